/** The HiGHS solver (WebAssembly) for integer programs, loaded when it is first needed. */
import type { IntegerProgram, IntegerSolver } from '../check/causes/integer-program';
import { programText, variableName } from './program-text';

/** Where the solver's WebAssembly comes from: its bytes, or its address. */
export type SolverSource = { bytes: Uint8Array<ArrayBuffer> } | { url: string };

/** Seconds after which the best that was found until then is taken; a program of a report takes tenths of one. */
const TIME_LIMIT = 10;

/** How much cheaper a solution might be than the one found: to prove that none is takes far longer than to find it. */
const GAP = 0.25;

/** Loads the solver; rejects when its code or its WebAssembly cannot be loaded. */
export async function loadHighsSolver(source: SolverSource): Promise<IntegerSolver> {
  const { default: loadHighs } = await import('highs');
  const highs = await loadHighs('bytes' in source ? { wasmBinary: source.bytes } : { locateFile: () => source.url });
  return {
    solve(program: IntegerProgram) {
      const result = highs.solve(programText(program), { output_flag: false, time_limit: TIME_LIMIT, mip_rel_gap: GAP });
      if (result.Status !== 'Optimal' && result.Status !== 'Time limit reached') return Promise.resolve(null);
      const columns: Readonly<Record<string, { Primal?: number } | undefined>> = result.Columns;
      return Promise.resolve(program.variables.map((_, index) => columns[variableName(index)]?.Primal ?? 0));
    },
  };
}
