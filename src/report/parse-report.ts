/** Reads a report from untrusted data; every mistake names its place and what was expected. */
import { z } from 'zod';
import { splitCellKey } from './address';
import { issueMessage } from './issue-message';
import { MAX_TEXT, narrativeSchema, picturesFit } from './parse-narrative';
import { reviewSchema } from './parse-review';
import { REPORT_SCHEMA, type Report } from './report';
import { NO_REVIEW } from './review';
import { upgradeReport } from './upgrade';

const MAX_ENTRIES = 20_000;

const text = z.string().max(MAX_TEXT);

const plainRecord = <T extends z.ZodType>(value: T, what: string) =>
  z
    .record(z.string().max(200), value)
    .refine((record) => Object.keys(record).length <= MAX_ENTRIES, `${what}多于 ${MAX_ENTRIES} 项`);

const waiver = z.object({
  finding: z.string().min(1).max(1_000),
  reason: z.string().max(2_000),
  by: z.string().max(200),
  at: z.iso.datetime(),
  operands: z.object({
    cells: plainRecord(text, '单元格'),
    last: plainRecord(text, '单元格'),
    texts: z.array(text).max(100),
  }),
});

export const reportSchema = z.object({
  schema: z.literal(REPORT_SCHEMA),
  template: z.string().min(1).max(100),
  agency: z.object({
    name: z.string().max(200),
    level: z.enum(['government', 'department', 'township', 'other']),
  }),
  year: z.number().int().min(2008).max(2100),
  fields: plainRecord(text, '栏目').default({}),
  narrative: plainRecord(narrativeSchema, '文字段').refine(picturesFit, '图片合计过大').default({}),
  cells: plainRecord(text, '单元格').default({}),
  units: plainRecord(z.string().max(20), '单位').default({}),
  waivers: z.array(waiver).max(2_000).default([]),
  review: reviewSchema.default(NO_REVIEW),
});

/** Places where a parser would give a hostile file power over objects. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** The path of the first forbidden key in parsed JSON, or `null`. */
function forbiddenKey(value: unknown, path: string, depth = 0): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth > 20) return `${path}（嵌套过深）`;
  for (const key of Object.keys(value)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (FORBIDDEN_KEYS.has(key)) return here;
    const found = forbiddenKey((value as Record<string, unknown>)[key], here, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** A value, or the reasons why there is none: never both, never neither. */
export type Parsed<T> = { value: T; problems: [] } | { value: null; problems: string[] };

/** Where JSON stops being JSON, from the engine's own words: they name a position, or the end of the text. */
function syntaxPlace(source: string, error: unknown): string {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (source.trim() === '') return '内容为空';
  if (position === undefined || Number(position) >= source.length) return '内容不完整，到末尾还没有结束';
  const before = source.slice(0, Number(position)).split('\n');
  return `第 ${before.length} 行第 ${(before[before.length - 1] ?? '').length + 1} 个字符起看不懂`;
}

/** Reads JSON text; the problem says where the text stops being JSON. */
export function parseJson(source: string): Parsed<unknown> {
  try {
    const value: unknown = JSON.parse(source.replace(/^\uFEFF/, ''));
    const forbidden = forbiddenKey(value, '');
    return forbidden === null ? { value, problems: [] } : { value: null, problems: [`${forbidden}：不允许的键`] };
  } catch (error) {
    return { value: null, problems: [`不是 JSON 文件：${syntaxPlace(source, error)}`] };
  }
}

/** Zod's issues as lines of `path：what was expected`. */
function describeIssues(error: z.ZodError, path: readonly PropertyKey[] = []): string[] {
  return error.issues.map((issue) => `${[...path, ...issue.path].map(String).join('.') || '文件'}：${issue.message}`);
}

/** Parses data with a schema in the product's language. */
export function parseWith<T>(schema: z.ZodType<T>, data: unknown): Parsed<T> {
  const parsed = schema.safeParse(data, { error: issueMessage });
  return parsed.success
    ? { value: parsed.data, problems: [] }
    : { value: null, problems: describeIssues(parsed.error) };
}

/** Checks the shape of a report. A newer schema version is named as such, not as a puzzle of missing keys. */
export function parseReport(data: unknown): Parsed<Report> {
  if (typeof data === 'object' && data !== null && 'schema' in data) {
    const { schema } = data;
    if (typeof schema === 'number' && schema > REPORT_SCHEMA) {
      return { value: null, problems: [`schema：版本 ${schema} 比本程序所知的 ${REPORT_SCHEMA} 新，应使用新版程序打开`] };
    }
  }
  const parsed = parseWith(reportSchema, upgradeReport(data));
  if (parsed.value === null) return parsed;
  const wrong = Object.keys(parsed.value.cells).filter((key) => splitCellKey(key) === null);
  if (wrong.length === 0) return parsed;
  return { value: null, problems: wrong.slice(0, 20).map((key) => `cells.${key}：地址应为“表/行/列”`) };
}
