/** Leads reports and drafts of older shapes, as plain data, to the present shape; each step stays here for good. */

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A report of schema 1 knew no waivers. */
function reportFromSchema1(report: Fields): Fields {
  return { ...report, schema: 2, waivers: [] };
}

/** The narratives of a report of schema 2 had paragraphs alone. */
function reportFromSchema2(report: Fields): Fields {
  return { ...report, schema: 3 };
}

/** Whatever is no report of an older shape comes back as it is. */
export function upgradeReport(report: unknown): unknown {
  if (!isFields(report)) return report;
  if (report.schema === 1) return reportFromSchema2(reportFromSchema1(report));
  return report.schema === 2 ? reportFromSchema2(report) : report;
}

/** A draft of schema 1 had no template file and no report of last year. */
export function draftFromSchema1(draft: Fields): Record<string, unknown> {
  const report = isFields(draft.report) && draft.report.schema === 1 ? reportFromSchema1(draft.report) : draft.report;
  return { ...draft, schema: 2, report, template: null, previous: null };
}

/** In a draft of schema 2 nothing was taken over from last year. */
export function draftFromSchema2(draft: Fields): Record<string, unknown> {
  return { ...draft, schema: 3, prefilled: [] };
}

/** The reports in a draft of schema 3 were of schema 2. */
export function draftFromSchema3(draft: Fields): Record<string, unknown> {
  const { report, previous } = draft;
  const attached = isFields(previous) ? { ...previous, report: upgradeReport(previous.report) } : previous;
  return { ...draft, schema: 4, report: upgradeReport(report), previous: attached };
}

/** A draft of any older shape in the present one. Whatever is no draft of an older shape comes back as it is. */
export function upgradeDraft(draft: unknown): unknown {
  if (!isFields(draft)) return draft;
  if (draft.schema === 1) return draftFromSchema3(draftFromSchema2(draftFromSchema1(draft)));
  if (draft.schema === 2) return draftFromSchema3(draftFromSchema2(draft));
  return draft.schema === 3 ? draftFromSchema3(draft) : draft;
}
