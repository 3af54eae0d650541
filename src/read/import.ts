/** Imports any file: its kind, its reader, repair of its text, and the report in it, embedded or recognised. */
import type { Draft } from '../report/draft';
import { parseReportFile } from '../report/parse-draft';
import { NO_REVIEW, type Review, type Thread } from '../report/review';
import { parseJson, parseReport } from '../report/parse-report';
import type { Report } from '../report/report';
import type { Format } from '../template/format';
import { findDifferences, type Difference } from './import/differences';
import { importMessages } from './import/messages';
import { fileKind, type ReadableKind } from './kind';
import type { ReadDocument, ReadMessage, ReadResult } from './read-document';
import type { Known } from './recognise/recognise';
import type { Recognised } from './recognise/recognised';

export type Imported =
  /** Nothing could be read; the messages hold at least one error. */
  | { kind: 'failed'; messages: ReadMessage[] }
  /** A draft file of this program. */
  | { kind: 'draft'; draft: Draft; messages: ReadMessage[] }
  /** A bare report of this program. */
  | { kind: 'report'; report: Report; messages: ReadMessage[] }
  /** A document of this program with its report in it; `differences` where the document was changed since. */
  | {
      kind: 'embedded';
      report: Report;
      format: Format;
      differences: Difference[];
      document: ReadDocument;
      recognised: Recognised;
      /** The comments of the document; those that the report's review knows are under its ids. */
      threads: Thread[];
      messages: ReadMessage[];
    }
  /** Any other document, after repair. */
  | { kind: 'recognised'; document: ReadDocument; recognised: Recognised; threads: Thread[]; messages: ReadMessage[] };

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

function readJson(bytes: Uint8Array): Imported {
  const { value, problems } = parseReportFile(new TextDecoder('utf-8').decode(bytes));
  if (value === null) return { kind: 'failed', messages: problems.map(importMessages.notOurs) };
  return { ...value, messages: [] };
}

/** Told of the pages that are read, of how many: by readers of files that have pages. */
export type OnProgress = (done: number, total: number) => void;

interface ReadingOptions {
  name: string;
  onProgress: OnProgress | undefined;
}

/** Reads with the reader of the kind, which is loaded only then. */
async function readWith(kind: Exclude<ReadableKind, 'json'>, bytes: Uint8Array, { name, onProgress }: ReadingOptions): Promise<ReadResult> {
  switch (kind) {
    case 'docx':
      return (await import('./docx/read-docx')).readDocx(bytes);
    case 'pdf':
      return (await import('./pdf/read-pdf')).readPdf(bytes, onProgress);
    case 'html':
      return (await import('./html/read-html')).readHtml(bytes, name);
    case 'xlsx':
      return (await import('./xlsx/read-xlsx')).readXlsx(bytes);
    case 'text':
      return (await import('./text/read-text')).readText(bytes);
  }
}

/** The embedded report with its format, or why it cannot be used. */
function openEmbedded(text: string, formats: readonly Format[]): { report: Report; format: Format } | ReadMessage {
  const json = parseJson(text);
  const parsed = json.value === null ? null : parseReport(json.value);
  const report = parsed?.value ?? null;
  if (report === null) return importMessages.embeddedDamaged;
  const format = formats.find(({ template }) => template.id === report.template);
  return format ? { report, format } : importMessages.unknownTemplate(report.template);
}

async function threadsIn(document: ReadDocument, recognised: Recognised, review: Review): Promise<Thread[]> {
  if (document.comments === undefined) return [];
  const { commentThreads } = await import('./import/comment-threads');
  return commentThreads(document, recognised, review);
}

/** What a read document holds: its embedded report beside what it visibly says, or what is recognised in it. */
export async function importDocument(document: ReadDocument, known: Known, said: readonly ReadMessage[] = []): Promise<Imported> {
  if (document.blocks.length === 0 && document.embedded === null) {
    return { kind: 'failed', messages: [...said, importMessages.noContent] };
  }
  const [{ recognise }, { withWordsAsText }] = await Promise.all([import('./recognise/recognise'), import('./recognise/word-columns')]);
  const opened = document.embedded === null ? null : openEmbedded(document.embedded, known.formats);
  if (opened && 'report' in opened) {
    const { report, format } = opened;
    const recognised = recognise(document, { ...known, formats: [format] });
    const differences = findDifferences(format, report, recognised);
    const changed = differences.length > 0 ? [importMessages.differences(differences.length)] : [];
    const threads = await threadsIn(document, recognised, report.review);
    return { kind: 'embedded', report, format, differences, document, recognised, threads, messages: [...said, importMessages.embedded, ...changed] };
  }
  const { repairDocument } = await import('./repair/repair-document');
  const repaired = await repairDocument({ ...document, blocks: withWordsAsText(document.blocks) });
  const recognised = recognise(repaired.document, known);
  const lost = opened ? [opened] : [];
  return {
    kind: 'recognised',
    document: repaired.document,
    recognised,
    threads: await threadsIn(repaired.document, recognised, NO_REVIEW),
    messages: [...said, ...lost, ...repaired.messages, ...recognised.messages],
  };
}

/**
 * Imports a file of any kind that there is a reader for; never throws on what the file holds.
 * @param name the file's name, for messages only
 * @param known at least one format; a document without an embedded report is recognised as the one that fits best
 */
export async function importFile(bytes: Uint8Array, name: string, known: Known, onProgress?: OnProgress): Promise<Imported> {
  const { kind, problem } = fileKind(bytes);
  if (kind === null) return { kind: 'failed', messages: [problem] };
  if (kind === 'json') return readJson(bytes);
  try {
    const { document, messages } = await readWith(kind, bytes, { name, onProgress });
    return document === null ? { kind: 'failed', messages } : await importDocument(document, known, messages);
  } catch {
    return { kind: 'failed', messages: [importMessages.failed] };
  }
}
