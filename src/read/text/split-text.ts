/** Divides plain text into lines and tables. */
import { MAX_BLOCKS, MAX_TABLE_CELLS } from '../limits';
import { areBarredRows, barredCells, hasBar } from './barred-rows';
import { findFlatRows } from './flat-rows';
import { isRow, joinQuotedLines, tabbedCells } from './tabbed-rows';
import type { TextPart } from './text-part';

/** What follows each other and is of one kind. */
function runs<Item>(items: readonly Item[], kindOf: (item: Item) => string): { kind: string; items: Item[] }[] {
  const found: { kind: string; items: Item[] }[] = [];
  for (const item of items) {
    const kind = kindOf(item);
    const last = found[found.length - 1];
    if (last?.kind === kind) last.items.push(item);
    else found.push({ kind, items: [item] });
  }
  return found;
}

/** A paragraph that a tab indents is none of the rows around it. */
function kindOfLine(line: string): 'tab' | 'bar' | 'plain' {
  if (line.includes('\t') && (isRow(line) || line.trim().length < 30)) return 'tab';
  return hasBar(line) ? 'bar' : 'plain';
}

/** More lines are more than the largest document and the largest table together. */
const MAX_LINES = MAX_BLOCKS + MAX_TABLE_CELLS;

/**
 * @returns lines without white space around them, none of them empty, and the tables between them; `null` when there
 * are more lines than a document may have
 */
export function splitText(text: string): TextPart[] | null {
  const source = text.match(/[^\r\n\f\u0085\u2028\u2029]+/g) ?? [];
  if (source.length > MAX_LINES) return null;
  const lines = text.includes('\t') ? joinQuotedLines(source) : source;
  const filled = lines.filter((line) => line.trim() !== '' || line.includes('\t'));
  const groups = runs(filled, kindOfLine);
  const plain: { kind: string; items: string[] }[] = [];
  const parts: TextPart[] = [];
  const flush = (): void => {
    const waiting = plain.splice(0).flatMap(({ items }) => items);
    for (const part of findFlatRows(waiting.filter((line) => line.trim() !== ''))) parts.push(part);
  };
  for (const group of groups) {
    const rows = rowsOf(group, filled.length === 1);
    if (rows === null) {
      plain.push(group);
      continue;
    }
    flush();
    parts.push({ kind: 'table', rows });
  }
  flush();
  return parts;
}

/** @param alone there is nothing else: one copied row of a table is enough */
function rowsOf({ kind, items }: { kind: string; items: string[] }, alone: boolean): string[][] | null {
  if (kind === 'tab') {
    const certain = items.filter(isRow).length >= (alone ? 1 : 2);
    return certain ? items.map(tabbedCells) : null;
  }
  if (kind === 'bar' && areBarredRows(items)) {
    return items.map(barredCells).filter((cells) => cells !== null);
  }
  return null;
}
