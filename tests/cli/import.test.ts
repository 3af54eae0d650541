// Promises that reports come in from files of every readable kind, and that what is not sure is said.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanReport } from './support/reports';
import { gongkai, textOf, type FakeFiles } from './support/fake-io';

const root = path.resolve(import.meta.dirname, '../..');
const captured = readFileSync(path.join(root, 'seeds/xuejiadao-2017/captured.txt'));

describe('gongkai import', () => {
  it('reads back without loss what build has written, as Word file and as page', async () => {
    const files = { 'r.json': JSON.stringify(cleanReport()) };
    for (const name of ['r.docx', 'r.html']) {
      const built = await gongkai(['build', 'r.json', '-o', name], { files });
      const given: FakeFiles = { [name]: built.files[name] ?? '' };
      const { code, files: after } = await gongkai(['import', name, '-o', 'back.json'], { files: given });
      expect(code).toBe(0);
      expect(JSON.parse(textOf(after['back.json']))).toEqual(cleanReport());
    }
  });

  it('reads the text of a web page, and other commands take it as it is', async () => {
    const files = { '年报.txt': captured };
    const { stdout, files: after } = await gongkai(['import', '年报.txt', '-o', 'back.json'], { files });
    expect(stdout).toContain('2017 年度');
    expect(JSON.parse(textOf(after['back.json']))).toMatchObject({ template: 'town-2017', year: 2017 });
    const { code, stdout: checked } = await gongkai(['check', '年报.txt'], { files });
    expect(code).toBe(1);
    expect(checked).toContain('“通过不同渠道和方式回应解读数”应为 4');
  });

  it('says of each figure where it stood and whether that is sure', async () => {
    const { stdout } = await gongkai(['cells', '年报.txt', '--json'], { files: { '年报.txt': captured } });
    const { cells, messages } = JSON.parse(stdout) as { cells: { sure?: boolean; from?: string }[]; messages: unknown[] };
    expect(cells.filter(({ sure }) => sure === true).length).toBeGreaterThan(40);
    expect(cells.find(({ sure }) => sure !== undefined)?.from).toMatch(/^第\d+/);
    expect(messages.length).toBeGreaterThan(0);
  });

  it('refuses what holds no report, with what to do', async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    const { code, stderr } = await gongkai(['import', '旧.doc', '-o', 'x.json'], { files: { '旧.doc': old } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/“旧\.doc”不能使用：.*DOCX/);
  });

  it('does not write over a file that is there', async () => {
    const files = { '年报.txt': captured, 'x.json': '{}' };
    expect((await gongkai(['import', '年报.txt', '-o', 'x.json'], { files })).code).toBe(2);
    expect((await gongkai(['import', '年报.txt', '-o', 'x.json', '--force'], { files })).code).toBe(0);
  });
});
