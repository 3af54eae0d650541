/** Reports for the tests of the command line. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectLibrary } from '../../../scripts/project-templates';
import { audit } from '../../../src/audit/audit';
import { operandsOf } from '../../../src/check/waivers';
import { DRAFT_SCHEMA, draftFileText, type Draft } from '../../../src/report/draft';
import { parseReport } from '../../../src/report/parse-report';
import type { Report } from '../../../src/report/report';
import { formatOf } from '../../support/formats';

const root = path.resolve(import.meta.dirname, '../../..');

/** A report file of the project, e.g. `templates/cn-2021/example.json`. */
export function projectReport(file: string): Report {
  const { value, problems } = parseReport(JSON.parse(readFileSync(path.join(root, file), 'utf8')) as unknown);
  if (value === null) throw new Error(problems.join('\n'));
  return value;
}

/** A complete report without errors. */
export const cleanReport = (): Report => projectReport('templates/cn-2021/example.json');

/** The town office's report of 2017: one error, three hints. */
export const townReport = (): Report => projectReport('seeds/xuejiadao-2017/report.json');

/** The text of a draft file. */
export function draftOf(report: Report, part: Partial<Draft> = {}): string {
  const times = { createdAt: '2026-01-02T00:00:00.000Z', savedAt: '2026-01-03T00:00:00.000Z' };
  const empty = { schema: DRAFT_SCHEMA, id: 'draft-0001', revision: 7, template: null, previous: null } as const;
  return draftFileText({ ...empty, ...times, done: [], prefilled: [], report, ...part });
}

/** The report with these findings kept as things stand, the reason being 经核实无误. */
export function keeping(report: Report, ...ids: string[]): Report {
  const result = audit({ format: formatOf(report.template), report, previous: null, vocabulary: projectLibrary().vocabulary });
  const waivers = ids.map((id) => {
    const finding = result.findings.find((each) => each.id === id);
    if (!finding) throw new Error(`No finding ${id}`);
    return { finding: id, reason: '经核实无误', by: '李四', at: '2026-01-19T01:02:03.000Z', operands: operandsOf(finding, result) };
  });
  return { ...report, waivers };
}

/** The report as if it were written again a year later: the years in its text and its dates follow. */
export function nextYear(report: Report): Report {
  const later = (text: string): string => text.replace(/20\d\d(?=[年-])/g, (year) => String(Number(year) + 1));
  const narrative = Object.entries(report.narrative).map(([id, paragraphs]): [string, Report['narrative'][string]] => [
    id,
    paragraphs.map((paragraph) => (typeof paragraph === 'string' ? later(paragraph) : paragraph)),
  ]);
  const fields = Object.entries(report.fields).map(([id, text]): [string, string] => [id, later(text)]);
  return { ...report, year: report.year + 1, fields: Object.fromEntries(fields), narrative: Object.fromEntries(narrative) };
}
