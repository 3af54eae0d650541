// Promises that choices hold for the reports that are there: by file, a new version of it included, and not for one that is gone.
import { describe, expect, it } from 'vitest';
import { chooseExcluded, chooseOwn, chosenScope } from '../../src/batch-desk/roll-up/chosen-scope';
import { chooseDouble, chosenChildren, chosenYear } from '../../src/batch-desk/survey/chosen-reports';
import { NOTHING_CHOSEN, type BatchChoices } from '../../src/drafts/batch-choices';
import { reportKey } from '../../src/survey/surveyed-report';
import { unitKey } from '../../src/batch/units';
import { knownFormat } from '../support/known-formats';
import { reportBy, surveyed } from '../survey/support';

const fileOf = (seed: number, file: string, changed = '1', year = 2024) => reportBy(seed, { year, cells: { 'review/review-total/count': changed }, row: { file } });
const [first, again, second] = [fileOf(1, '一.docx'), fileOf(1, '一改.docx', '2'), fileOf(2, '二.docx')];
const ALL = [first, again, second];
const KEY = unitKey('第1局', 2024);

const chosen: BatchChoices = {
  ...NOTHING_CHOSEN,
  ...chooseDouble(ALL, NOTHING_CHOSEN, KEY, reportKey(again)),
  ...chooseOwn(ALL, NOTHING_CHOSEN, 2024, reportKey(second)),
  ...chooseExcluded(ALL, NOTHING_CHOSEN, new Set([reportKey(first)])),
};

describe('what is chosen', () => {
  it('is the scope of the sums', () => {
    expect(chosenScope(ALL, chosen)).toMatchObject({
      ...{ year: 2024, own: reportKey(second), otherFormats: false },
      ...{ excluded: new Set([reportKey(first)]), choices: new Map([[KEY, reportKey(again)]]) },
    });
  });

  it('holds for a new version of the file', () => {
    const corrected = [fileOf(1, '一.docx', '5'), fileOf(1, '一改.docx', '6'), fileOf(2, '二.docx', '7')];
    const [one = first, two = again, three = second] = corrected;
    expect(reportKey(three)).not.toBe(reportKey(second));
    expect(chosenScope(corrected, chosen)).toMatchObject({ own: reportKey(three), excluded: new Set([reportKey(one)]), choices: new Map([[KEY, reportKey(two)]]) });
  });

  it('keeps the own report of a year from what is said of the others', () => {
    expect(chosenChildren(ALL, chosen)).toEqual([first, again]);
    expect(chosenChildren([...ALL, fileOf(2, '二上年.docx', '1', 2023)], chosen)).toHaveLength(3);
    expect(chosenChildren(ALL, NOTHING_CHOSEN)).toEqual(ALL);
  });

  it('falls away with its file', () => {
    expect(chosenScope([fileOf(3, '三.docx')], chosen)).toMatchObject({ own: null, excluded: new Set(), choices: new Map() });
    expect(chosenScope([], chosen)).toBeNull();
  });

  it('of files that are not there at the moment stays while others are chosen', () => {
    expect(chooseExcluded([second], chosen, new Set([reportKey(second)])).excluded).toEqual(['一.docx', '二.docx']);
    expect(chooseExcluded(ALL, chosen, new Set()).excluded).toEqual([]);
  });

  it('is one own report and one format for each year', () => {
    const last = fileOf(2, '二上年.docx', '1', 2023);
    const reports = [...ALL, last];
    const both = { ...chosen, ...chooseOwn(reports, chosen, 2023, reportKey(last)) };
    expect(chosenScope(reports, { ...both, year: 2023 })).toMatchObject({ year: 2023, own: reportKey(last) });
    expect(chosenScope(reports, both)).toMatchObject({ year: 2024, own: reportKey(second) });
    expect(chooseOwn(reports, both, 2024, '').own).toEqual({ 2023: '二上年.docx' });
    const format = knownFormat('cn-2019');
    const other = surveyed(format, { ...second.report, template: 'cn-2019' }, { file: '四.docx' });
    const templates = { 2024: 'cn-2019' };
    expect(chosenScope([...reports, other], { ...both, templates })?.format).toBe(format);
    expect(chosenScope([...reports, other], { ...both, templates, year: 2023 })?.format).toBe(first.format);
  });

  it('is the latest year where there is no report of the chosen one', () => {
    expect([chosenYear(ALL, { ...chosen, year: 2019 }), chosenYear([], chosen)]).toEqual([2024, null]);
  });
});
