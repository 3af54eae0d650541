/** The readable listing of a report's figures: the labels of each table as a tree, the figures beside or below them. */
import { NOT_APPLICABLE_TEXT } from '../report/value';
import type { ListedCell } from './cell-list';
import {
  BLANK_VALUE,
  figure,
  figureOfLabel,
  figuresOfGroup,
  labelPath,
  NOT_APPLICABLE_VALUE,
  unreadableValue,
} from './messages';
import type { Printer } from './terminal';

function valueText({ value, text, unit }: ListedCell): string {
  if (text !== undefined) return unreadableValue(text);
  if (value === null) return BLANK_VALUE;
  return value === NOT_APPLICABLE_TEXT ? NOT_APPLICABLE_VALUE : figure(value, unit);
}

/** Runs of neighbours with the same key. */
function runsOf<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const runs: T[][] = [];
  let last: string | null = null;
  for (const item of items) {
    const key = keyOf(item);
    if (key === last) runs[runs.length - 1]?.push(item);
    else runs.push([item]);
    last = key;
  }
  return runs;
}

const INDENT = '  ';
const parentOf = ({ column }: ListedCell): string => labelPath(column.slice(0, -1));

function columnRun(cells: readonly ListedCell[]): string {
  const figures = cells.map((cell) => figureOfLabel(cell.column[cell.column.length - 1] ?? '', valueText(cell)));
  const [first] = cells;
  return figuresOfGroup(first ? parentOf(first) : '', figures);
}

/** The rows of one table as a tree of labels; below each row its figures, those under one header in one line. */
function printRows(cells: readonly ListedCell[], printer: Printer): void {
  let above: readonly string[] = [];
  for (const row of runsOf(cells, ({ path }) => JSON.stringify(path))) {
    const [first, second] = row;
    const path = first?.path ?? [];
    const label = path[path.length - 1];
    const changed = path.findIndex((each, level) => each !== above[level]);
    path.slice(0, -1).forEach((group, level) => {
      if (level >= changed) printer.line(INDENT.repeat(level + 1) + group);
    });
    above = path;
    if (first && !second && label !== undefined) {
      printer.line(INDENT.repeat(path.length) + figureOfLabel(label, valueText(first)));
      continue;
    }
    if (label !== undefined) printer.line(INDENT.repeat(path.length) + label);
    for (const run of runsOf(row, parentOf)) printer.line(INDENT.repeat(path.length + 1) + columnRun(run));
  }
}

/** Prints all cells, table by table. */
export function printCells(cells: readonly ListedCell[], printer: Printer): void {
  for (const table of runsOf(cells, (cell) => cell.table)) {
    printer.line();
    printer.line(table[0]?.table, 'bold');
    printRows(table, printer);
  }
}
