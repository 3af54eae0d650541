// Promises that lists of units are read as offices keep them: workbooks, lines of text, CSV, numbered or with a header.
import { describe, expect, it } from 'vitest';
import { readUnitList } from '../../src/batch/expected-units';
import { makeXlsx, row } from '../read/support/make-xlsx';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 甲局 and 乙局 in GBK, a line each. */
const GBK = new Uint8Array([0xbc, 0xd7, 0xbe, 0xd6, 0x0d, 0x0a, 0xd2, 0xd2, 0xbe, 0xd6, 0x0d, 0x0a]);

describe('a list of units', () => {
  it.each<[string, string, Uint8Array]>([
    ['lines', 'a.txt', encode('甲局\r\n\r\n 乙局 \n甲局')],
    ['lines under a heading', 'a.txt', encode('\ufeff单位名称\n甲局\n乙局\n')],
    ['lines in GBK', 'a.txt', GBK],
    ['CSV, numbered, with other columns', 'a.csv', encode('序号,单位名称,联系人\r\n1,甲局,张三\r\n2,"乙\n局",李四\r\n')],
    ['CSV, numbered, without a header', 'a.csv', encode('1,甲局\n2,乙局')],
    ['columns pasted from a spreadsheet', 'a.txt', encode('1\t甲局\n2\t乙局\n')],
    ['a workbook', 'a.xlsx', makeXlsx({ sheets: [{ name: '名单', data: row(1, '甲局', '张三') + row(3, '乙局') }] })],
    ['a workbook with a title and a header', 'a.xlsx', makeXlsx({ sheets: [{ name: '名单', data: row(1, '应报单位') + row(2, '序号', '机关名称') + row(3, 1, '甲局') + row(4, 2, '乙局') }] })],
  ])('is read: %s', async (_, name, bytes) => {
    expect(await readUnitList(bytes, name)).toEqual({ units: ['甲局', '乙局'], problem: null });
  });

  it('says why when there is none', async () => {
    expect(await readUnitList(encode('单位名称\n'), 'a.txt')).toEqual({ units: null, problem: '名单中没有单位名称' });
    expect((await readUnitList(encode(''), 'a.txt')).problem).toContain('文件是空的');
    expect((await readUnitList(encode('{"a":1}'), 'a.json')).problem).toContain('应为单位名单');
  });
});
