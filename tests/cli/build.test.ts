import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { gongkai, textOf, type FakeFiles, type World } from './support/fake-io';
import { cleanReport, townReport } from './support/reports';

// The first Word file waits for a large library to load.
vi.setConfig({ testTimeout: 30_000 });

const clean = { 'r.json': JSON.stringify(cleanReport()) };
const town = { 'r.json': JSON.stringify(townReport()) };

function parts(content: FakeFiles[string] | undefined): Record<string, string> {
  if (!(content instanceof Uint8Array)) throw new Error('No such file');
  return Object.fromEntries(Object.entries(unzipSync(content)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** What the Word file says of its own time. */
async function timeOf(args: readonly string[], world: World): Promise<string | undefined> {
  const { files } = await gongkai(['build', 'r.json', '-o', 'r.docx', ...args], world);
  return /<dcterms:modified[^>]*>([^<]+)</.exec(parts(files['r.docx'])['docProps/core.xml'] ?? '')?.[1];
}

describe('gongkai build', () => {
  it('makes a Word file of a report without errors', async () => {
    const run = await gongkai(['build', 'r.json', '-o', 'r.docx'], { files: clean });
    expect(run).toMatchObject({ code: 0, stdout: '已写出“r.docx”\n', stderr: '' });
    const file = parts(run.files['r.docx']);
    expect(file['word/document.xml']).toContain('一、总体情况');
    expect(Object.values(file).join('')).not.toContain('草稿');
  });

  it('sets a Word file and a page in the fonts that are asked for, else in the format’s', async () => {
    const made = async (...args: string[]) => {
      const word = parts((await gongkai(['build', 'r.json', '-o', 'r.docx', ...args], { files: clean })).files['r.docx']);
      const page = textOf((await gongkai(['build', 'r.json', '-o', 'r.html', ...args], { files: clean })).files['r.html']);
      return [word['word/styles.xml'] ?? '', page];
    };
    for (const text of await made('--fonts', 'founder')) expect(text).toContain('方正仿宋_GBK');
    for (const text of await made()) expect(text).toContain('仿宋_GB2312');
    for (const text of await made()) expect(text).not.toContain('方正仿宋_GBK');
    const refused = await gongkai(['build', 'r.json', '-o', 'r.docx', '--fonts', 'sistem'], { files: clean });
    expect(refused).toMatchObject({ code: 2, files: clean });
    expect(refused.stderr).toMatch(/没有名为“sistem”的字体方案/);
  });

  it('makes a page, and names the tags that a site has to add', async () => {
    const run = await gongkai(['build', 'r.json', '-o', 'R.HTML'], { files: clean });
    expect(run).toMatchObject({ code: 0, stdout: '已写出“R.HTML”\n' });
    expect(run.stderr).toMatch(/^网页中没有这些网站标签.*网站名称.*发布时间\n$/);
    expect(textOf(run.files['R.HTML'])).toMatch(/^<!DOCTYPE html>/);
    expect(textOf(run.files['R.HTML'])).not.toContain('草稿');
  });

  it('makes a fragment without a document around it', async () => {
    const run = await gongkai(['build', 'r.json', '-o', 'r.html', '--fragment'], { files: clean });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(textOf(run.files['r.html'])).not.toMatch(/<html|<head|<script/);
    expect(textOf(run.files['r.html'])).toContain('一、总体情况');
  });

  it('adds charts to a page on request, and refuses them for a Word file', async () => {
    const page = await gongkai(['build', 'r.json', '-o', 'r.html', '--charts'], { files: clean });
    expect(page.code).toBe(0);
    expect(textOf(page.files['r.html'])).toMatch(/<figure [^>]*data-chart="results">[^]*<figcaption[^>]*>图2/);
    const word = await gongkai(['build', 'r.json', '-o', 'r.docx', '--charts'], { files: clean });
    expect(word).toMatchObject({ code: 2 });
    expect(word.stderr).toContain('--charts 只用于 .html 文件');
    expect(word.files['r.docx']).toBeUndefined();
  });

  it('marks a report with open errors as a draft and says how many there are', async () => {
    const word = await gongkai(['build', 'r.json', '-o', 'r.docx'], { files: town });
    expect(word.code).toBe(0);
    expect(word.stderr).toBe('报告还有 1 处错误未处理，文件已标为“草稿”；详情见 gongkai check\n');
    expect(Object.values(parts(word.files['r.docx'])).join('')).toContain('草稿');
    const page = await gongkai(['build', 'r.json', '-o', 'r.html'], { files: town });
    expect(page.stderr).toContain('还有 1 处错误未处理');
    expect(textOf(page.files['r.html'])).toContain('草稿');
    const fragment = await gongkai(['build', 'r.json', '-o', 'r.html', '--fragment'], { files: town });
    expect(fragment.stderr).toMatch(/还有 1 处错误未处理，网页片段不带“草稿”标记/);
  });

  it('gives the same bytes for the same report', async () => {
    const [one, other] = await Promise.all(
      ['2026-01-01T00:00:00Z', '2027-07-07T07:07:07Z'].map((now) =>
        gongkai(['build', 'r.json', '-o', 'r.docx'], { files: clean, now: new Date(now) }),
      ),
    );
    expect(one?.files['r.docx']).toEqual(other?.files['r.docx']);
  });

  it.each([
    ['build r.json -o r.pdf', /“r\.pdf”应以 \.docx 或 \.html 结尾/],
    ['build r.json -o .docx', /应以 \.docx 或 \.html 结尾/],
    ['build r.json -o r.docx --fragment', /--fragment 只用于 \.html/],
    ['build r.json -o r.docx --time yesterday', /时间“yesterday”应为/],
    ['build r.html -o ./r.html', /就是报告文件本身/],
  ])('refuses `%s` in one line and writes nothing', async (line, message) => {
    const files = { ...clean, 'r.html': clean['r.json'] };
    const run = await gongkai(line.split(' '), { files });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.files).toEqual(files);
    expect(run.stderr).toMatch(/^错误：[^\n]+\n$/);
    expect(run.stderr).toMatch(message);
  });

  it.each([
    ['EACCES', '没有权限'],
    ['ENOSPC', '磁盘空间不足'],
    ['EISDIR', '这是文件夹，不是文件'],
    ['EWEIRD', 'EWEIRD'],
  ])('says in one line why it cannot write (%s)', async (writeFailure, reason) => {
    const run = await gongkai(['build', 'r.json', '-o', 'r.docx'], { files: clean, writeFailure });
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: `错误：不能写入“r.docx”：${reason}\n` });
  });
});

