// Promises that figures which a table of a document leaves out are named, and that nothing is said where none are.
import { expect, it } from 'vitest';
import { compose } from '../../../src/document/compose';
import type { ReadBlock, ReadTable } from '../../../src/read/read-document';
import { recognise } from '../../../src/read/recognise/recognise';
import { cellsMissingMessage } from '../../../src/read/recognise/messages';
import { knownFormat, knownFormats } from '../../support/known-formats';
import { randomFrom } from '../../support/random';
import { readFromTree } from '../../support/read-from-tree';
import { randomReport } from './random-report';
import { rectangle, table, withTables } from './layouts';

const format = knownFormat('cn-2021');
const own = readFromTree(compose(format, randomReport(format, randomFrom(3))));

function messagesWith(changed: number, change: (each: ReadTable) => ReadBlock[]): unknown[] {
  return recognise(withTables(own, (each, number) => (number === changed ? change(each) : [each])), knownFormats()).messages;
}

const missing = expect.objectContaining({ message: expect.stringContaining('在文件里没有找到') as string }) as unknown;

it('nothing is said of a table that prints all, blanks too', () => {
  expect(messagesWith(1, (each) => [each])).not.toContainEqual(missing);
});

it('a row that was left out is named with the number of its figures', () => {
  const messages = messagesWith(1, (each) => [table(rectangle(each).filter(([label]) => label !== '规章' && label !== '行政处罚'))]);
  expect(messages).toContainEqual(cellsMissingMessage('主动公开政府信息情况', 4, ['规章', '行政处罚']));
});

it('so are the rows of a column that was left out', () => {
  const rows = [...format.cells.values()].filter(({ key, table: { id }, column }) => id === 'applications' && column.id === 'business' && !format.computedBy.has(key));
  const messages = messagesWith(2, (each) => [table(rectangle(each).map((row) => [...row.slice(0, 4), ...row.slice(5)]))]);
  expect(messages).toContainEqual(cellsMissingMessage('收到和处理政府信息公开申请情况', rows.length, rows.map(({ rowName }) => rowName)));
});
