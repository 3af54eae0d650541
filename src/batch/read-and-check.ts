/** One file from its bytes to its row: read, checked, and told in plain data. Nothing that a file holds makes it throw. */
import type { Ledger } from '../check/ledger';
import { contentHash } from '../report/content-hash';
import { bytesHash, textHash } from '../report/text-hash';
import { printedValue } from '../report/value';
import { auditBeside, type PreviousFile } from './audit-beside';
import { BATCH_SCHEMA, type BatchRow, type BrokenRow, type CheckedRow } from './batch-row';
import type { FileOutcome } from './checked-report';
import { deadlineStateOf } from './deadline-state';
import { surveyFigures } from './figures';
import { batchMessages as messages } from './messages';
import { readFile, type BatchKnown, type ReadFile } from './read-file';

export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

/** Digest of what the tables say, whatever file it was read from: a total counts alike, entered or computed. */
function numbersHash(ledger: Ledger): string {
  const printed = [...ledger.format.cells.keys()].map((key): [string, string] => [key, printedValue(ledger.value(key))]);
  return textHash(JSON.stringify(printed.filter(([, text]) => text !== '').sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** Finds last year's report of an agency; `null` when there is none. */
export type FindLast = (agency: string, lastYear: number) => Promise<PreviousFile | null>;

const NO_LAST: FindLast = () => Promise.resolve(null);

/** The row of a file of which nothing can be said; without its hash it is tried again by the next run. */
export function brokenRow(file: string, hash: string | null, rules: string, reasons: readonly string[]): BrokenRow {
  return { schema: BATCH_SCHEMA, file, hash, rules, state: 'broken', reasons: [...reasons] };
}

function checkedRow(read: ReadFile, last: PreviousFile | null, known: BatchKnown): Omit<CheckedRow, 'schema' | 'file' | 'hash' | 'rules' | 'state'> {
  const { report, format } = read;
  const { ledger, part } = auditBeside(read, { last, attached: read.attached }, known.vocabulary);
  const { counts, ...found } = part;
  return {
    kind: read.kind,
    source: read.source,
    template: { id: format.template.id, title: format.template.title },
    agency: report.agency.name,
    level: report.agency.level,
    year: report.year,
    content: contentHash(report),
    numbers: numbersHash(ledger),
    draft: read.draft,
    figures: surveyFigures(ledger, known.vocabulary),
    counts,
    unsure: read.unsure.length,
    ...(read.unsure.length > 0 && { unsureCells: read.unsure }),
    changed: read.changed,
    remarks: read.remarks,
    deadline: deadlineStateOf(format.template, report),
    ...found,
  };
}

/**
 * The row of a file together with the report that was read.
 * @param rules the version of the rules: a row is good for as long as the file and they are the same
 * @param findLast last year's report that is found goes before one that a draft brings along
 */
export async function readAndCheckReport({ name, bytes }: NamedBytes, rules: string, known: BatchKnown, findLast = NO_LAST): Promise<FileOutcome> {
  try {
    const hash = bytesHash(bytes);
    const outcome = await readFile(bytes, name, known);
    if (!outcome.ok) return { row: brokenRow(name, hash, rules, outcome.reasons), report: null };
    const { report, template, attached } = outcome.read;
    const last = await findLast(report.agency.name, report.year - 1);
    const row: CheckedRow = { schema: BATCH_SCHEMA, file: name, hash, rules, state: 'checked', ...checkedRow(outcome.read, last, known) };
    return { row, report, template, ...(attached && { attached: attached.source }) };
  } catch (error) {
    // A fault of the program at one file must not cost the others their check.
    return { row: brokenRow(name, null, rules, [messages.fault(error instanceof Error ? error.message : String(error))]), report: null };
  }
}

/** The row of a file, for who keeps nothing else; see `readAndCheckReport`. */
export async function readAndCheck(file: NamedBytes, rules: string, known: BatchKnown, findLast = NO_LAST): Promise<BatchRow> {
  return (await readAndCheckReport(file, rules, known, findLast)).row;
}
