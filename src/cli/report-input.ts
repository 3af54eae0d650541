/** Reads the report that a command is about, with its format and last year's report. */
import type { FormattedReport } from '../audit/formatted-report';
import { MAX_TEMPLATE_BYTES, type AttachedReport, type Draft, type TemplateFile } from '../report/draft';
import { MAX_DRAFT_FILE_BYTES, parseReportFile } from '../report/parse-draft';
import type { Format } from '../template/format';
import { MAX_FILE_BYTES } from '../read/limits';
import { visibleReport, type ReadImport } from '../read/visible-report';
import { importReport, isJsonFile } from './import-report';
import { InputError } from './input-error';
import type { CliIo } from './io';
import {
  brokenTemplate,
  failureText,
  notTextFile,
  otherTemplate,
  tooLargeFile,
  unreadableFile,
  unusableFile,
  wrongPreviousYear,
} from './messages';
import { checkTemplateText, loadFormat, placeOf } from './template-library';

export interface ReportInput extends FormattedReport {
  /** Last year's report: the one named, else the one attached to the draft. */
  previous: FormattedReport | null;
  /** The draft's; `null` for a report file. */
  revision: number | null;
  /** How it was read, when the file is none of this program's own. */
  read: ReadImport | null;
}

/** Further files that a command may name. */
export interface BesideFiles {
  /** The template file of the report, when its format does not come with the program. */
  template?: string | undefined;
  /** Last year's report. */
  previous?: string | undefined;
}

const BYTES_PER_MEGABYTE = 1_000_000;

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(notTextFile(file));
  }
}

async function readBytes(file: string, limit: number, io: CliIo): Promise<Uint8Array> {
  const bytes = await io.readFile(file, limit).catch((error: unknown) => {
    throw new InputError(unreadableFile(file, failureText(error)));
  });
  if (bytes.length > limit) throw new InputError(tooLargeFile(file, limit / BYTES_PER_MEGABYTE));
  return bytes;
}

async function readText(file: string, limit: number, io: CliIo): Promise<string> {
  return decode(await readBytes(file, limit, io), file);
}

/** The format of a template text that is not part of the program. @throws InputError with its first mistake */
function formatFromText({ name, source }: TemplateFile, io: CliIo): Format {
  const { format, problems } = checkTemplateText(source, name, io);
  if (format !== null) return format;
  const [first] = problems;
  throw new InputError(brokenTemplate(first ? placeOf(first) : name, first?.message ?? '', problems.length - 1));
}

/** The format of a template file. @throws InputError when it cannot be read, with its first mistake */
export async function readTemplateFile(file: string, io: CliIo): Promise<Format> {
  return formatFromText({ name: file, source: await readText(file, MAX_TEMPLATE_BYTES, io) }, io);
}

function withFormat({ report, template }: Pick<AttachedReport, 'report' | 'template'>, io: CliIo): FormattedReport {
  return { report, format: template ? formatFromText(template, io) : loadFormat(report.template, io) };
}

type Contents = Pick<Draft, 'report' | 'template' | 'previous'> & Pick<ReportInput, 'revision' | 'read'>;

/** @param own the format of the template file that was named for the report */
async function readContents(file: string, own: Format | null, io: CliIo): Promise<Contents> {
  const named = /.\.json$/i.test(file);
  const bytes = await readBytes(file, named ? MAX_DRAFT_FILE_BYTES : MAX_FILE_BYTES, io);
  if (!named && !isJsonFile(bytes)) {
    const read = await importReport(bytes, file, own, io);
    return { report: visibleReport(read), template: null, previous: null, revision: null, read };
  }
  if (bytes.length > MAX_DRAFT_FILE_BYTES) throw new InputError(tooLargeFile(file, MAX_DRAFT_FILE_BYTES / BYTES_PER_MEGABYTE));
  const parsed = parseReportFile(decode(bytes, file));
  if (parsed.value === null) throw new InputError(unusableFile(file, parsed.problems));
  const { value } = parsed;
  if (value.kind === 'draft') return { ...value.draft, read: null };
  return { report: value.report, template: null, previous: null, revision: null, read: null };
}

/** Last year's report by its file: in this year's format where it names the same one and has no template with it. */
function withLastFormat(last: Pick<AttachedReport, 'report' | 'template'>, own: FormattedReport, io: CliIo): FormattedReport {
  const isSame = last.template === null && last.report.template === own.report.template;
  return isSame ? { report: last.report, format: own.format } : withFormat(last, io);
}

/**
 * @param file a report or a draft file, or a document that holds a report
 * @throws InputError when it is no such file, its format is not at hand, or last year's report is of another year
 */
export async function readReport(file: string, io: CliIo, beside: BesideFiles = {}): Promise<ReportInput> {
  const { template: name } = beside;
  const named = name === undefined ? null : { name, source: await readText(name, MAX_TEMPLATE_BYTES, io) };
  const contents = await readContents(file, named && formatFromText(named, io), io);
  const template = named ?? contents.template;
  const read = withFormat({ report: contents.report, template }, io);
  if (template && read.format.template.id !== read.report.template) {
    throw new InputError(otherTemplate(file, read.report.template, template.name, read.format.template.id));
  }
  const { revision, previous, read: how } = contents;
  const own = { ...read, revision, read: how };
  if (beside.previous === undefined) return { ...own, previous: previous && withFormat(previous, io) };
  const last = await readContents(beside.previous, null, io);
  if (last.report.year !== read.report.year - 1) {
    throw new InputError(wrongPreviousYear(beside.previous, last.report.year, read.report.year - 1));
  }
  return { ...own, previous: withLastFormat(last, read, io) };
}
