import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { findCauses, firstProposal, unsettled } from '../../../src/check/causes/find-causes';
import { solveCauses } from '../../../src/check/causes/solve';
import { loadHighsSolver } from '../../../src/solver/highs-solver';
import { formatOf } from '../../support/formats';
import { wrongBlock } from '../../support/wrong-block';

const wasm = readFileSync(createRequire(import.meta.url).resolve('highs/runtime'));
const solver = await loadHighsSolver({ bytes: new Uint8Array(wasm) });
const format = formatOf('cn-2021');

describe('causes by solver', () => {
  it('settle what is too entangled for direct search, with the fewest cells', async () => {
    const ledger = wrongBlock(format, 2, 4);
    expect(unsettled(ledger, findCauses(ledger))).not.toEqual([]);
    const causes = await solveCauses(ledger, solver);
    expect(unsettled(ledger, causes)).toEqual([]);
    // Two row sums and four column sums, of which one follows from the others.
    expect(firstProposal(causes).flatMap(({ cells }) => cells)).toHaveLength(5);
  });

  it('are those of direct search where it settles everything, and the solver is not asked', async () => {
    const ledger = wrongBlock(format, 1, 3);
    const asked: unknown[] = [];
    const causes = await solveCauses(ledger, {
      solve(program) {
        asked.push(program);
        return Promise.resolve(null);
      },
    });
    expect(causes).toEqual(findCauses(ledger));
    expect(unsettled(ledger, causes)).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('are not made up when the solver finds nothing or something wrong', async () => {
    const ledger = wrongBlock(format, 2, 4);
    const direct = findCauses(ledger);
    expect(await solveCauses(ledger, { solve: () => Promise.resolve(null) })).toEqual(direct);
    expect(await solveCauses(ledger, { solve: ({ variables }) => Promise.resolve(variables.map(() => 1)) })).toEqual(direct);
  });

  it('leave alone what is trusted', async () => {
    const ledger = wrongBlock(format, 2, 4);
    const trust = (rule: string) => (rule === 'applications/total@granted' ? ('parts' as const) : undefined);
    const causes = await solveCauses(ledger, solver, { trust });
    const changed = causes.flatMap((cause) => cause.cells.map(({ key }) => key));
    for (const column of ['natural', 'business', 'research', 'welfare']) expect(changed).not.toContain(`applications/granted/${column}`);
    expect(changed).toContain('applications/granted/total');
    expect(unsettled(ledger, causes, { trust })).toEqual([]);
  });
});
