// Promises `gongkai roll-up`: sums as a workbook or as the parent's report, with every doubt told, and honest exit codes.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../src/report/report';
import { gongkai, textOf } from './support/fake-io';
import { cleanReport } from './support/reports';

vi.setConfig({ testTimeout: 30_000 });

const NATURAL = 'applications/received/natural';
const report = (name: string, cells: Report['cells'] = {}): Report => ({ ...cleanReport(), agency: { name, level: 'department' }, cells: { ...cleanReport().cells, ...cells } });

let folder: string;
const contents: Record<string, string> = {};

/** Files are found on the disk and read from the world. */
async function put(name: string, content: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  contents[file] = content;
  return file;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-roll-up-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]) => gongkai(['roll-up', ...args], { files: contents });

describe('gongkai roll-up', () => {
  it("writes the parent's report with the exact sums", async () => {
    const files = [await put('a.json', JSON.stringify(report('甲局'))), await put('b.json', JSON.stringify(report('乙局')))];
    const done = await run(...files, '-o', 'sum.json', '--agency', '某县人民政府');
    expect(done).toMatchObject({ code: 0, stdout: '' });
    expect(done.stderr).toContain('计入 2 份');
    const sum = JSON.parse(textOf(done.files['sum.json'])) as Report;
    expect(sum).toMatchObject({ template: 'cn-2021', agency: { name: '某县人民政府', level: 'government' } });
    expect(Number(sum.cells[NATURAL])).toBe(2 * Number(cleanReport().cells[NATURAL]));
  });

  it('names a child with a wrong total, a file that cannot be read and a missing unit, and ends with 1', async () => {
    const files = [
      await put('c.json', JSON.stringify(report('丙局', { 'applications/received/total': '99999' }))),
      await put('d.json', '{}'),
    ];
    const units = await put('units.txt', '丙局\n丁局\n');
    const done = await run(...files, '-o', 'sum.xlsx', '--expected', units);
    expect(done.code).toBe(1);
    expect(done.stderr).toContain('“丙局”的总计填的是 99999');
    expect(done.stderr).toContain('缺“丁局”的年报');
    expect(done.stderr).toMatch(/文件“.*d\.json”不能读取/);
    expect(done.files['sum.xlsx']).toBeInstanceOf(Uint8Array);
  });

  it("compares with the parent's own report, which is not added", async () => {
    const child = await put('e.json', JSON.stringify(report('戊局')));
    const own = await put('own.json', JSON.stringify(report('某县')));
    const done = await run(child, own, '--own', own, '-o', 'sum.json');
    expect(done.stderr).toContain('计入 1 份');
    expect(done.stderr).toContain('与本级年报逐格相同');
    expect((JSON.parse(textOf(done.files['sum.json'])) as Report).agency.name).toBe('某县');
  });

  it('says what cannot be used', async () => {
    const child = await put('f.json', JSON.stringify(report('己局')));
    expect(await run('-o', 'sum.json')).toMatchObject({ code: 2 });
    expect((await run(child, '-o', 'sum.txt')).stderr).toContain('应以 .xlsx 或 .json 结尾');
    expect((await run(child, '-o', 'sum.json', '--year', '2001')).stderr).toContain('没有 2001 年度的年报');
    expect((await run(child, '-o', 'sum.json', '--format', 'cn-2019')).stderr).toContain('没有格式为“cn-2019”的年报');
    expect((await run(child, '-o', 'sum.json', '--level', 'governmnt')).stderr).toContain('government');
  });
});
