// Promises that `gongkai batch` never writes over what it reads, and says at once where it cannot write.
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBook } from '../../../src/batch/workbook';
import { writeSheets } from '../../../src/batch/sheets';
import { expectRefused, place } from '../support/place';
import { cleanReport } from '../support/reports';
import { batch, rowsOf } from './support';

const clean = (name: string): string => JSON.stringify({ ...cleanReport(), agency: { ...cleanReport().agency, name } });
const otherBook = (): Promise<Uint8Array> => writeSheets([{ name: '报告', header: ['单位名称'], widths: [], rows: [['甲局']] }]);
const earlierBook = (): Promise<Uint8Array> => createBook().write({ missing: [], double: [], unexpected: [], otherYears: 0 });

const ITSELF = '就是报告文件本身，成品应写到另一个文件';

describe('the output of a batch among its inputs', () => {
  it('is refused where it is named, whatever it holds and however it is written', async () => {
    const folder = place({ 'a.xlsx': await otherBook(), 'b.json': clean('乙局'), 'r.xlsx': await earlierBook() });
    symlinkSync(folder.at('a.xlsx'), folder.at('link.xlsx'));
    const around = path.join(path.dirname(folder.at('a.xlsx')), 'none', '..', 'a.xlsx');
    for (const output of ['a.xlsx', 'r.xlsx']) {
      expectRefused(await batch([folder.at(output), folder.at('b.json'), '-o', folder.at(output)], folder), folder, `“${folder.at(output)}”${ITSELF}`);
    }
    for (const other of [around, folder.at('link.xlsx')]) {
      expectRefused(await batch([folder.at('b.json'), other, '-o', folder.at('a.xlsx')], folder), folder, ITSELF);
    }
    expectRefused(await batch([folder.at(''), folder.at('r.xlsx'), '-o', folder.at('r.xlsx')], folder), folder, ITSELF);
  });

  it('is refused where a list on standard input names it', async () => {
    const folder = place({ 'a.xlsx': await otherBook(), 'b.json': clean('乙局') });
    const input = `${folder.at('b.json')}\n${folder.at('a.xlsx')}\n`;
    expectRefused(await batch(['-', '-o', folder.at('a.xlsx')], { ...folder, input }), folder, ITSELF);
  });

  it('is refused where it is the list of units, last year’s report, or results to be put together', async () => {
    const folder = place({ 'a.json': clean('甲局'), 'units.xlsx': await otherBook(), 'last.xlsx': await otherBook() });
    const args = (output: string, ...more: string[]): string[] => [folder.at('a.json'), ...more, '-o', folder.at(output)];
    expectRefused(await batch(args('units.xlsx', '--expected', folder.at('units.xlsx')), folder), folder, '就是应报单位名单');
    expectRefused(await batch(args('last.xlsx', '--previous', folder.at('last.xlsx')), folder), folder, ITSELF);
    await batch([folder.at('a.json'), '-o', folder.at('r.ndjson')]);
    const results = folder.text('r.ndjson');
    expectRefused(await batch(args('r.ndjson', folder.at('r.ndjson')), folder), folder, '就是要合并的结果文件');
    expect(folder.text('r.ndjson')).toBe(results);
  });

  it('is refused where a folder holds it and it is not known to be the workbook of an earlier run', async () => {
    const folder = place({ 'in/a.json': clean('甲局'), 'in/b.xlsx': await otherBook(), 'last/c.xlsx': 'PK\u0003\u0004', 'in/d.xlsx': clean('丁局') });
    const words = '在要读取的文件夹里，看不出是这个命令以前写出的文件';
    for (const output of ['in/b.xlsx', 'in/d.xlsx']) expectRefused(await batch([folder.at('in'), '-o', folder.at(output)], folder), folder, words);
    const last = ['--previous', folder.at('last'), '-o', folder.at('last/c.xlsx')];
    expectRefused(await batch([folder.at('in'), ...last], folder), folder, words);
  });

  it('is no input and is replaced where a folder holds the workbook of an earlier run', async () => {
    const folder = place({ 'in/a.json': clean('甲局'), 'in/r.xlsx': await earlierBook() });
    const output = folder.at('in/r.xlsx');
    const done = await batch([folder.at('in'), '--previous', folder.at('in'), '-o', output], folder);
    expect(done.code).toBe(0);
    expect(done.stderr).toContain('共 1 份文件，核对 1 份，不能读取 0 份');
    expect(done.files[output]).not.toEqual(folder.files[output]);
    const again = await batch([folder.at('in'), '-o', output], { files: done.files });
    expect(again.code).toBe(0);
  });

  it('is gone on with where a folder holds the lines of an earlier run', async () => {
    const folder = place({ 'in/a.json': clean('甲局') });
    const args = [folder.at('in'), '-o', folder.at('in/r.ndjson')];
    await batch(args);
    const done = await batch(args);
    expect(done.stderr).toContain('沿用上次的结果');
    expect(rowsOf(folder.text('in/r.ndjson')).map(({ file }) => file)).toEqual([folder.at('in/a.json')]);
  });
});

describe('a batch that cannot write', () => {
  it.each(['out.xlsx', 'out.ndjson'])('says so before it reads anything: %s', async (output) => {
    const folder = place({ 'a.json': clean('甲局') });
    const world = { ...folder, writeFailure: 'EACCES' };
    expectRefused(await batch([folder.at('a.json'), '--expected', folder.at('none.txt'), '-o', output], world), folder, `不能写入“${output}”：没有权限`);
  });
});
