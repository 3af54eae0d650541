/** Reads the report that a command is about, with its format. */
import { MAX_DRAFT_FILE_BYTES, parseReportFile } from '../report/parse-draft';
import type { Report } from '../report/report';
import type { Format } from '../template/format';
import { InputError } from './input-error';
import type { CliIo } from './io';
import { failureText, notTextFile, tooLargeFile, unreadableFile, unusableFile } from './messages';
import { loadFormat } from './template-library';

export interface ReportInput {
  report: Report;
  format: Format;
}

const BYTES_PER_MEGABYTE = 1_000_000;

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(notTextFile(file));
  }
}

/**
 * @param file a report or a draft file
 * @throws InputError when it is no such file, or its format is not at hand
 */
export async function readReport(file: string, io: CliIo): Promise<ReportInput> {
  const bytes = await io.readFile(file, MAX_DRAFT_FILE_BYTES).catch((error: unknown) => {
    throw new InputError(unreadableFile(file, failureText(error)));
  });
  if (bytes.length > MAX_DRAFT_FILE_BYTES) {
    throw new InputError(tooLargeFile(file, MAX_DRAFT_FILE_BYTES / BYTES_PER_MEGABYTE));
  }
  const parsed = parseReportFile(decode(bytes, file));
  if (parsed.value === null) throw new InputError(unusableFile(file, parsed.problems));
  const report = parsed.value.kind === 'draft' ? parsed.value.draft.report : parsed.value.report;
  return { report, format: loadFormat(report.template, io) };
}
