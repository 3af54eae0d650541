/** Reports whose text was written from their own figures: the check has nothing to say of any of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../src/check/ledger';
import { emptyReport, type Report } from '../../../src/report/report';
import type { Format } from '../../../src/template/format';
import { formatOf } from '../../support/formats';
import { claimsOf, contextOf } from './support';

const RUNS = 40;
const FORMATS = ['devzone-2017', 'city-2018', 'department-2018', 'stat-2014', 'work-summary-2017'] as const;
const COLUMNS = ['natural', 'business', 'research', 'welfare', 'legal-service', 'other-legal'];

/** Small and large figures, with many noughts. */
const figure = fc.oneof({ arbitrary: fc.constant(0), weight: 2 }, fc.nat(30), fc.nat(3000), fc.nat(120_000));
const figures = fc.array(figure, { minLength: 211, maxLength: 211 });

function filled(format: Format, numbers: readonly number[], year: number): Report {
  const keys = [...format.cells.keys()].filter((key) => !format.computedBy.has(key));
  return {
    ...emptyReport(format.template.id, { name: '云溪市水务局', level: 'department' }, year),
    cells: Object.fromEntries(keys.map((key, index) => [key, String(numbers[(index * 7) % numbers.length] ?? 0)])),
  };
}

describe.each(FORMATS)('the standard sentences of %s', (id) => {
  const format = formatOf(id);

  it(`agree with any figures, and with last year's (${RUNS} reports)`, () => {
    fc.assert(
      fc.property(figures, figures, (now, before) => {
        const lastYear = contextOf(format, filled(format, before, 2016));
        expect(claimsOf(format, filled(format, now, 2017), lastYear)).toEqual([]);
      }),
      { seed: 20180331, numRuns: RUNS },
    );
  });
});

describe('the sentences that agencies write under the current format', () => {
  const format = formatOf('cn-2021');

  /** A text with the figures of the tables, as one would write it who fills in a form. */
  function written(report: Report): string[] {
    const ledger = createLedger(format, report.cells);
    const sum = (...keys: string[]): number => keys.reduce((total, key) => total + Number(ledger.text(key)), 0);
    const row = (...ids: string[]): number => sum(...ids.map((each) => `applications/${each}/total`));
    const of = (column: string): number => sum(`proceedings/cases/${column}`);
    const received = row('received');
    const percent = (part: number): string => (Math.round((part * 1e6) / received + Number.EPSILON) / 1e4).toFixed(2);
    const legal = sum(...COLUMNS.slice(1).map((column) => `applications/received/${column}`));
    const natural = sum('applications/received/natural');
    const refused = ['state-secret', 'other-law', 'three-securities', 'third-party', 'internal', 'process', 'enforcement-file', 'administrative-query'];
    const shares = received === 0 ? '' : `占${percent(natural)}%，`;
    return [
      `2025年，我局新收政府信息公开申请${received}件，上年结转${row('carried-in')}件，共办结${row('handled')}件，结转下年度继续办理${row('carried-out')}件。`,
      `新收政府信息公开申请${received}件，其中自然人${natural}件，${shares}法人或其他组织${legal}件。`,
      `在办结的申请中，予以公开${row('granted')}件、部分公开${row('partial')}件、不予公开${row(...refused)}件、无法提供${row('not-held', 'not-ready-made', 'still-unclear')}件、不予处理${row('petition', 'repeated', 'publication', 'excessive', 'reconfirm')}件、其他处理${row('not-supplemented', 'unpaid', 'otherwise')}件。`,
      `因政府信息公开被申请行政复议${of('review-total')}件，其中维持${of('review-upheld')}件，纠正${of('review-corrected')}件，其他结果${of('review-other')}件，尚未审结${of('review-pending')}件。`,
      `被提起行政诉讼${of('direct-total') + of('after-review-total')}件，其中未经复议直接起诉${of('direct-total')}件，复议后起诉${of('after-review-total')}件。`,
      received === 0 ? '本年度未收到政府信息公开申请。' : `我局共收到政府信息公开申请${received}件。`,
      of('review-total') === 0 ? '本年度未发生行政复议案件。' : `全年发生行政复议${of('review-total')}起，${of('review-upheld')}起被维持。`,
      `本年制发行政规范性文件${sum('disclosure/normative-documents/issued')}件，废止${sum('disclosure/normative-documents/repealed')}件，现行有效${sum('disclosure/normative-documents/in-force')}件。`,
      `作出行政许可决定${sum('disclosure/licences/decisions')}件、行政处罚决定${sum('disclosure/penalties/decisions')}件。`,
    ];
  }

  it(`agree with any figures (${RUNS} reports)`, () => {
    fc.assert(
      fc.property(figures, (now) => {
        const report = filled(format, now, 2025);
        expect(claimsOf(format, { ...report, narrative: { overview: written(report) } })).toEqual([]);
      }),
      { seed: 20260131, numRuns: RUNS },
    );
  });

  it('do not agree with any other figures', () => {
    const numbers = Array.from({ length: 211 }, (_, index) => index + 3);
    const report = filled(format, numbers, 2025);
    const narrative = { overview: written(filled(format, numbers.map((each) => each + 1), 2025)) };
    const said = claimsOf(format, { ...report, narrative });
    expect(said.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(20);
  });
});
