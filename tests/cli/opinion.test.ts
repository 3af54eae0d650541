// Promises that the command makes the opinion and the list of findings, and that what is read back has the remarks in it.
import { describe, expect, it, vi } from 'vitest';
import { parseReport } from '../../src/report/parse-report';
import { descendants, openDocx } from '../render/docx/support/open-docx';
import { gongkai, textOf } from './support/fake-io';
import { cleanReport, townReport } from './support/reports';

// The first Word file waits for a large library to load.
vi.setConfig({ testTimeout: 30_000 });

const clean = { 'r.json': JSON.stringify(cleanReport()) };
const TIME = ['--time', '2026-01-31T09:00:00+08:00'];

describe('gongkai opinion', () => {
  it('makes a Word file whose comments are the findings, the same bytes at the same time', async () => {
    const args = ['opinion', 'r.json', '-o', 'o.docx', ...TIME];
    const files = { 'r.json': JSON.stringify(townReport()) };
    const [one, other] = await Promise.all([gongkai(args, { files }), gongkai(args, { files })]);
    expect(one).toMatchObject({ code: 0, stdout: '已写出“o.docx”\n', stderr: '' });
    expect(one.files['o.docx']).toEqual(other.files['o.docx']);
    const comments = descendants(openDocx(one.files['o.docx'] as Uint8Array).xml('word/comments.xml'), 'w:comment');
    // One error and three hints.
    expect(comments.map(({ attributes }) => [attributes['w:author'], attributes['w:date']])).toEqual(
      Array.from({ length: 4 }, () => ['系统核对', '2026-01-31T09:00:00Z']),
    );
  });

  it('is set in the fonts that are asked for', async () => {
    const fontsOf = async (...args: string[]): Promise<string> => {
      const { files } = await gongkai(['opinion', 'r.json', '-o', 'o.docx', ...TIME, ...args], { files: clean });
      return openDocx(files['o.docx'] as Uint8Array).text('word/styles.xml');
    };
    expect(await fontsOf()).toContain('方正小标宋简体');
    expect(await fontsOf('--fonts', 'system')).not.toContain('方正');
  });

  it('makes a workbook', async () => {
    const run = await gongkai(['opinion', 'r.json', '-o', 'O.XLSX'], { files: clean });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect((run.files['O.XLSX'] as Uint8Array).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  });

  it('gives import a file whose threads are those of the report', async () => {
    const thread = {
      id: 'thread-1',
      place: { kind: 'section' as const, section: 'problems' },
      remarks: [{ id: 'remark-1', by: '王审核', at: '2026-01-21T01:02:03.000Z', text: '请补充。' }],
      suggestion: null,
      outcome: null,
    };
    const report = { ...cleanReport(), review: { steps: [], threads: [thread] } };
    const made = await gongkai(['opinion', 'r.json', '-o', 'o.docx', ...TIME], { files: { 'r.json': JSON.stringify(report) } });
    const back = await gongkai(['import', 'o.docx', '-o', 'back.json'], { files: made.files });
    expect(back.code).toBe(0);
    expect(parseReport(JSON.parse(textOf(back.files['back.json']))).value).toEqual(report);
  });

  it.each([
    ['opinion r.json -o o.html', /“o\.html”应以 \.docx 或 \.xlsx 结尾/],
    ['opinion r.json', /没有写 --output OUT/],
    ['opinion r.json -o o.docx --fonts sistem', /没有名为“sistem”的字体方案/],
    ['opinion r.docx -o ./r.docx', /就是报告文件本身/],
  ])('refuses `%s` in one line and writes nothing', async (line, message) => {
    const files = { ...clean, 'r.docx': clean['r.json'] };
    const run = await gongkai(line.split(' '), { files });
    expect(run).toMatchObject({ code: 2, stdout: '', files });
    expect(run.stderr).toMatch(/^错误：[^\n]+\n$/);
    expect(run.stderr).toMatch(message);
  });
});
