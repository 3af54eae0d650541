/** The template language: what `templates/<id>/template.yaml` may say, as zod schemas and the types they give. */
import { z } from 'zod';

/** Ids are lower-case words joined by hyphens: they become addresses in reports, so they never change once published. */
const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, '应为小写英文字母、数字和连字符组成的标识');
const text = z.string().trim().min(1, '不能为空');

/** A concept of the vocabulary, with a facet such as the kind of applicant behind a slash. */
const concept = z.string().regex(/^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?$/, '应为词汇表中的标识，可带“/侧面”');

const guidanceSchema = z.strictObject({
  /** Plain words: what counts, what does not. */
  text,
  /** The article behind it, e.g. 《条例》第三十六条第（一）项. */
  article: text.optional(),
});

const quantitySchema = z.enum(['count', 'amount', 'change']);
const severitySchema = z.enum(['error', 'warning', 'hint']);
const levelSchema = z.enum(['government', 'department', 'township', 'other']);

const columnBase = {
  id,
  label: text,
  /** The name used in messages when the label is too long or says too little. */
  name: text.optional(),
  unit: text.optional(),
  quantity: quantitySchema.optional(),
  /** What the figure is, whatever the format calls it: figures of the same concept compare across formats. */
  concept: concept.optional(),
  guidance: guidanceSchema.optional(),
};
export interface Column extends z.infer<z.ZodObject<typeof columnBase>> {
  columns?: Column[] | undefined;
}
const columnSchema: z.ZodType<Column> = z.strictObject({
  ...columnBase,
  get columns() {
    return z.array(columnSchema).min(1).optional();
  },
});

const rowBase = {
  ...columnBase,
  /** Whether the row carries a figure of its own; by default only rows without rows below them do. */
  figure: z.boolean().optional(),
};
export interface Row extends z.infer<z.ZodObject<typeof rowBase>> {
  rows?: Row[] | undefined;
}
const rowSchema: z.ZodType<Row> = z.strictObject({
  ...rowBase,
  get rows() {
    return z.array(rowSchema).min(1).optional();
  },
});

/** A run of rows under its own header; a table is one block or several stacked ones (table 二 has four). */
const blockSchema = z.strictObject({
  /** A full-width row above the header, e.g. 第二十条第（一）项. */
  band: text.optional(),
  /** The header above the row labels. */
  stub: text.optional(),
  columns: z.array(columnSchema).min(1),
  rows: z.array(rowSchema).min(1),
});

const tableLayoutSchema = z.strictObject({
  /** Relative widths of the printed grid columns, row-label columns first; their number must be the grid's. */
  widths: z.array(z.number().positive()).min(1).optional(),
  /** Font size in points. */
  size: z.number().min(5).max(16).optional(),
  /** Height of a body row in millimetres (a minimum). */
  'row-height': z.number().min(3).max(30).optional(),
  /** Starts on a new page. */
  'new-page': z.boolean().optional(),
});

const tableSchema = z.strictObject({
  id,
  /** The table's name in messages, captions and the section list. */
  name: text,
  /** Printed above the table; without it only the name serves as an invisible caption. */
  title: text.optional(),
  unit: text.optional(),
  quantity: quantitySchema.default('count'),
  guidance: guidanceSchema.optional(),
  /** `columns`: nested row labels in columns side by side; `indent`: in one column; `none`: no row labels. */
  stub: z.enum(['columns', 'indent', 'none']),
  /** A column between labels and figures that prints each row's unit, under this header. */
  'unit-column': text.optional(),
  blocks: z.array(blockSchema).min(1),
  layout: tableLayoutSchema.default({}),
});

/** A linear relation over cells, this year's and last year's; see `expression.ts` for the grammar. */
const ruleSchema = z.strictObject({
  id,
  /** What the relation says, in words. */
  title: text,
  table: id,
  /** Holds in every column (terms are rows) or in every row (terms are columns); without it, once. */
  each: z.enum(['column', 'row']).optional(),
  /** With `each`: only in these columns or rows (ids; a group's id stands for all below it). */
  only: z.array(id).min(1).optional(),
  equation: text,
  /** The left side, a single cell, is computed from the right side unless the clerk enters it as the ledger has it. */
  compute: z.boolean().default(false),
  severity: severitySchema.default('error'),
  /** Where the relation comes from. A rule without a source does not load. */
  source: text,
});

/** A relation between two dates of the front matter. */
const dateRuleSchema = z.strictObject({
  id,
  title: text,
  left: id,
  relation: z.enum(['=', '<=', '>=']),
  right: id,
  severity: severitySchema.default('hint'),
  source: text,
});

const fieldSchema = z.strictObject({
  id,
  label: text,
  type: z.enum(['text', 'date']),
  required: z.boolean().default(false),
  /** Stays the same from year to year (an address, a telephone number), so that last year's report supplies it. */
  lasting: z.boolean().default(false),
  guidance: guidanceSchema.optional(),
});

