import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-cli-'));

function gongkai(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'bin/gongkai.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('bin/gongkai.mjs', { timeout: 60_000 }, () => {
  it('starts, checks, builds and fails from any folder, with the promised exit codes', () => {
    const seed = path.join(root, 'seeds/xuejiadao-2017/report.json');
    const checked = gongkai('check', '--json', seed);
    expect(checked).toMatchObject({ code: 1, stderr: '' });
    expect(JSON.parse(checked.stdout)).toMatchObject({ schema: 'gongkai/check/1', summary: { error: 1 } });

    expect(gongkai('new', '--agency', '甲县', '--year', '2025', '-o', 'r.json')).toMatchObject({ code: 0, stderr: '' });
    expect(gongkai('build', 'r.json', '-o', 'r.docx')).toMatchObject({ code: 0, stdout: '已写出“r.docx”\n' });
    expect(readFileSync(path.join(folder, 'r.docx')).subarray(0, 2).toString()).toBe('PK');

    const missing = gongkai('check', 'none.json');
    expect(missing).toEqual({ code: 2, stdout: '', stderr: '错误：不能读取“none.json”：没有这个文件或文件夹\n' });
  });
});
