// Promises that `gongkai roll-up` never writes over what it reads, and says at once where it cannot write.
import { symlinkSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { writeSheets } from '../../src/batch/sheets';
import { sheetMessages } from '../../src/survey/messages';
import { gongkai, textOf } from './support/fake-io';
import { expectRefused, keep, place, type Place } from './support/place';
import { cleanReport } from './support/reports';

vi.setConfig({ testTimeout: 30_000 });

const report = (name: string): string => JSON.stringify({ ...cleanReport(), agency: { name, level: 'department' } });

const rollUp = (folder: Place, args: readonly string[], input = '') => gongkai(['roll-up', ...args], { files: folder.files, input });

const ITSELF = '就是报告文件本身，成品应写到另一个文件';
const UNKNOWN = '在要读取的文件夹里，看不出是这个命令以前写出的文件';

describe('the output of a roll-up among its inputs', () => {
  it('is refused where it is named, be it by a link, in a list, or as the own report or the list of units', async () => {
    const folder = place({ '1.json': report('甲局'), '2.json': report('乙局'), 'units.xlsx': 'PK' });
    symlinkSync(folder.at('1.json'), folder.at('link.json'));
    const [one, two] = [folder.at('1.json'), folder.at('2.json')];
    expectRefused(await rollUp(folder, [one, two, '-o', one]), folder, `“${one}”${ITSELF}`);
    expectRefused(await rollUp(folder, [folder.at('link.json'), two, '-o', one]), folder, ITSELF);
    expectRefused(await rollUp(folder, ['-', '-o', one], `${one}\0${two}\0`), folder, ITSELF);
    expectRefused(await rollUp(folder, [two, '--own', one, '-o', one]), folder, ITSELF);
    const units = folder.at('units.xlsx');
    expectRefused(await rollUp(folder, [two, '--expected', units, '-o', units]), folder, '就是应报单位名单');
  });

  it('is refused where a folder holds it and it is not known to be a sum of an earlier run', async () => {
    const { sheets } = sheetMessages.rollUp;
    const alike = await writeSheets(Object.values(sheets).map((name) => ({ name, header: ['单位名称', '合计'], widths: [], rows: [] })));
    const folder = place({ 'in/1.json': report('甲局'), 'in/2.json': report('乙局'), 'in/3.xlsx': 'PK', 'in/4.xlsx': alike, 'in/5.json': '{}' });
    for (const name of ['2.json', '3.xlsx', '4.xlsx', '5.json']) {
      expectRefused(await rollUp(folder, [folder.at('in'), '-o', folder.at(`in/${name}`), '--agency', '乙局']), folder, `${name}”${UNKNOWN}`);
    }
  });

  it.each(['sum.json', 'sum.xlsx'])('is no input and is replaced where a folder holds a sum of an earlier run: %s', async (name) => {
    const folder = place({ 'in/1.json': report('甲局'), 'in/2.json': report('乙局') });
    const args = [folder.at('in'), '--agency', '某县', '-o', folder.at(`in/${name}`)];
    keep(folder, await rollUp(folder, args), `in/${name}`);
    const again = await rollUp(folder, args);
    expect(again.code).toBe(0);
    expect(again.stderr).toContain('计入 2 份');
  });

  it('is refused where somebody has written on in the sum, or where it is the sum of another agency', async () => {
    const folder = place({ 'in/1.json': report('甲局') });
    const output = folder.at('in/sum.json');
    const args = (agency: string): string[] => [folder.at('in'), '--agency', agency, '-o', output];
    keep(folder, await rollUp(folder, args('某县')), 'in/sum.json');
    expectRefused(await rollUp(folder, args('某市')), folder, UNKNOWN);
    folder.files[output] = textOf(folder.files[output]).replace('"narrative": {}', '"narrative": {"overview": ["本县……"]}');
    expectRefused(await rollUp(folder, args('某县')), folder, UNKNOWN);
  });
});

it('says before it reads anything that it cannot write', async () => {
  const folder = place({ '1.json': report('甲局') });
  const args = ['roll-up', folder.at('1.json'), '--own', folder.at('none.json'), '-o', 'sum.xlsx'];
  expectRefused(await gongkai(args, { ...folder, writeFailure: 'EACCES' }), folder, '不能写入“sum.xlsx”：没有权限');
});