/** Something that a narrative has to speak of, and the words that show that it does: any one of them is enough. */
const topicSchema = z.strictObject({
  /** What messages call it. */
  name: text,
  words: z.array(text).min(1),
  /** Who has to write of it, an agency that any item fits; `named` is a word of the agency's name. All when absent. */
  for: z.array(z.strictObject({ level: levelSchema, named: text.optional() })).min(1).optional(),
  severity: severitySchema.default('warning'),
  source: text,
});

/** A month and day of any year, as MM-DD. */
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '应为月-日，例如 03-31');

/** The last day of the year after the report year on which a date field may still lie. */
const deadlineSchema = z.strictObject({
  field: id,
  by: monthDay,
  /** Levels of agency that it binds; all when absent. */
  levels: z.array(levelSchema).min(1).optional(),
  severity: severitySchema.default('warning'),
  source: text,
});

const narrativeContentSchema = z.strictObject({
  narrative: id,
  /** What the box is called when the section has several. */
  name: text.optional(),
  /** 字数上限, in characters, and where it is set. */
  limit: z.strictObject({ characters: z.number().int().positive(), source: text }).optional(),
  required: z.boolean().default(true),
  topics: z.array(topicSchema).min(1).optional(),
  /**
   * Last year's text again: `allowed` where it is no fault (a preface, an address), or the source that names it as one;
   * otherwise it is remarked as practice.
   */
  repetition: z.union([z.literal('allowed'), z.strictObject({ source: text })]).optional(),
  /** The standard sentences that the narrative starts from: Liquid text, one paragraph a line; see `sentence/`. */
  standard: z.string().min(1).optional(),
  guidance: guidanceSchema.optional(),
});
const tableContentSchema = z.strictObject({ table: id });
/** Figures that are asked for in the form and printed nowhere but in sentences. */
const figuresContentSchema = z.strictObject({ figures: id });
const lineContentSchema = z.strictObject({
  /** Fixed lines with {{placeholders}}; see `placeholders.ts`. */
  lines: z.array(text).min(1),
  align: z.enum(['left', 'center', 'right']).default('left'),
  /** Font size in points, when it is not the body's. */
  size: z.number().min(5).max(36).optional(),
});
const signatureContentSchema = z.strictObject({ signature: z.array(text).min(1) });

const sectionSchema = z.strictObject({
  id,
  /** As printed, with {{placeholders}}. */
  heading: text.optional(),
  /** What the section is called in lists and messages; needed where no heading, or one with placeholders, is printed. */
  name: text.optional(),
  'new-page': z.boolean().default(false),
  guidance: guidanceSchema.optional(),
  content: z
    .array(z.union([narrativeContentSchema, tableContentSchema, figuresContentSchema, lineContentSchema, signatureContentSchema]))
    .min(1),
});

const mm = z.number().min(0).max(100);
const fontsSchema = z.strictObject({
  body: text.default('仿宋_GB2312'),
  title: text.default('方正小标宋简体'),
  'heading-1': text.default('黑体'),
  'heading-2': text.default('楷体_GB2312'),
  table: text.default('宋体'),
  'page-number': text.default('宋体'),
});
/** Page and type; the defaults are those of GB/T 9704-2012. */
const layoutSchema = z.strictObject({
  margins: z
    .strictObject({ top: mm.default(37), right: mm.default(26), bottom: mm.default(35), left: mm.default(28) })
    .prefault({}),
  fonts: fontsSchema.prefault({}),
});

export const templateSchema = z.strictObject({
  id,
  title: text,
  /** The notice or practice that prescribes the format. */
  source: text,
  /** Report years for which the format holds. */
  years: z.strictObject({ from: z.number().int(), to: z.number().int().optional() }),
  /** Levels of agency it is offered to; all when absent. */
  levels: z.array(levelSchema).min(1).optional(),
  /** Sections of other templates, with their tables, rules and fields, that this one ends with (its annexes). */
  include: z.array(z.strictObject({ template: id, sections: z.array(id).min(1) })).default([]),
  document: z.strictObject({
    /** The report's title with {{placeholders}}. */
    title: text,
  }),
  fields: z.array(fieldSchema).default([]),
  sections: z.array(sectionSchema).min(1),
  tables: z.array(tableSchema).default([]),
  rules: z.array(ruleSchema).default([]),
  'date-rules': z.array(dateRuleSchema).default([]),
  deadlines: z.array(deadlineSchema).min(1).optional(),
  /** The days of the report year that the report is about, the first and the last. */
  period: z.strictObject({ from: monthDay, to: monthDay, source: text }).optional(),
  layout: layoutSchema.prefault({}),
});

export type Template = z.infer<typeof templateSchema>;
export type Section = Template['sections'][number];
export type Content = Section['content'][number];
export type NarrativeContent = z.infer<typeof narrativeContentSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type Table = Template['tables'][number];
export type Block = Table['blocks'][number];
export type Rule = Template['rules'][number];
export type Field = Template['fields'][number];
export type Guidance = z.infer<typeof guidanceSchema>;
export type Severity = z.infer<typeof severitySchema>;
