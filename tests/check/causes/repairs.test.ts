import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCauses } from '../../../src/check/causes/find-causes';
import { createLedger } from '../../../src/check/ledger';
import { formatFrom, formatOf, SMALL_TEMPLATE } from '../../support/formats';
import { effectOf } from '../../support/injected-slips';
import { randomFrom } from '../../support/random';
import { applicationsReport, statisticsReport } from '../../support/valid-reports';

const small = formatFrom(SMALL_TEMPLATE);
const text = fc.oneof(
  { weight: 8, arbitrary: fc.nat(12).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('n/a', '', '-3', 'x', '007', '900000000000000') },
);

function expectFaultless(ledger: ReturnType<typeof createLedger>): void {
  for (const cause of findCauses(ledger)) {
    const { created, settled } = effectOf(cause, ledger);
    expect(created, cause.id).toEqual([]);
    expect(settled, cause.id).toEqual(cause.findings);
    expect(cause.cells.every(({ key, from }) => ledger.text(key) === from)).toBe(true);
  }
}

describe('every repair that is offered', () => {
  it('settles what it says and creates nothing, whatever stands in the cells', () => {
    const cells = fc.record(Object.fromEntries([...small.cells.keys()].map((key) => [key, text])), { requiredKeys: [] });
    fc.assert(
      fc.property(cells, (entered) => {
        expectFaultless(createLedger(small, entered as Record<string, string>));
      }),
      { numRuns: 400, seed: 1 },
    );
  });

  it('leaves alone what stands in a relation with a figure too large to reckon with', () => {
    const ledger = createLedger(small, {
      'cases/received/person': '900000000000003',
      'cases/granted/person': '900000000000000',
      'cases/refused/person': '3',
      'cases/carried/person': '0',
      'cases/refused/firm': '1',
      'cases/refused/total': '5',
    });
    expect(ledger.findings().map(({ id }) => id)).toEqual(['cases/row-total@refused']);
    const changed = findCauses(ledger).flatMap(({ cells }) => cells.map(({ key }) => key));
    expect(changed.sort()).toEqual(['cases/refused/firm', 'cases/refused/total']);
  });

  it('does so in full reports with up to seven wrong cells, bounds and relations to last year included', () => {
    const formats = [formatOf('cn-2021'), formatOf('stat-2014'), formatOf('cn-2019')];
    const random = randomFrom(11);
    for (let run = 0; run < 90; run += 1) {
      const format = formats[run % 3] ?? small;
      const size = random.pick(['small', 'medium', 'large'] as const);
      const report = run % 3 === 1 ? statisticsReport(format, size, random) : applicationsReport(format, size, random);
      const keys = [...format.rulesByCell.keys()];
      const ledger = createLedger(format, report.cells, report.previous);
      for (let wrong = random.between(1, 7); wrong > 0; wrong -= 1) ledger.set(random.pick(keys), String(random.between(0, 60)));
      expectFaultless(ledger);
    }
  });
});
