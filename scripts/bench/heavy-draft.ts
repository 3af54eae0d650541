// Promises a draft that asks the most of the workspace: every figure filled in, last year's report beside it, findings in
// many cells.
import { draftFileText, DRAFT_SCHEMA, type Draft } from '../../src/report/draft';
import { REPORT_SCHEMA, type Report } from '../../src/report/report';

/** Each figure a little larger than it was. */
function grown(cells: Report['cells']): Report['cells'] {
  return Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, /^\d+$/.test(text) ? String(Number(text) + 1) : text]));
}

/**
 * @param report a complete report; its own cells stand for last year's
 * @returns the id of the draft, and its file
 */
export function heavyDraft(report: Report): { id: string; file: string } {
  const time = '2026-01-12T01:30:00.000Z';
  const present: Report = { ...report, schema: REPORT_SCHEMA };
  const draft: Draft = {
    ...{ schema: DRAFT_SCHEMA, id: 'fedcba9876543210fedcba9876543210', revision: 7, createdAt: time, savedAt: time },
    // Grown one by one, the parts no longer make up their totals, so that every column has a finding.
    report: { ...present, cells: grown(report.cells) },
    previous: { report: { ...present, year: report.year - 1 }, template: null, name: '上年年报.docx' },
    ...{ done: [], template: null, prefilled: [] },
  };
  return { id: draft.id, file: draftFileText(draft) };
}
