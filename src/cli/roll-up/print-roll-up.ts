/** What a roll-up says on standard error: who counts, what is doubtful, and what differs from the parent's own report. */
import { printedValue } from '../../report/value';
import { compareOwn } from '../../survey/compare-own';
import { doubtWords, leftOutWords } from '../../survey/messages';
import { isSure, type RollUp } from '../../survey/roll-up';
import { nameOf } from '../../survey/surveyed-report';
import { labelsOf } from '../../template/cell-labels';
import type { Cell } from '../../template/format';
import { labelPath } from '../messages';
import { MOST_LINES, rollUpWords as words } from './messages';

type Print = (line: string) => void;

function label(cell: Cell): string {
  const { path, column } = labelsOf(cell);
  return [cell.table.name, labelPath(path), labelPath(column)].filter((part) => part !== '').join('：');
}

function printSome(lines: readonly string[], print: Print): void {
  for (const line of lines.slice(0, MOST_LINES)) print(line);
  if (lines.length > MOST_LINES) print(words.more(lines.length - MOST_LINES));
}

function printDifferences(result: RollUp, print: Print): void {
  if (result.own === null) return;
  const differences = compareOwn(result);
  if (differences === null || differences.length === 0) {
    print(differences === null ? words.otherFormat : words.same);
    return;
  }
  print(words.differences(differences.length));
  const lines = differences.flatMap(({ key, sum, own, difference }) => {
    const cell = result.format.cells.get(key);
    return cell ? [words.difference(label(cell), sum, own, difference)] : [];
  });
  printSome(lines, print);
}

/** @returns how many sums are unsure */
export function printRollUp(result: RollUp, print: Print): number {
  const { format, year, children, leftOut, overall, sums } = result;
  print(words.counted(children.length, year, format.template.title));
  printSome(leftOut.map(({ report, reason }) => words.leftOut(nameOf(report), report.row.file, leftOutWords(reason))), print);
  printSome(overall.map((doubt) => words.overall(doubtWords(doubt))), print);
  const doubted = [...format.cells.values()].flatMap((cell) => {
    const sum = sums.get(cell.key);
    return (sum?.doubts ?? []).map((doubt) => words.cell(`${label(cell)} ${sum ? printedValue(sum.value) : ''}`.trim(), doubtWords(doubt)));
  });
  printSome(doubted, print);
  const unsure = [...sums.values()].filter((sum) => !isSure(result, sum)).length;
  print(unsure === 0 ? words.sure(sums.size) : words.unsure(unsure, sums.size));
  printDifferences(result, print);
  return unsure;
}
