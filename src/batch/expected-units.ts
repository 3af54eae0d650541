/** Reads the list of units that should hand in a report: a workbook's column, the lines of a text, or CSV. */
import type { ReadBlock, ReadDocument } from '../read/read-document';
import { fileKind } from '../read/kind';
import { decodeBytes } from '../read/text/decode-bytes';
import { unitMessages as messages } from './messages';
import { bareName } from './units';

/** At least one unit, or why there is none. */
export type UnitList = { units: string[]; problem: null } | { units: null; problem: string };

/** What heads a column of names, and what numbers the lines beside it. */
const HEADER = /^(?:(?:报送|填报|公开|行政|责任)?(?:单位|机关|部门|主体)(?:名称|名单|全称)?|名称|名单)$/;
const NUMBERING = /^(?:序号|编号|\d+)?$/;

/** The records of a text in CSV, or in columns set off by tabs; quoted fields may hold both and line ends. */
function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const separator = text.includes('\t') ? '\t' : ',';
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`, 'gy');
  for (let match = field.exec(text); match !== null; match = field.exec(text)) {
    const [, quoted, plain = '', end] = match;
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== separator) {
      records.push(record);
      record = [];
    }
    if (field.lastIndex >= text.length && end !== separator) break;
  }
  return records;
}

/** The column with a header that says so, else the first one that does more than number the lines. */
function namesOf(records: readonly (readonly string[])[]): string[] {
  const width = records.reduce((most, record) => Math.max(most, record.length), 0);
  const textsOf = (column: number): string[] => records.map((record) => bareName(record[column] ?? ''));
  const columns = Array.from({ length: width }, (_, column) => textsOf(column));
  const headed = columns.findIndex((texts) => texts.some((text) => HEADER.test(text)));
  const chosen = columns[headed >= 0 ? headed : columns.findIndex((texts) => texts.some((text) => !NUMBERING.test(text)))] ?? [];
  const names = chosen.slice(chosen.findIndex((text) => HEADER.test(text)) + 1);
  return [...new Set(names.filter((text) => text !== ''))];
}

/** The rows of the first sheet, lines of text between its tables included. */
function recordsOfSheet({ blocks }: ReadDocument): string[][] {
  const sheetOf = ({ from }: ReadBlock): string => /^[^”]*/.exec(from.place)?.[0] ?? '';
  const first = blocks[0] ? sheetOf(blocks[0]) : '';
  return blocks.filter((block) => sheetOf(block) === first).flatMap((block): string[][] => {
    if (block.kind !== 'table') return 'text' in block ? [[block.text]] : [];
    return block.rows.map(({ cells }) => {
      const record: string[] = [];
      for (const { column, text } of cells) record[column] = text;
      return Array.from(record, (text) => (text as string | undefined) ?? '');
    });
  });
}

/**
 * @param name the file's name: a `.csv` file is read as CSV, any other text line by line
 * @returns the names, each once, in their order
 */
export async function readUnitList(bytes: Uint8Array, name: string): Promise<UnitList> {
  const { kind, problem } = fileKind(bytes);
  if (kind === null) return { units: null, problem: problem.message };
  let records: string[][];
  if (kind === 'xlsx') {
    const { document, messages: said } = (await import('../read/xlsx/read-xlsx')).readXlsx(bytes);
    if (document === null) return { units: null, problem: said[0]?.message ?? messages.noUnits };
    records = recordsOfSheet(document);
  } else if (kind === 'text') {
    const text = decodeBytes(bytes).text.replace(/^\ufeff/, '');
    const isTable = /\.csv$/i.test(name) || text.includes('\t');
    records = isTable ? recordsOf(text) : text.split(/\r\n|\r|\n/).map((line) => [line]);
  } else {
    return { units: null, problem: messages.notAList };
  }
  const units = namesOf(records);
  return units.length === 0 ? { units: null, problem: messages.noUnits } : { units, problem: null };
}
