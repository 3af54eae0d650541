/** Reads a spreadsheet (XLSX): each sheet that holds something becomes a table. */
import { MAX_TABLE_CELLS } from '../limits';
import type { ReadMessage, ReadResult, ReadTable } from '../read-document';
import { readCoreProperties } from '../xml/core-properties';
import type { XmlPart } from '../xml/scan-xml';
import { openZip, type ZipParts } from '../zip/open-zip';
import { sheetPlace, xlsxMessages as messages } from './messages';
import { readFormats, type FormatOfStyle } from './number-format';
import { scanSheet, type SheetContext } from './scan-sheet';
import { readStrings } from './shared-strings';
import { layOutSheet } from './sheet-grid';
import { readWorkbook, type Sheet } from './workbook';

/** Paths of the parts that are unpacked. */
const WANTED =
  /^(?:docProps\/core\.xml|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i;

const failed = (problem: ReadMessage): ReadResult => ({ document: null, messages: [problem] });

const withoutFormats: FormatOfStyle = () => ({ kind: 'plain' });

function partAt(parts: ZipParts, path: string): XmlPart | null {
  const bytes = parts.get(path);
  return bytes ? { path, bytes } : null;
}

interface SheetResult {
  table: ReadTable | null;
  messages: ReadMessage[];
  problem: ReadMessage | null;
}

function readSheet(part: XmlPart, { name, hidden }: Sheet, context: Omit<SheetContext, 'name'>): SheetResult {
  const scanned = scanSheet(part, { ...context, name });
  if (scanned.cells === null) return { table: null, messages: [], problem: scanned.problem };
  const rows = layOutSheet(scanned.cells);
  if (rows === null) return { table: null, messages: [], problem: messages.tooManyCells(name, MAX_TABLE_CELLS) };
  const { open, failed: broken } = scanned.cells;
  const remarks = [
    ...(hidden && rows.length > 0 ? [messages.hidden(name)] : []),
    ...(open > 0 ? [messages.formulas(name, open)] : []),
    ...(broken > 0 ? [messages.errors(name, broken)] : []),
  ];
  const from = { page: null, place: sheetPlace(name) };
  return { table: rows.length === 0 ? null : { kind: 'table', caption: name, rows, from }, messages: remarks, problem: null };
}

/** Never throws on bad input: what cannot be read comes back as a message. */
export function readXlsx(bytes: Uint8Array): ReadResult {
  const zip = openZip(bytes, WANTED);
  if (zip.parts === null) return failed(zip.problem);
  const { parts } = zip;
  const book = partAt(parts, 'xl/workbook.xml');
  if (book === null) return failed(messages.noWorkbook);
  const { workbook, problem } = readWorkbook(book, partAt(parts, 'xl/_rels/workbook.xml.rels'));
  if (workbook === null) return failed(problem);
  const stringsPart = partAt(parts, 'xl/sharedstrings.xml');
  const strings = stringsPart === null ? { strings: [], problem: null } : readStrings(stringsPart);
  if (strings.strings === null) return failed(strings.problem);
  const stylesPart = partAt(parts, 'xl/styles.xml');
  const formats = stylesPart === null ? { formatOf: withoutFormats, problem: null } : readFormats(stylesPart);
  if (formats.formatOf === null) return failed(formats.problem);

  const context = { strings: strings.strings, formatOf: formats.formatOf, from1904: workbook.from1904 };
  const blocks: ReadTable[] = [];
  const remarks: ReadMessage[] = [];
  const seen = new Set<string>();
  let cells = 0;
  for (const sheet of workbook.sheets) {
    const part = partAt(parts, sheet.path);
    // Charts and other sheets without cells have parts elsewhere; no part is read twice.
    if (part === null || seen.has(sheet.path)) continue;
    seen.add(sheet.path);
    const read = readSheet(part, sheet, context);
    if (read.problem !== null) return failed(read.problem);
    remarks.push(...read.messages);
    if (read.table === null) continue;
    cells += read.table.rows.reduce((sum, row) => sum + row.cells.length, 0);
    if (cells > MAX_TABLE_CELLS) return failed(messages.tooManyCells(sheet.name, MAX_TABLE_CELLS));
    blocks.push(read.table);
  }
  if (blocks.length === 0) return failed(messages.noCells);
  const properties = readCoreProperties(partAt(parts, 'docprops/core.xml'));
  return { document: { properties, blocks, embedded: null }, messages: remarks };
}
