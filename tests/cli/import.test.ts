// Promises that reports come in from files of every readable kind, and that what is not sure is said.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/report';
import { cleanReport, draftOf } from './support/reports';
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

  describe('with last year’s report', () => {
    const carriedIn = (kind: string): string => `applications/carried-in/${kind}`;
    const carriedOut = (kind: string): string => `applications/carried-out/${kind}`;
    const clean = cleanReport();
    const without = (...keys: string[]): Report => ({
      ...clean,
      cells: Object.fromEntries(Object.entries(clean.cells).filter(([key]) => !keys.includes(key))),
    });
    const last = { ...clean, year: clean.year - 1, cells: { ...clean.cells, [carriedOut('natural')]: '4', [carriedOut('business')]: 'n/a' } };

    it('fills what that determines where the report is blank, and says so', async () => {
      const report = without(carriedIn('natural'), carriedIn('business'));
      const built = await gongkai(['build', 'last.json', '-o', 'last.html'], { files: { 'last.json': JSON.stringify(last) } });
      const files: FakeFiles = { 'r.json': JSON.stringify(report), 'last.html': built.files['last.html'] ?? '' };
      const { code, stderr, files: after } = await gongkai(['import', 'r.json', '-o', 'back.json', '--previous', 'last.html'], { files });
      expect(code).toBe(0);
      expect(JSON.parse(textOf(after['back.json']))).toEqual({
        ...report,
        cells: { ...report.cells, [carriedIn('natural')]: '4', [carriedIn('business')]: 'n/a' },
      });
      expect(stderr).toContain('由上年报告带入 2 项，应核对：\n');
      expect(stderr).toMatch(/“上年结转”.*“自然人”.*：4\n/);
      expect(stderr).toMatch(/：不适用\n/);
    });

    it('changes nothing that is there, and says where the two years do not fit', async () => {
      const files = { 'r.json': JSON.stringify(clean), 'last.json': JSON.stringify(last) };
      const { code, stderr, files: after } = await gongkai(['import', 'r.json', '-o', 'back.json', '--previous', 'last.json'], { files });
      expect(code).toBe(0);
      expect(JSON.parse(textOf(after['back.json']))).toEqual(clean);
      expect(stderr).not.toContain('带入');
      expect(stderr).toMatch(/与上年报告不一致 \d+ 处：\n[^]*“自然人”一列：“上年结转”\d+，上年报告“结转下年度”4/);
      const { stdout } = await gongkai(['check', 'r.json', '--previous', 'last.json'], { files });
      const told = stderr.split('\n').filter((line) => line.startsWith('  '));
      for (const line of told) expect(stdout).toContain(line.trim());
    });

    it('leaves a draft as it is unless last year’s report is named', async () => {
      const report = without(carriedIn('natural'));
      const draft = draftOf(report, { previous: { report: last, template: null, name: '去年' } });
      const { stderr, files: after } = await gongkai(['import', 'd.json', '-o', 'back.json'], { files: { 'd.json': draft } });
      expect(JSON.parse(textOf(after['back.json']))).toEqual(report);
      expect(stderr).toBe('');
    });

    it('refuses one of another year, and never writes over it', async () => {
      const files = { 'r.json': JSON.stringify(clean), 'last.json': JSON.stringify({ ...last, year: clean.year - 2 }) };
      const wrong = await gongkai(['import', 'r.json', '-o', 'back.json', '--previous', 'last.json'], { files });
      expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('--previous') as unknown });
      const over = await gongkai(['import', 'r.json', '-o', 'last.json', '--previous', 'last.json', '--force'], { files });
      expect(over.code).toBe(2);
      expect(over.files['last.json']).toBe(files['last.json']);
    });
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
