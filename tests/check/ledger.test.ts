import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLedger, type Ledger } from '../../src/check/ledger';
import type { Format } from '../../src/template/format';
import { formatFrom, formatOf, SMALL_TEMPLATE } from '../support/formats';

const format = formatFrom(SMALL_TEMPLATE);
const RIGHT = {
  'cases/received/person': '5',
  'cases/received/firm': '3',
  'cases/granted/person': '2',
  'cases/granted/firm': '1',
  'cases/refused/person': '1',
  'cases/refused/firm': '0',
  'cases/carried/person': '2',
  'cases/carried/firm': '2',
};

function messages(ledger: Ledger): string[] {
  return ledger.findings().map((finding) => finding.message);
}

describe('the ledger', () => {
  it('computes totals from their parts and finds nothing in a right report', () => {
    const ledger = createLedger(format, RIGHT);
    expect(ledger.text('cases/received/total')).toBe('8');
    expect(ledger.isComputed('cases/received/total')).toBe(true);
    expect(ledger.findings()).toEqual([]);
  });

  it('names the row, both numbers and the difference of a wrong total', () => {
    const ledger = createLedger(format, { ...RIGHT, 'cases/granted/total': '4' });
    const [row, column, ...rest] = ledger.findings();
    expect(row).toMatchObject({
      id: 'cases/row-total@granted',
      rule: 'cases/row-total',
      severity: 'error',
      left: '4',
      right: '3',
      difference: '1',
      message: '“予以公开”一行“总计”应为 3（各分项之和），现为 4，差 1',
      source: '测试',
    });
    expect(row?.cells[0]).toBe('cases/granted/total');
    expect(column?.message).toBe('“总计”一列：“新收”8，“办结”5 + “结转”4 = 9，两边应相等，差 1');
    expect(rest).toEqual([]);
  });

  it('says which bound is broken and by how much', () => {
    const ledger = createLedger(format, { ...RIGHT, 'cases/refused/total': '11' });
    expect(messages(ledger)).toContain('“不予公开·总计”11，应不大于“新收·总计”8，多 3');
  });

  it('waits with a relation until every cell in it is filled', () => {
    const ledger = createLedger(format, { ...RIGHT, 'cases/carried/person': '', 'cases/granted/person': '40' });
    expect(ledger.findings()).toEqual([]);
    ledger.set('cases/carried/person', '2');
    expect(ledger.findings().map(({ id }) => id)).toEqual(['cases/balance@person', 'cases/balance@total']);
  });

  it('shows the sum of what is filled, and blank while nothing is', () => {
    const ledger = createLedger(format, {});
    expect(ledger.text('cases/received/total')).toBe('');
    ledger.set('cases/received/person', '7');
    expect(ledger.text('cases/received/total')).toBe('7');
    ledger.set('cases/received/person', null);
    expect(ledger.text('cases/received/total')).toBe('');
  });

  it('keeps blank, 0 and 不适用 apart', () => {
    const ledger = createLedger(format, { 'cases/received/person': 'n/a', 'cases/received/firm': 'n/a' });
    expect(ledger.text('cases/received/total')).toBe('n/a');
    ledger.set('cases/received/firm', '0');
    expect(ledger.text('cases/received/total')).toBe('0');
    ledger.set('cases/received/firm', '');
    expect(ledger.value('cases/received/firm').kind).toBe('blank');
  });

  it('keeps a total as the ledger has it until it is given back', () => {
    const ledger = createLedger(format, RIGHT);
    expect(ledger.set('cases/received/total', '9')).toContain('cases/received/total');
    expect(ledger.isComputed('cases/received/total')).toBe(false);
    ledger.set('cases/received/person', '6');
    expect(ledger.text('cases/received/total')).toBe('9');
    expect(ledger.set('cases/received/total', null)).toContain('cases/received/total');
    expect(ledger.text('cases/received/total')).toBe('9');
    expect(ledger.isComputed('cases/received/total')).toBe(true);
    ledger.set('cases/received/total', '');
    expect(ledger.text('cases/received/total')).toBe('');
    expect(ledger.entries()['cases/received/total']).toBe('');
  });

  it('reports wrong input where it stands, keeps it, and counts it nowhere', () => {
    const ledger = createLedger(format, { ...RIGHT, 'cases/granted/firm': '一' });
    expect(ledger.text('cases/granted/firm')).toBe('一');
    expect(ledger.text('cases/granted/total')).toBe('');
    expect(ledger.findings()).toHaveLength(1);
    expect(ledger.findings()[0]).toMatchObject({ id: 'value@cases/granted/firm', rule: 'value', severity: 'error' });
    expect(messages(ledger)[0]).toBe('“予以公开”一行“企业”一列填的是“一”，应为数字；没有就填 0，不涉及就填“不适用”');
    ledger.set('cases/granted/firm', '-1');
    expect(messages(ledger)[0]).toMatch(/“-1”，应为 0 或正数/);
    ledger.set('cases/granted/firm', '1.5');
    expect(messages(ledger)[0]).toMatch(/“1\.5”，应为整数/);
  });

  it('tells which cells changed, and nothing for an edit that changes nothing', () => {
    const ledger = createLedger(format, RIGHT);
    expect(new Set(ledger.set('cases/granted/firm', '2'))).toEqual(
      new Set(['cases/granted/firm', 'cases/granted/total']),
    );
    expect(ledger.set('cases/granted/firm', '2')).toEqual([]);
  });

  it('hands out the same findings until one of them changes', () => {
    const ledger = createLedger(format, { ...RIGHT, 'cases/received/total': '9' });
    const before = ledger.findings();
    ledger.set('cases/refused/firm', '0');
    expect(ledger.findings()).toBe(before);
    ledger.set('cases/received/total', '10');
    expect(ledger.findings()).not.toBe(before);
  });

  it('leaves cells alone that the format does not know', () => {
    const ledger = createLedger(format, { 'old/row/column': '3' });
    expect(ledger.entries()).toEqual({ 'old/row/column': '3' });
    expect(ledger.findings()).toEqual([]);
  });
});

