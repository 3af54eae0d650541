/** Reports as they were captured from sites, and as other programs printed them long ago, with what they say. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createLedger } from '../../src/check/ledger';
import type { CellKey } from '../../src/report/address';
import { parseJson, parseReport } from '../../src/report/parse-report';
import type { Report } from '../../src/report/report';
import type { Format } from '../../src/template/format';
import { wholly, type Carried } from './foreign/truth';
import type { FixedFile } from './report-set';

/** Figures that are not read from a seed's text: blank, or (marked) another number; every one is flagged and named. */
export const UNREAD: Record<string, readonly string[]> = {
  'changde-2017': [
    'resources/funds/count',
    'disclosure/website-visits/count',
    'applications/answered/count',
    'proceedings/review-upheld/count',
    'proceedings/review-corrected/count',
    'proceedings/review-other/count',
    'proceedings/litigation-upheld/count',
    'proceedings/litigation-corrected/count',
    'proceedings/litigation-other/count',
  ],
  'haizhu-2018': ['fees/charged/count'],
  'xinxiang-2018': [
    'disclosure/gazette-issues/count',
    'applications/other-channel/count',
    'applications/state-secret/count',
    'applications/privacy/count',
    'applications/securities/count',
    'applications/other-law/count',
    'fees/charged/count',
    'staff/office/count (3 → 1)',
  ],
  'xuejiadao-2017': [],
  'yuanling-2017': ['openness/reposted/count'],
};

const PRINTED = ['libreoffice-cn-2019', 'libreoffice-cn-2021', 'libreoffice-stat-2014'];

function reportIn(file: string): Report {
  const { value, problems } = parseReport(parseJson(readFileSync(file, 'utf8')).value);
  if (value === null) throw new Error(problems.join('\n'));
  return value;
}

/** A report whose totals are all printed. */
function withTotals(report: Report, formats: readonly Format[]): Report {
  const format = formats.find(({ template }) => template.id === report.template);
  if (!format) return report;
  const { text } = createLedger(format, report.cells);
  const totals = [...format.computedBy.keys()].flatMap((key): [CellKey, string][] => (text(key) === '' ? [] : [[key, text(key)]]));
  return { ...report, cells: { ...report.cells, ...Object.fromEntries(totals) } };
}

/**
 * All of them; a figure of a captured text that is said in words of its author's own is left open.
 * @param root the project's folder
 */
export function capturedReports(root: string, formats: readonly Format[]): FixedFile[] {
  const fileOf = (file: string, report: Report, part: Partial<Carried>): FixedFile[] => {
    const format = formats.find(({ template }) => template.id === report.template);
    return format ? [{ name: path.basename(file), bytes: new Uint8Array(readFileSync(file)), format, truth: { ...wholly(report), ...part } }] : [];
  };
  const seeds = Object.entries(UNREAD).flatMap(([seed, unread]) => {
    const folder = path.join(root, 'seeds', seed);
    const open = unread.map((key) => key.replace(/ .*/, ''));
    return fileOf(path.join(folder, 'captured.txt'), reportIn(path.join(folder, 'report.json')), { open, unsure: null });
  });
  const prints = PRINTED.flatMap((name) => {
    const file = path.join(root, 'tests/fixtures/pdf', name);
    return fileOf(`${file}.pdf`, withTotals(reportIn(`${file}.json`), formats), {});
  });
  return [...seeds, ...prints];
}
