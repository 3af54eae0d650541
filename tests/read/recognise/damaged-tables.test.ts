// Promises that random damage to tables never makes a wrong figure pass for a sure one.
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../src/check/ledger';
import { compose } from '../../../src/document/compose';
import type { ReadTable } from '../../../src/read/read-document';
import { recognise } from '../../../src/read/recognise/recognise';
import type { Report } from '../../../src/report/report';
import { knownFormat, knownFormats } from '../../support/known-formats';
import { randomFrom, type Random } from '../../support/random';
import { readFromTree } from '../../support/read-from-tree';
import { rectangle, table, transpose, withTables } from './layouts';
import { randomReport } from './random-report';

const DOCUMENTS = 40;

const without = (list: readonly string[], index: number): string[] => list.filter((_, at) => at !== index);

/** A number without the zeros at its end, which sentences do not print. */
const canonical = (text: string): string => text.replace(/(\.\d*?)0+$/, '$1');

/** One damage: what scanning, copying and rewriting do to a table. */
const DAMAGES: readonly ((grid: string[][], random: Random) => string[][])[] = [
  (grid, random) => grid.filter((_, index) => index !== random.between(0, grid.length - 1)),
  (grid, random) => {
    const column = random.between(0, (grid[0]?.length ?? 1) - 1);
    return grid.map((row) => without(row, column));
  },
  (grid, random) => grid.slice(random.between(1, 3)),
  (grid, random) => grid.slice(0, Math.max(2, grid.length - random.between(1, 6))),
  (grid) => transpose(grid),
  (grid, random) => {
    const [a, b] = [random.between(0, grid.length - 1), random.between(0, grid.length - 1)];
    return grid.map((row, index) => (index === a ? (grid[b] ?? row) : index === b ? (grid[a] ?? row) : row));
  },
  (grid, random) => {
    const [a, b] = [random.between(0, (grid[0]?.length ?? 1) - 1), random.between(0, (grid[0]?.length ?? 1) - 1)];
    return grid.map((row) => row.map((text, index) => (index === a ? (row[b] ?? text) : index === b ? (row[a] ?? text) : text)));
  },
  (grid, random) => grid.map((row) => row.map((text) => (random.chance(0.05) ? '' : text))),
  (grid, random) => grid.map((row) => row.map((text) => (/\p{Script=Han}/u.test(text) && random.chance(0.2) ? text.slice(0, -2) : text))),
  (grid, random) => grid.map((row) => (random.chance(0.1) ? [row[0] ?? '', row.slice(1).filter((text, index) => text !== row[index]).join('')] : row)),
];

function damaged(source: ReadTable, random: Random): ReadTable {
  let grid = rectangle(source);
  for (let times = random.between(1, 2); times > 0; times -= 1) grid = random.pick(DAMAGES)(grid, random);
  return table(grid, source.from.place);
}

function silentlyWrong(report: Report, random: Random): string[] {
  const format = knownFormat(report.template);
  const right = createLedger(format, report.cells);
  const document = withTables(readFromTree(compose(format, report)), (each) => [damaged(each, random)]);
  const recognised = recognise(document, { ...knownFormats(), formats: [format] });
  return [...recognised.figures].flatMap(([key, { text, sure, printed }]) =>
    // A blank is what the damaged table prints there; it takes no figure's place.
    sure && text !== '' && canonical(text) !== canonical(right.text(key)) ? [`${key}: ${right.text(key)} → ${text} (${printed})`] : [],
  );
}

describe('a damaged table', () => {
  it.each(['cn-2021', 'cn-2019', 'stat-2014', 'department-2018'])('is never read wrong without a flag: %s', (id) => {
    const random = randomFrom(4_711);
    for (let index = 0; index < DOCUMENTS; index += 1) {
      const report = randomReport(knownFormat(id), random);
      expect(silentlyWrong(report, random), `document ${index}`).toEqual([]);
    }
  });
});
