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

/** Nobody could review a report of schema 3. */
function reportFromSchema3(report: Fields): Fields {
  return { ...report, schema: 4, review: { steps: [], threads: [] } };
}

/** The schema that a step leads from, and the step; each leads to the next schema. */
const REPORT_STEPS = new Map([
  [1, reportFromSchema1],
  [2, reportFromSchema2],
  [3, reportFromSchema3],
]);

/** Leads a report up to a schema; whatever is no report of an older shape comes back as it is. */
function leadReport(report: unknown, to: number): unknown {
  if (!isFields(report)) return report;
  const step = Number(report.schema) < to ? REPORT_STEPS.get(Number(report.schema)) : undefined;
  return step ? leadReport(step(report), to) : report;
}

/** A report of any older shape in the present one. */
export function upgradeReport(report: unknown): unknown {
  return leadReport(report, Infinity);
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

/** The draft in its next schema, its own report and last year's in the schema that goes with it. */
function withReports(draft: Fields, schema: number, reports: number): Record<string, unknown> {
  const { report, previous } = draft;
  const attached = isFields(previous) ? { ...previous, report: leadReport(previous.report, reports) } : previous;
  return { ...draft, schema, report: leadReport(report, reports), previous: attached };
}

/** The reports in a draft of schema 3 were of schema 2. */
export function draftFromSchema3(draft: Fields): Record<string, unknown> {
  return withReports(draft, 4, 3);
}

/** The reports in a draft of schema 4 were of schema 3. */
export function draftFromSchema4(draft: Fields): Record<string, unknown> {
  return withReports(draft, 5, 4);
}

const DRAFT_STEPS = new Map([
  [1, draftFromSchema1],
  [2, draftFromSchema2],
  [3, draftFromSchema3],
  [4, draftFromSchema4],
]);

/** A draft of any older shape in the present one. Whatever is no draft of an older shape comes back as it is. */
export function upgradeDraft(draft: unknown): unknown {
  if (!isFields(draft)) return draft;
  const step = DRAFT_STEPS.get(Number(draft.schema));
  return step ? upgradeDraft(step(draft)) : draft;
}
