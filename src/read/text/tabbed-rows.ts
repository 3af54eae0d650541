/** Reads rows of cells that tabs separate, as spreadsheets put them on the clipboard; a quoted cell may hold line ends. */
import { tidy } from './text-part';

/** A cell in quotes that goes on over more lines than this was not quoted by a spreadsheet. */
const MAX_QUOTED_LINES = 50;

const closes = (text: string): boolean => /(?:^|[^"])(?:"")*"$/.test(text);

/** Joins the lines of quoted cells, so that each line is one row. */
export function joinQuotedLines(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const last = line.slice(line.lastIndexOf('\t') + 1);
    const opens = last.startsWith('"') && (last === '"' || !closes(last.slice(1)));
    const end = opens ? closingLine(lines, at + 1, line.includes('\t')) : null;
    joined.push(end === null ? line : lines.slice(at, end + 1).join('\n'));
    if (end !== null) at = end;
  }
  return joined;
}

/**
 * The first line from `from` on in which an open quoted cell ends; `null` when none near does.
 * @param inRow a tab stands before the cell; else one has to follow it, for a quotation is no cell
 */
function closingLine(lines: readonly string[], from: number, inRow: boolean): number | null {
  for (let at = from; at < Math.min(lines.length, from + MAX_QUOTED_LINES); at += 1) {
    const line = lines[at] ?? '';
    const tab = line.indexOf('\t');
    if (closes(tab < 0 ? line : line.slice(0, tab))) return inRow || tab >= 0 ? at : null;
  }
  return null;
}

function cellText(cell: string): string {
  const quoted = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"');
  const plain = quoted ? cell.slice(1, -1).replace(/""/g, '"') : cell;
  return plain.split('\n').map(tidy).join('\n').trim();
}

/** Text stands on both sides of a tab: the line is a row, and no paragraph that a tab indents. */
export function isRow(line: string): boolean {
  return line.trim().includes('\t');
}

/** The cells of a line; those of a line without a tab are one. */
export function tabbedCells(line: string): string[] {
  return line.split('\t').map(cellText);
}
