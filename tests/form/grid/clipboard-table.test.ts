/** Reading what Excel, WPS and web pages put on the clipboard. */
import { expect, test } from 'vitest';
import { figureText, readTabbed } from '../../../src/form/grid/clipboard-table';

test.each([
  ['one cell', '5', [['5']]],
  ['rows and columns, the last line end not being a row', '1\t2\r\n3\t\r\n', [['1', '2'], ['3', '']]],
  ['line ends of other systems', '1\n2\r3', [['1'], ['2'], ['3']]],
  ['a quoted cell with a line end and quotes', '"a\nb"\t"say ""x"""', [['a\nb', 'say "x"']]],
  ['a quote inside a plain cell', 'a"b\tc', [['a"b', 'c']]],
  ['nothing', '', [['']]],
])('%s', (_, text, rows) => {
  expect(readTabbed(text)).toEqual(rows);
});

test.each([
  ['128件', '128'],
  [' 1,280 条 ', '1,280'],
  ['12.5万元', '12.5'],
  ['１２件', '１２'],
  ['3\u00a0', '3'],
  ['十二件', '十二件'],
  ['不适用', '不适用'],
  ['', ''],
])('“%s” is the figure “%s”', (copied, figure) => {
  expect(figureText(copied)).toBe(figure);
});
