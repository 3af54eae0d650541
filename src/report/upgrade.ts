/** Leads reports and drafts of older shapes, as plain data, to the present shape; each step stays here for good. */

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A report of schema 1 knew no waivers. Whatever is no report of that shape comes back as it is. */
export function upgradeReport(report: unknown): unknown {
  return isFields(report) && report.schema === 1 ? { ...report, schema: 2, waivers: [] } : report;
}

/** A draft of schema 1 had no template file and no report of last year. */
export function draftFromSchema1(draft: Fields): Record<string, unknown> {
  return { ...draft, schema: 2, report: upgradeReport(draft.report), template: null, previous: null };
}

/** In a draft of schema 2 nothing was taken over from last year. */
export function draftFromSchema2(draft: Fields): Record<string, unknown> {
  return { ...draft, schema: 3, prefilled: [] };
}

/** A draft of any older shape in the present one. Whatever is no draft of an older shape comes back as it is. */
export function upgradeDraft(draft: unknown): unknown {
  if (!isFields(draft)) return draft;
  if (draft.schema === 1) return draftFromSchema2(draftFromSchema1(draft));
  return draft.schema === 2 ? draftFromSchema2(draft) : draft;
}
