/**
 * Reads the figures of a table in the text: a column, or a row, is read as a sentence of heads and figures, so that what
 * narrows a figure in a sentence narrows it here. What the heads do not say beyond doubt is left alone.
 */
import type { NarrativeTable } from '../../report/narrative';
import type { ParagraphReading } from './claim';
import type { PhraseBook } from './phrase-book';
import { readText } from './read-paragraph';
import { contextOf, headOf, isUnit, type Head } from './table-words';

/** A larger table is a list, not a summary of the report. */
const MOST_ROWS = 60;
const MOST_COLUMNS = 20;

/** Nearly everything that reports count. */
const CASES = '件';

interface CellFigure {
  digits: string;
  /** Where they begin in the cell's text. */
  from: number;
  unit: string | null;
}

interface HeadedFigure extends CellFigure {
  words: string;
  row: number;
  column: number;
}

const FIGURE = /^(\s*)([\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?)\s*(\D{0,4}?)\s*$/;
const NOTHING = /^[\s—–\-/、无]*$/;

function figureIn(text: string): CellFigure | null {
  const [, blanks = '', digits, unit = ''] = FIGURE.exec(text) ?? [];
  if (digits === undefined || (unit !== '' && !isUnit(unit))) return null;
  return { digits, from: blanks.length, unit: unit === '' ? null : unit };
}

/** The figures of a line of the table as one text after what the table is about. */
function readLine(book: PhraseBook, narrative: string, index: number, context: string, line: readonly HeadedFigure[]): ParagraphReading {
  let text = `${context}。`;
  const places = line.map((figure) => {
    const start = text.length + figure.words.length;
    text += `${figure.words}${figure.digits}${figure.unit ?? CASES}；`;
    return { start, end: start + figure.digits.length, figure };
  });
  const said = readText(book, text);
  return {
    ...said,
    narrative,
    tabular: true,
    denied: [],
    span(start, end) {
      const { at } = said.folded;
      const [from, to] = [at[start] ?? 0, (at[end - 1] ?? 0) + 1];
      const place = places.find((each) => from < each.end) ?? places[places.length - 1];
      if (!place) throw new Error('A line of a table has figures');
      const { row, column, from: offset } = place.figure;
      const inCell = (source: number): number => offset + Math.min(Math.max(source, place.start), place.end) - place.start;
      return { narrative, paragraph: index, part: { kind: 'cell', row, column }, start: inCell(from), end: inCell(to) };
    },
  };
}

/** The figures of a column by the heads of their rows. */
function columnOf(book: PhraseBook, { header, rows }: NarrativeTable['table'], column: number, head: Head): HeadedFigure[] {
  const line: HeadedFigure[] = [];
  for (let row = header ? 1 : 0; row < rows.length; row += 1) {
    const cells = rows[row] ?? [];
    const labels = cells.slice(0, column).filter((text) => text.trim() !== '' && figureIn(text) === null);
    const [label = '', second] = labels;
    const own = second === undefined && label !== '' ? headOf(book, label) : null;
    const figure = figureIn(cells[column] ?? '');
    // A row that heads others, or whose head is not understood: nobody knows what the rows below are parts of.
    if (own === null || (figure === null && (!NOTHING.test(cells[column] ?? '') || cells.slice(column).every((text) => text.trim() === '')))) break;
    if (figure === null || own.words === '') continue;
    line.push({ ...figure, words: own.words + head.words, unit: figure.unit ?? own.unit ?? head.unit, row, column });
  }
  return line;
}

/** The figures of a row by the heads of their columns, where the row's own head says no more than the year. */
function rowOf(book: PhraseBook, { rows }: NarrativeTable['table'], row: number): HeadedFigure[] {
  const cells = rows[row] ?? [];
  const headless = rows.length === 2 && figureIn(cells[0] ?? '') !== null;
  if (!headless && headOf(book, cells[0] ?? '')?.words !== '') return [];
  const line: HeadedFigure[] = [];
  for (let column = headless ? 0 : 1; column < cells.length; column += 1) {
    const head = headOf(book, rows[0]?.[column] ?? '');
    const figure = figureIn(cells[column] ?? '');
    if (head === null) break;
    if (figure === null || head.words === '') continue;
    line.push({ ...figure, words: head.words, unit: figure.unit ?? head.unit, row, column });
  }
  return line;
}

/**
 * @param index of the table among the blocks of its narrative
 * @param before the paragraph before it; '' for none
 * @returns one reading for each column and row that says what it counts
 */
export function readTable(book: PhraseBook, narrative: string, index: number, { table }: NarrativeTable, before: string): ParagraphReading[] {
  const { header, rows, caption } = table;
  const columns = rows[0]?.length ?? 0;
  const context = rows.length <= MOST_ROWS && columns <= MOST_COLUMNS ? contextOf(book, caption, before) : null;
  if (context === null) return [];
  const byColumn = Array.from({ length: columns }, (_, column) => column).slice(1).map((column): HeadedFigure[] => {
    // Without a header only a list of names and figures says which figure is which.
    const head = header ? headOf(book, rows[0]?.[column] ?? '') : columns === 2 ? { words: '', unit: null } : null;
    return head ? columnOf(book, table, column, head) : [];
  });
  const byRow = header ? rows.slice(1).map((_, index) => rowOf(book, table, index + 1)) : [];
  return [...byColumn, ...byRow].filter((line) => line.length > 0).map((line) => readLine(book, narrative, index, context, line));
}
