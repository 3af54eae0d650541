/** Reads a spreadsheet (XLSX): each sheet becomes a table, or lines of text and tables where it holds several. */
import { MAX_TABLE_CELLS } from '../limits';
import type { ReadBlock, ReadMessage, ReadResult } from '../read-document';
import { readCoreProperties } from '../xml/core-properties';
import type { XmlPart } from '../xml/scan-xml';
import { openZip, type ZipParts } from '../zip/open-zip';
import { divideSheet } from './divide-sheet';
import { linePlace, sheetPlace, tablePlace, xlsxMessages as messages } from './messages';
import { readFormats, type FormatOfStyle } from './number-format';
import { scanSheet, type SheetContext } from './scan-sheet';
import { readStrings } from './shared-strings';
import { layOutSheet, type LaidOutSheet } from './sheet-grid';
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
  blocks: ReadBlock[];
  /** Places of its grid that cells stand in. */
  cells: number;
  messages: ReadMessage[];
  problem: ReadMessage | null;
}

/** What stands on a sheet; a sheet that is one table gives it its name. */
function blocksOf(sheet: LaidOutSheet, name: string): ReadBlock[] {
  const parts = divideSheet(sheet);
  const whole = parts.length === 1;
  return parts.map((part): ReadBlock => {
    if (part.kind === 'line') return { kind: 'paragraph', text: part.text, strong: false, from: { page: null, place: linePlace(name, part.number) } };
    const place = whole ? sheetPlace(name) : tablePlace(name, part.number);
    return { kind: 'table', caption: whole ? name : '', rows: part.rows, from: { page: null, place } };
  });
}

const refused = (problem: ReadMessage): SheetResult => ({ blocks: [], cells: 0, messages: [], problem });

function readSheet(part: XmlPart, { name, hidden }: Sheet, context: Omit<SheetContext, 'name'>): SheetResult {
  const scanned = scanSheet(part, { ...context, name });
  if (scanned.cells === null) return refused(scanned.problem);
  const sheet = layOutSheet(scanned.cells);
  if (sheet === null) return refused(messages.tooManyCells(name, MAX_TABLE_CELLS));
  const { open, failed: broken } = scanned.cells;
  const remarks = [
    ...(hidden && sheet.rows.length > 0 ? [messages.hidden(name)] : []),
    ...(open > 0 ? [messages.formulas(name, open)] : []),
    ...(broken > 0 ? [messages.errors(name, broken)] : []),
  ];
  const cells = sheet.rows.reduce((sum, row) => sum + row.cells.length, 0);
  return { blocks: blocksOf(sheet, name), cells, messages: remarks, problem: null };
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
  const blocks: ReadBlock[] = [];
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
    cells += read.cells;
    if (cells > MAX_TABLE_CELLS) return failed(messages.tooManyCells(sheet.name, MAX_TABLE_CELLS));
    blocks.push(...read.blocks);
  }
  if (blocks.length === 0) return failed(messages.noCells);
  const properties = readCoreProperties(partAt(parts, 'docprops/core.xml'));
  return { document: { properties, blocks, embedded: null }, messages: remarks };
}
