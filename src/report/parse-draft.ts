/** Reads a draft file from untrusted text. */
import { z } from 'zod';
import { DRAFT_FILE_KIND, DRAFT_ID, DRAFT_SCHEMA, MAX_TEMPLATE_BYTES, type Draft } from './draft';
import { parseJson, parseReport, parseWith, reportSchema, type Parsed } from './parse-report';
import { upgradeDraft } from './upgrade';

const time = z.iso.datetime();

const templateFile = z.object({ name: z.string().max(300), source: z.string().max(MAX_TEMPLATE_BYTES) });
const attachedReport = z.object({ report: reportSchema, template: templateFile.nullable(), name: z.string().max(300) });

const draftSchema = z.object({
  schema: z.literal(DRAFT_SCHEMA),
  id: z.string().regex(DRAFT_ID, '应为 8–64 位字母、数字或连字符'),
  revision: z.number().int().min(0),
  createdAt: time,
  savedAt: time,
  report: reportSchema,
  done: z.array(z.string().max(100)).max(200),
  template: templateFile.nullable(),
  previous: attachedReport.nullable(),
  prefilled: z.array(z.string().max(300)).max(10_000),
});

const draftFileSchema = z.object({ kind: z.literal(DRAFT_FILE_KIND), draft: draftSchema });

/** Size above which a draft file is refused unread: the fullest report is well below 1 MB. */
export const MAX_DRAFT_FILE_BYTES = 20_000_000;

function isDraftFile(data: unknown): data is { draft: unknown } {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === DRAFT_FILE_KIND && 'draft' in data;
}

function versionOf(draft: unknown): unknown {
  return typeof draft === 'object' && draft !== null && 'schema' in draft ? draft.schema : undefined;
}

/** What a JSON file of ours holds: a draft with its history, or a bare report. */
export type ReportFile = { kind: 'draft'; draft: Draft } | { kind: 'report'; report: Draft['report'] };

/** Reads a draft file or a bare report from text; problems name the place and what was expected. */
export function parseReportFile(source: string): Parsed<ReportFile> {
  const json = parseJson(source);
  if (json.value === null) return { value: null, problems: json.problems.length ? json.problems : ['文件：内容为空'] };
  if (!isDraftFile(json.value)) {
    const report = parseReport(json.value);
    return report.value === null ? report : { value: { kind: 'report', report: report.value }, problems: [] };
  }
  const version = versionOf(json.value.draft);
  if (typeof version === 'number' && version > DRAFT_SCHEMA) {
    return { value: null, problems: [`draft.schema：版本 ${version} 比本程序所知的 ${DRAFT_SCHEMA} 新，应使用新版程序打开`] };
  }
  const file = parseWith(draftFileSchema, { ...json.value, draft: upgradeDraft(json.value.draft) });
  if (file.value === null) return file;
  const report = parseReport(file.value.draft.report);
  if (report.value === null) return report;
  return { value: { kind: 'draft', draft: file.value.draft }, problems: [] };
}
