import { describe, expect, it, vi } from 'vitest';
import { openDocx, printed } from '../render/docx/support/open-docx';
import { gongkai, textOf, type World } from './support/fake-io';
import { cleanReport, draftOf, townReport } from './support/reports';

// The first Word file waits for a large library to load.
vi.setConfig({ testTimeout: 30_000 });

const clean = { 'r.json': JSON.stringify(cleanReport()) };

async function page(args: readonly string[], world: World): Promise<string> {
  const run = await gongkai(['sheet', 'r.json', '-o', 's.html', ...args], world);
  if (run.code !== 0) throw new Error(run.stderr);
  return textOf(run.files['s.html']);
}

describe('gongkai sheet', () => {
  it('makes a Word file and a page, also of a report with errors', async () => {
    const word = await gongkai(['sheet', 'r.json', '-o', 's.docx'], { files: clean });
    expect(word).toMatchObject({ code: 0, stdout: '已写出“s.docx”\n', stderr: '' });
    const file = word.files['s.docx'];
    expect(printed(openDocx(file as Uint8Array).xml('word/document.xml'))).toContain('核对表');
    const town = await gongkai(['sheet', 'r.json', '-o', 'S.HTML'], { files: { 'r.json': JSON.stringify(townReport()) } });
    expect(town).toMatchObject({ code: 0, stderr: '' });
    expect(textOf(town.files['S.HTML'])).toContain('>不一致<');
  });

  it('says the revision of a draft', async () => {
    expect(await page([], { files: { 'r.json': draftOf(cleanReport()) } })).toMatch(/修订次数<\/th><td[^>]*>7</);
    expect(await page([], { files: clean })).toMatch(/修订次数<\/th><td[^>]*>—</);
  });

  it('compares with last year’s report, the one named or the draft’s own', async () => {
    const last = cleanReport();
    const now = { ...cleanReport(), year: last.year + 1 };
    const attached = draftOf(now, { previous: { report: last, template: null, name: '上年' } });
    const files = { 'r.json': JSON.stringify(now), 'last.json': JSON.stringify(last) };
    for (const html of [await page(['--previous', 'last.json'], { files }), await page([], { files: { 'r.json': attached } })]) {
      expect(html).toContain(`${last.year} 年度`);
      expect(html).not.toContain('没有上年年报');
    }
    expect(await page([], { files })).toContain('未核对：没有上年年报');
  });

  it('says the time that is asked for, else that of SOURCE_DATE_EPOCH, else now, in China', async () => {
    const env = { SOURCE_DATE_EPOCH: '1700000000' };
    const now = new Date('2026-02-03T20:05:06Z');
    expect(await page(['--time', '2026-01-31T09:00:00+08:00'], { files: clean, env })).toContain('>2026-01-31 09:00<');
    expect(await page([], { files: clean, env, now })).toContain('>2023-11-15 06:13<');
    expect(await page([], { files: clean, now })).toContain('>2026-02-04 04:05<');
  });

  it('gives the same bytes at the same time', async () => {
    const args = ['sheet', 'r.json', '-o', 's.docx', '--time', '2026-01-31'];
    const [one, other] = await Promise.all([gongkai(args, { files: clean }), gongkai(args, { files: clean })]);
    expect(one.files['s.docx']).toEqual(other.files['s.docx']);
  });

  it('is set in the fonts that are asked for', async () => {
    expect(await page(['--fonts', 'system'], { files: clean })).not.toContain('方正');
    expect(await page([], { files: clean })).toContain('方正小标宋简体');
  });

  it.each([
    ['sheet r.json -o s.docx --fonts sistem', /没有名为“sistem”的字体方案，是否要用“system”；现有：format、founder、system/],
    ['sheet r.json -o s.pdf', /“s\.pdf”应以 \.docx 或 \.html 结尾/],
    ['sheet r.json', /没有写 --output OUT/],
    ['sheet r.json -o s.docx --time yesterday', /时间“yesterday”应为/],
    ['sheet r.html -o ./r.html', /就是报告文件本身/],
    ['sheet r.json -o last.html --previous last.html', /就是报告文件本身/],
  ])('refuses `%s` in one line and writes nothing', async (line, message) => {
    const last = JSON.stringify({ ...cleanReport(), year: cleanReport().year - 1 });
    const files = { ...clean, 'r.html': clean['r.json'], 'last.html': last };
    const run = await gongkai(line.split(' '), { files });
    expect(run).toMatchObject({ code: 2, stdout: '', files });
    expect(run.stderr).toMatch(/^错误：[^\n]+\n$/);
    expect(run.stderr).toMatch(message);
  });
});
