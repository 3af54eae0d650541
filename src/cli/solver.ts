/** The integer-program solver as the command line loads it: from the installed package, and only when it is needed. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { IntegerSolver } from '../check/causes/integer-program';
import { loadHighsSolver } from '../solver/highs-solver';

/** Rejects when the package or its WebAssembly cannot be loaded. */
export async function loadSolver(): Promise<IntegerSolver> {
  const wasm = createRequire(import.meta.url).resolve('highs/runtime');
  return loadHighsSolver({ bytes: new Uint8Array(await readFile(wasm)) });
}
