/**
 * Finds tables that a capture flattened: a label and its figures on one line, or each cell on a line of its own. Only
 * what repeats the same way at least three times is taken for a table; a run of digits stays one cell.
 */
import { tidy, type TextPart } from './text-part';

const LEAST_ROWS = 3;
const MAX_LABEL = 80;
const FIGURE = /^(?:[-−]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?(?:件|条|项|次|人|个|份|篇|万元|元|起)?|[-—－/／]+|无)$/;
/** Digits right behind their label. */
const GLUED = /^(.*[^\s\d.,，:：\-－/])(\d+(?:\.\d+)?)(件|条|项|次|人|个|份|篇|万元|元|起)?$/;
/** What ends in a number and is no statistic. */
const NO_LABEL = /[。；！？]|[，、：:]$|电话|传真[:：]|邮编|邮政编码|编码|地址|日期|年度?$|月$|第$|号$|〔|\[/;

const isFigure = (line: string): boolean => FIGURE.test(line);
const isLabel = (text: string): boolean =>
  text !== '' && text.length <= MAX_LABEL && !isFigure(text) && !NO_LABEL.test(text);

/** Label and figures of one line; `null` when it is no such row. */
function rowOfLine(line: string): string[] | null {
  if (line.length > MAX_LABEL * 3) return null;
  const words = line.split(' ');
  let first = words.length;
  while (first > 1 && isFigure(words[first - 1] ?? '')) first -= 1;
  if (first < words.length) {
    const label = words.slice(0, first).join(' ');
    return isLabel(label) ? [label, ...words.slice(first)] : null;
  }
  const [, label = '', digits = '', unit = ''] = GLUED.exec(line) ?? [];
  return isLabel(label) ? [label, digits + unit] : null;
}

interface FoundTable {
  rows: string[][];
  /** Lines of the text that it takes. */
  from: number;
  to: number;
}

/** A table whose rows are lines. */
function linesAsRows(lines: readonly string[], from: number): FoundTable | null {
  const rows: string[][] = [];
  for (let at = from; at < lines.length; at += 1) {
    const row = rowOfLine(lines[at] ?? '');
    if (row === null || (rows[0] !== undefined && row.length !== rows[0].length)) break;
    rows.push(row);
  }
  return rows.length >= LEAST_ROWS ? { rows, from, to: from + rows.length } : null;
}

/** How many figures stand one below the other from a line on. */
function figuresFrom(lines: readonly string[], from: number): number {
  let to = from;
  while (isFigure(lines[to] ?? '')) to += 1;
  return to - from;
}

/** Short words above the columns of label and figure. */
const isColumnHead = (line: string | undefined): line is string =>
  line !== undefined && line.length <= 10 && isLabel(line) && !/^[一二三四五六七八九十（(\d]/.test(line);

/**
 * A table with each cell on its own line; a label without figures is the heading of a group.
 * @param free the first line that no table before takes
 */
function cellsAsLines(lines: readonly string[], from: number, free: number): FoundTable | null {
  if (!isLabel(lines[from] ?? '')) return null;
  const count = figuresFrom(lines, from + 1);
  if (count === 0) return null;
  const rows: string[][] = [];
  let full = 0;
  let to = from;
  for (let at = from; isLabel(lines[at] ?? ''); ) {
    const figures = figuresFrom(lines, at + 1);
    if (figures !== 0 && figures !== count) break;
    rows.push(lines.slice(at, at + 1 + figures));
    at += 1 + figures;
    if (figures === 0) continue;
    full += 1;
    to = at;
    if (rows.length - full > full) break;
  }
  if (full < LEAST_ROWS) return null;
  while (rows[rows.length - 1]?.length === 1) rows.pop();
  const [name, head] = [lines[from - 2], lines[from - 1]];
  if (count === 1 && from - 2 >= free && isColumnHead(name) && isColumnHead(head)) {
    return { rows: [[name, head], ...rows], from: from - 2, to };
  }
  return { rows, from, to };
}

/** Lines with the flattened tables among them made tables. */
export function findFlatRows(source: readonly string[]): TextPart[] {
  const lines = source.map(tidy);
  const parts: TextPart[] = [];
  let free = 0;
  for (let at = 0; at < lines.length; ) {
    const found = linesAsRows(lines, at) ?? cellsAsLines(lines, at, free);
    if (found === null) {
      parts.push({ kind: 'line', text: lines[at] ?? '' });
      at += 1;
      continue;
    }
    parts.splice(parts.length - (at - found.from));
    parts.push({ kind: 'table', rows: found.rows });
    at = found.to;
    free = at;
  }
  return parts;
}
