/** Finds the names of the units in the rows and columns of a list: which column they stand in, and what there is no name. */
import { withoutNumbers } from './line-numbers';
import { recordsOfText } from './list-records';
import { endsAsAgency, headerRank, isHeader, isRemark, isTitle, isWords } from './list-words';
import { bareName } from './units';

type Rows = readonly (readonly string[])[];

/** Rows among which the header is looked for, and lines above all names that may be titles. */
const MOST_ABOVE = 10;
const MOST_TITLES = 3;

interface Header {
  /** How well each column is headed, as `headerRank` has it. */
  ranks: number[];
  /** What heads it. */
  heads: string[];
  /** Rows above the first name. */
  rows: number;
}

interface Column {
  index: number;
  rank: number;
  words: number;
  distinct: number;
  agencies: number;
}

const cellsOf = (row: readonly string[]): string[] => row.filter((text) => text !== '');

function isHeaderRow(row: readonly string[]): boolean {
  const cells = cellsOf(row);
  const ranked = cells.filter((text) => headerRank(text, cells.length > 1) !== 0);
  return ranked.length > 1 && (ranked.length * 2 > cells.length || cells.some((text) => /^序号?$/.test(bareName(text))));
}

/** How well a column is headed where the others are not. */
function loneRank(rows: Rows, column: number): number {
  const above = rows.slice(0, MOST_ABOVE).filter((row) => isHeader(row[column] ?? ''));
  return above.length === 1 ? Math.max(0, headerRank(above[0]?.[column] ?? '', false)) : 0;
}

/** The rows that head columns, one over the other. */
function headerOf(rows: Rows, width: number): Header {
  const first = rows.slice(0, MOST_ABOVE).findIndex(isHeaderRow);
  const heads = Array.from({ length: width }, () => '');
  if (first < 0) return { ranks: heads.map((_, column) => loneRank(rows, column)), heads, rows: 0 };
  const ranks = heads.map(() => 0);
  let last = first;
  while (last + 1 < rows.length && cellsOf(rows[last + 1] ?? []).every((text) => headerRank(text, false) !== 0)) last += 1;
  for (const row of rows.slice(first, last + 1)) {
    row.forEach((text, column) => {
      const rank = headerRank(text, true);
      const known = ranks[column] ?? 0;
      if (rank === 0 || (known > 0 && rank < known)) return;
      ranks[column] = rank;
      heads[column] = bareName(text);
    });
  }
  return { ranks, heads, rows: last + 1 };
}

function columnOf(rows: Rows, index: number, rank: number): Column {
  const words = rows.map((row) => row[index] ?? '').filter(isWords);
  return { index, rank, words: words.length, distinct: new Set(words.map(bareName)).size, agencies: words.filter(endsAsAgency).length };
}

/** A column of names is mostly filled, mostly with different names, and headed as one or of names that end as such. */
function mayBeNames({ rank, words, distinct, agencies }: Column, rows: number): boolean {
  return rank >= 0 && words > 0 && words * 2 >= rows && distinct * 2 >= words && (rank > 0 || agencies * 2 >= words);
}

const shareOf = ({ agencies, words }: Column): number => (words === 0 ? 0 : agencies / words);

/** The column of the names: the best headed of those that may be it, else the best headed or best filled one. */
function choose(columns: readonly Column[]): Column | undefined {
  const rows = Math.max(0, ...columns.map(({ words }) => words));
  const order = (a: Column, b: Column): number => b.rank - a.rank || shareOf(b) - shareOf(a) || b.distinct - a.distinct || a.index - b.index;
  const likely = columns.filter((column) => mayBeNames(column, rows));
  const possible = columns.filter((column) => column.words > 0 && (column.rank >= 0 || shareOf(column) > 0.5));
  return [...(likely.length > 0 ? likely : possible)].sort(order)[0];
}

/** Lists that are set in several columns to save paper have the same header again. */
function alike(columns: readonly Column[], chosen: Column, { heads }: Header): Column[] {
  const head = heads[chosen.index] ?? '';
  return columns.filter((column) => column === chosen || (head !== '' && column.rank > 0 && heads[column.index] === head));
}

/** Whether a row is a heading of some others: numbered in characters where they are numbered in digits. */
function groupHeadings(rows: Rows, before: number): (row: readonly string[]) => boolean {
  for (let column = 0; column < before; column += 1) {
    const numbered = rows.filter((row) => /^\d{1,4}$/.test(bareName(row[column] ?? ''))).length;
    if (numbered * 2 >= rows.length) return (row) => /^\(?[一二三四五六七八九十]+\)?[、.]?$/.test(bareName(row[column] ?? ''));
  }
  return () => false;
}

/** The texts of a column without titles, headers, sums, notes and numbers. */
function namesOf(texts: readonly string[], head: string): string[] {
  const lines = texts.filter((text) => isWords(text) && !isRemark(text));
  const first = lines.slice(0, MOST_TITLES).findIndex((text) => !isTitle(text));
  const titled = first < 0 ? Math.min(lines.length, MOST_TITLES) : first;
  const names = withoutNumbers(lines.slice(titled).map((text) => text.trim()));
  return names.filter((name) => isWords(name) && !isHeader(name) && bareName(name) !== head).map((name) => name.replace(/\s+/g, ''));
}

/**
 * @param records rows of cells, as a sheet or a text has them
 * @returns the names, each once, in their order
 */
export function unitsIn(records: Rows): string[] {
  const rows = records.map((record) => Array.from(record, (text) => text.trim())).filter((row) => cellsOf(row).length > 0);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const header = headerOf(rows, width);
  const body = rows.slice(header.rows).filter((row) => !isRemark(cellsOf(row)[0] ?? ''));
  const columns = header.ranks.map((rank, index) => columnOf(body, index, rank));
  const chosen = choose(columns);
  if (!chosen) return [];
  const isHeading = groupHeadings(body, chosen.index);
  const listed = body.filter((row) => !isHeading(row));
  const names = alike(columns, chosen, header).flatMap(({ index }) => namesOf(listed.map((row) => row[index] ?? ''), header.heads[index] ?? ''));
  const spelt = new Map<string, string>();
  for (const name of names) spelt.set(bareName(name), spelt.get(bareName(name)) ?? name);
  return [...spelt.values()];
}

/** The names in a text that somebody wrote or pasted: lines, numbered or not, or columns as a spreadsheet gives them. */
export function unitsInText(text: string): string[] {
  return unitsIn(recordsOfText(text));
}
