// Promises that a table that goes on without its header is read by the order of its columns, and never passes for sure.
import { expect, it } from 'vitest';
import { createLedger } from '../../../src/check/ledger';
import { compose } from '../../../src/document/compose';
import { recognise } from '../../../src/read/recognise/recognise';
import { knownFormat, knownFormats } from '../../support/known-formats';
import { randomFrom } from '../../support/random';
import { readFromTree } from '../../support/read-from-tree';
import { rectangle, table, withTables } from './layouts';
import { randomReport } from './random-report';

/** Rows that stay on the first page. */
const FIRST = 8;

type Change = (row: string[], index: number) => string[];

const same: Change = (row) => row;
const numbered: Change = (row, index) => [index < 3 ? '序号' : String(index - 2), ...row.slice(1), index < 3 ? '备注' : ''];
/** As programs lay it out that take each page's columns from its own lines. */
const numberedFiner: Change = (row, index) => [String(index + FIRST - 2), ...row, ''];

it.each<[string, Change, Change, boolean]>([
  ['with the same columns', same, same, true],
  ['with other columns of labels, and a blank one for remarks', numbered, numberedFiner, false],
])('after a page break, %s', (_, before, after, sure) => {
  const format = knownFormat('cn-2021');
  const report = randomReport(format, randomFrom(20));
  const right = createLedger(format, report.cells);
  const document = withTables(readFromTree(compose(format, report)), (each, number) => {
    if (number !== 2) return [each];
    const rows = rectangle(each);
    return [table(rows.slice(0, FIRST).map(before), '第1页第1个表'), table(rows.slice(FIRST).map(after), '第2页第1个表')];
  });
  const { figures } = recognise(document, { ...knownFormats(), formats: [format] });
  const own = [...format.cells.values()].filter((cell) => cell.table.id === 'applications');
  expect(own.map(({ key }) => [key, figures.get(key)?.text ?? ''])).toEqual(own.map(({ key }) => [key, right.text(key)]));
  expect(own.every(({ key }) => figures.get(key)?.sure ?? true)).toBe(sure);
});