/** Everything a ledger says, for comparison. */
function snapshot(ledger: Ledger): unknown {
  const cells = [...ledger.format.cells.keys()].map((key) => [key, ledger.text(key), ledger.isComputed(key)]);
  return { cells, findings: ledger.findings(), entries: Object.entries(ledger.entries()).sort() };
}

function edits(of: Format): fc.Arbitrary<[string, string | null][]> {
  const key = fc.constantFrom(...of.cells.keys());
  const number = fc.oneof({ weight: 6, arbitrary: fc.nat(12).map(String) }, fc.constantFrom('', 'n/a', '一', '-3', '1.5'));
  return fc.array(fc.tuple(key, fc.option(number, { freq: 8 })), { minLength: 1, maxLength: 30 });
}

describe('the incremental check equals the full check', () => {
  const cases: [string, Format, boolean, number][] = [
    ['the small table, from empty', format, false, 400],
    ['the small table, from full', format, true, 200],
    ['cn-2021, from full', formatOf('cn-2021'), true, 200],
    ['stat-2014, from full', formatOf('stat-2014'), true, 200],
  ];
  it.each(cases)('over random edits of %s', (_name, of, full, numRuns) => {
    const start = full
      ? Object.fromEntries([...of.cells.keys()].filter((key) => !of.computedBy.has(key)).map((key, n) => [key, String(n % 7)]))
      : {};
    fc.assert(
      fc.property(edits(of), (sequence) => {
        const incremental = createLedger(of, start);
        for (const [key, text] of sequence) {
          const before = [...of.computedBy.keys()].map((each) => [each, incremental.text(each)] as const);
          const changed = incremental.set(key, text);
          const silent = before.filter(([each, was]) => incremental.text(each) !== was && !changed.includes(each));
          expect(silent).toEqual([]);
        }
        expect(snapshot(incremental)).toEqual(snapshot(createLedger(of, incremental.entries())));
      }),
      { seed: 30, numRuns },
    );
  }, 60_000);
});
