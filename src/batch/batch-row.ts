/** What is kept of one checked file: plain data, one line of JSON each; the schema that a later run reads it with. */
import { z } from 'zod';

export const BATCH_SCHEMA = 'gongkai/batch/1';

const text = z.string();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);
const kind = z.enum(['docx', 'xlsx', 'pdf', 'html', 'text', 'json']);
const severity = z.enum(['error', 'warning', 'hint']);

const cell = z.strictObject({ key: text, table: text, path: z.array(text), column: z.array(text) });

const finding = z.strictObject({
  id: text,
  rule: text,
  severity,
  message: text,
  left: text.nullable(),
  right: text.nullable(),
  difference: text.nullable(),
  /** Where it is, in words. */
  where: text,
  cells: z.array(cell),
  /** What probably happened, the likeliest only; `null` where nothing can be said. */
  cause: text.nullable(),
});

/** A decimal string, `n/a` for 不适用, `null` for blank or not complete; absent when the format does not count it. */
const figure = text.nullable().optional();

const figures = z.strictObject({
  received: figure,
  carriedIn: figure,
  handled: figure,
  carriedOut: figure,
  review: figure,
  litigation: figure,
});

const deadline = z.strictObject({
  /** The last day, YYYY-MM-DD. */
  due: text,
  /** The report's own date, as it stands; `null` when it has none. */
  date: text.nullable(),
  state: z.enum(['in-time', 'late', 'undated']),
});

const head = { schema: z.literal(BATCH_SCHEMA), file: text };
/** The version of the rules: templates and program. */
const rules = hash;

const checkedRow = z.strictObject({
  ...head,
  hash,
  rules,
  state: z.literal('checked'),
  kind,
  /** How the report was had: from a report or draft file, from the data that a document carries, or by recognition. */
  source: z.enum(['report', 'draft', 'embedded', 'recognised']),
  template: z.strictObject({ id: text, title: text }),
  agency: text,
  level: z.enum(['government', 'department', 'township', 'other']),
  year: z.number().int(),
  /** Digest of all that the report says. */
  content: hash,
  /** Digest of its figures alone, totals included: the same whatever kind of file they were read from. */
  numbers: hash,
  /** The draft that the file holds, if it is a draft file. */
  draft: z.strictObject({ id: text, revision: count }).nullable(),
  figures,
  counts: z.strictObject({ error: count, warning: count, hint: count, kept: count }),
  /** Figures that were read and are not beyond doubt. */
  unsure: count,
  /** Their addresses; absent when there are none. */
  unsureCells: z.array(text).optional(),
  /** Places where a document says something else than the data that it carries; what it says counts. */
  changed: count,
  /** What the reader warns of. */
  remarks: z.array(text),
  deadline: deadline.nullable(),
  /** Last year's report that it was checked against. */
  previous: z.strictObject({ file: text, hash }).nullable(),
  findings: z.array(finding),
  /** There was none, and it was checked against the one that its draft brings along; absent otherwise. */
  attached: z.boolean().optional(),
});

const brokenRow = z.strictObject({
  ...head,
  /** `null` when the file was not read to its end; it is tried again by the next run. */
  hash: hash.nullable(),
  rules,
  state: z.literal('broken'),
  /** Why nothing can be said of it. */
  reasons: z.array(text).min(1),
});

const rowSchema = z.discriminatedUnion('state', [checkedRow, brokenRow]);

export type CheckedRow = z.infer<typeof checkedRow>;
export type BrokenRow = z.infer<typeof brokenRow>;
export type BatchRow = z.infer<typeof rowSchema>;
export type BatchFinding = CheckedRow['findings'][number];
export type BatchFigures = CheckedRow['figures'];
export type DeadlineState = NonNullable<CheckedRow['deadline']>;

/** The row as one line, its line end included. */
export function rowLine(row: BatchRow): string {
  return `${JSON.stringify(row)}\n`;
}

/** The row of a line of an earlier run; `null` when the line is none, such as one that was cut off. */
export function parseRow(line: string): BatchRow | null {
  try {
    const row = rowSchema.safeParse(JSON.parse(line));
    return row.success ? row.data : null;
  } catch {
    return null;
  }
}
