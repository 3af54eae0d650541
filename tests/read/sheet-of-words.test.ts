// Promises that the words of a sheet are repaired as those of any other file, and that comments on them stay with them.
import { expect, it } from 'vitest';
import { importFile } from '../../src/read/import';
import type { ReadTable } from '../../src/read/read-document';
import { withWordsAsText } from '../../src/read/recognise/word-columns';
import { knownFormats } from '../support/known-formats';
import { makeXlsx, row } from './support/make-xlsx';

it('the lines of the page around a report are dropped from a sheet, and none of them is the agency', async () => {
  const lines = ['首页 > 信息公开 > 政府信息公开年报 > 正文', '云溪县水利局2021年政府信息公开工作年度报告', '发布时间：2022-01-25 10:00 浏览次数：215', '一、总体情况', '全年公开信息三条。', '版权所有：云溪县人民政府办公室'];
  const file = makeXlsx({ sheets: [{ name: '年度报告', data: lines.map((line, index) => row(index + 1, line)).join('') }] });
  const imported = await importFile(file, '年报.xlsx', knownFormats());
  if (imported.kind !== 'recognised') throw new Error(imported.kind);
  const { report } = imported.recognised;
  expect([report.agency.name, report.year]).toEqual(['云溪县水利局', 2021]);
  expect(imported.document.properties.published).toBe('2022-01-25 10:00');
});

it('a comment on a line of a table of words is a comment on the line', () => {
  const cell = (text: string, comments?: string[]) => ({ cells: [{ text, column: 0, colspan: 1, rowspan: 1, header: false, key: '', ...(comments && { comments }) }] });
  const table: ReadTable = { kind: 'table', caption: '', rows: [cell('一、总体情况'), cell('公开三条。', ['c1'])], from: { page: null, place: '第1个表' } };
  expect(withWordsAsText([table])).toEqual([
    { kind: 'paragraph', text: '一、总体情况', strong: false, from: table.from },
    { kind: 'paragraph', text: '公开三条。', strong: false, comments: [{ comment: 'c1', start: 0, end: 5 }], from: table.from },
  ]);
});