describe('the time in a built file', () => {
  const undated = cleanReport();
  undated.fields.date = '';
  const files = { 'r.json': JSON.stringify(undated) };
  const dated = { 'r.json': JSON.stringify(townReport()) };
  const env = { SOURCE_DATE_EPOCH: '1700000000' };

  it('is the one that is asked for', async () => {
    expect(await timeOf(['--time', '2026-01-31T09:00:00+08:00'], { files: dated, env })).toBe('2026-01-31T01:00:00Z');
    expect(await timeOf(['--time', '2026-01-31T09:00:00'], { files: dated })).toBe('2026-01-31T01:00:00Z');
    expect(await timeOf(['--time', '2026-01-31'], { files: dated })).toBe('2026-01-31T00:00:00Z');
  });

  it('else that of SOURCE_DATE_EPOCH, else the report’s date, else now', async () => {
    expect(await timeOf([], { files: dated, env })).toBe('2023-11-14T22:13:20Z');
    expect(await timeOf([], { files: dated, env: { SOURCE_DATE_EPOCH: '' } })).toBe('2018-01-23T00:00:00Z');
    expect(await timeOf([], { files, now: new Date('2026-02-03T04:05:06Z') })).toBe('2026-02-03T04:05:06Z');
  });

  it('is the publication time of a page only when it is asked for', async () => {
    const published = async (...args: string[]): Promise<string | undefined> => {
      const run = await gongkai(['build', 'r.json', '-o', 'r.html', ...args], { files: clean });
      return /<meta name="PubDate" content="([^"]+)"/.exec(textOf(run.files['r.html']))?.[1];
    };
    expect(await published()).toBeUndefined();
    expect(await published('--time', '2026-01-31')).toBe('2026-01-31 00:00');
    expect(await published('--time', '2026-01-31T20:30:00Z')).toBe('2026-02-01 04:30');
  });

  it.each(['2026-02-30', '2026-01-31T25:00:00Z', '2026-02-30T00:00:00Z', '31.1.2026', '2026'])(
    'is refused as %s',
    async (time) => {
      const run = await gongkai(['build', 'r.json', '-o', 'r.docx', '--time', time], { files: clean });
      expect(run).toMatchObject({ code: 2, files: clean });
    },
  );

  it.each(['soon', '-1', '1e9', '999999999999'])('is refused as SOURCE_DATE_EPOCH=%s', async (epoch) => {
    const world = { files: clean, env: { SOURCE_DATE_EPOCH: epoch } };
    const run = await gongkai(['build', 'r.json', '-o', 'r.docx'], world);
    expect(run).toMatchObject({ code: 2, files: clean });
    expect(run.stderr).toMatch(/SOURCE_DATE_EPOCH/);
  });
});

it('reports a fault of the program itself apart from unusable input', async () => {
  const report = cleanReport();
  report.fields.date = '';
  const files = { 'r.json': JSON.stringify(report) };
  const run = await gongkai(['build', 'r.json', '-o', 'r.docx'], { files, now: new Date(NaN) });
  expect(run).toMatchObject({ code: 3, stdout: '', files });
  expect(run.stderr).toMatch(/^程序内部错误，文件没有改动：[^\n]+\n$/);
});
