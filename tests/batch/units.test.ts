// Promises who is missing, who handed in twice and how their reports relate, and who was not expected.
import { describe, expect, it } from 'vitest';
import { brokenRow } from '../../src/batch/read-and-check';
import { createRoll, type Expected, type UnitOverview } from '../../src/batch/units';
import { plainRow, RULES } from './support';

const ANY: Expected = { units: null, year: null };

function overviewOf(rows: Parameters<typeof plainRow>[0][], expected = ANY): UnitOverview {
  const roll = createRoll();
  for (const row of rows) roll.add(plainRow(row));
  return roll.overview(expected);
}

const digest = (letter: string): string => letter.repeat(64);

describe('the overview of units', () => {
  it('tells copies, revisions of one draft, equal figures and different reports of one agency and year apart', () => {
    const draft = (revision: number) => ({ draft: { id: 'draft-0001', revision } });
    const kindOf = (...rows: Parameters<typeof plainRow>[0][]): unknown => overviewOf(rows).double[0]?.kind;
    expect(kindOf({}, { file: '乙.pdf' })).toBe('same');
    expect(kindOf({ ...draft(3), content: digest('1') }, { ...draft(4), content: digest('2') })).toBe('versions');
    expect(kindOf({ content: digest('1') }, { content: digest('2') })).toBe('same-figures');
    expect(kindOf({ content: digest('1') }, { content: digest('2'), numbers: digest('3') })).toBe('different');
    expect(kindOf({}, {}, { content: digest('2'), numbers: digest('3') })).toBe('different');
  });

  it('does not take another year, another agency or a report without a name for a second one', () => {
    expect(overviewOf([{}, { year: 2024 }, { agency: '乙局' }, { agency: '' }, { agency: ' ' }]).double).toEqual([]);
    expect(overviewOf([{}, { agency: ' 甲 局', file: '乙.pdf' }]).double).toEqual([
      { agency: '甲局', year: 2025, kind: 'same', files: ['甲.docx', '乙.pdf'] },
    ]);
  });

  it('names who is missing and who was not expected, with the one that may be the other', () => {
    const { missing, unexpected } = overviewOf([{ agency: '甲局' }, { agency: '某县乙局', file: '乙.docx' }, { agency: '', file: '丙.docx' }], {
      units: ['甲局', '乙局', '丁局'],
      year: null,
    });
    expect(missing).toEqual([
      { unit: '乙局', perhaps: ['某县乙局'] },
      { unit: '丁局', perhaps: [] },
    ]);
    expect(unexpected.map(({ file }) => file)).toEqual(['乙.docx', '丙.docx']);
  });

  it('takes a report of another year for none when the year is given', () => {
    const rows = [{ agency: '甲局', year: 2024 }];
    expect(overviewOf(rows, { units: ['甲局'], year: null }).missing).toEqual([]);
    expect(overviewOf(rows, { units: ['甲局'], year: 2025 }).missing).toEqual([{ unit: '甲局', perhaps: [] }]);
  });

  it('only counts reports of listed units for another year, and names others of any year', () => {
    const last = [{ agency: '甲局', year: 2024 }, { agency: ' 乙 局', year: 2024 }, { agency: '某县丙局', year: 2024, file: '丙.docx' }];
    const { missing, unexpected, otherYears } = overviewOf([{ agency: '甲局' }, ...last], { units: ['甲局', '乙局', '丙局'], year: 2025 });
    expect(missing).toEqual([
      { unit: '乙局', perhaps: [] },
      { unit: '丙局', perhaps: ['某县丙局'] },
    ]);
    expect(unexpected).toEqual([{ agency: '某县丙局', year: 2024, file: '丙.docx' }]);
    expect(otherYears).toBe(2);
    expect(overviewOf(last, { units: ['甲局', '乙局'], year: null }).otherYears).toBe(0);
  });

  it('leaves files that cannot be read to nobody', () => {
    const roll = createRoll();
    roll.add(brokenRow('甲局.docx', null, RULES, ['坏']));
    expect(roll.overview({ units: ['甲局'], year: null })).toEqual({ missing: [{ unit: '甲局', perhaps: [] }], double: [], unexpected: [], otherYears: 0 });
  });
});
