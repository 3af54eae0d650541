/** The seeds are real reports: the checker says of each exactly what is true of it, and no word of it is lost. */
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { labelsOf } from '../src/cli/cell-list';
import { splitCellKey } from '../src/report/address';
import { parseReport } from '../src/report/parse-report';
import { gongkai, textOf, type FakeFiles } from './cli/support/fake-io';
import { formatOf } from './support/formats';

// The first Word file waits for a large library to load.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const folder = path.resolve(import.meta.dirname, '../seeds');
const seeds = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const textFile = (...names: string[]): string => readFileSync(path.join(folder, ...names), 'utf8');

/** What the checker has to say: the cells by address, and why it is true. */
const expectedSchema = z.array(
  z.strictObject({
    rule: z.string(),
    severity: z.enum(['error', 'warning', 'hint']),
    cells: z.array(z.string()),
    why: z.string().min(1),
  }),
);
const foundSchema = z.object({
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.string(),
      cells: z.array(z.object({ path: z.array(z.string()), column: z.array(z.string()) })),
    }),
  ),
});

const byRule = (a: { rule: string }, b: { rule: string }): number => a.rule.localeCompare(b.rule);

describe.each(seeds)('%s', (seed) => {
  const files = { 'report.json': textFile(seed, 'report.json') };
  const expected = expectedSchema.parse(JSON.parse(textFile(seed, 'findings.json')));

  it('gives exactly its findings', async () => {
    const report = parseReport(JSON.parse(files['report.json'])).value;
    const { cells } = formatOf(report?.template ?? '');
    const labels = (key: string): unknown => {
      const cell = cells.get(key);
      if (!cell) throw new Error(`No cell ${JSON.stringify(splitCellKey(key))}`);
      return labelsOf(cell);
    };
    const { code, stdout } = await gongkai(['check', '--json', 'report.json'], { files });
    const { findings } = foundSchema.parse(JSON.parse(stdout));
    const wanted = expected.map(({ rule, severity, cells: keys }) => ({ rule, severity, cells: keys.map(labels) }));
    expect([...findings].sort(byRule)).toEqual([...wanted].sort(byRule));
    expect(code).toBe(expected.some(({ severity }) => severity === 'error') ? 1 : 0);
  });
});

const bare = (text: string): string => text.replace(/\s+/g, '');

/** Lines of the web page around the report. */
const CHROME = new Set(['附件加载中...']);

/** The captured text as it must be printed, without blanks: a figure's unit stands in a column before it. */
function capturedText(text: string): string {
  const lines = text.split('\n').filter((line) => !CHROME.has(line.trim()));
  const cells = lines.flatMap((line) => (line.startsWith('|') ? line.split('|') : [line])).map(bare);
  return cells.map((cell) => cell.replace(/^(\d+)(\D{1,2})$/, '$2$1')).join('');
}

/** The running text of a Word file's body. */
function wordText(content: FakeFiles[string] | undefined): string {
  if (!(content instanceof Uint8Array)) throw new Error('No such file');
  const parser = new SaxesParser();
  const open: string[] = [];
  let text = '';
  parser.on('opentag', ({ name }) => open.push(name));
  parser.on('closetag', () => open.pop());
  parser.on('text', (piece) => {
    if (open[open.length - 1] === 'w:t') text += piece;
  });
  parser.write(strFromU8(unzipSync(content)['word/document.xml'] ?? new Uint8Array())).close();
  return bare(text);
}

/** The running text of a page, without what it adds for those who do not see it and the mark of a draft. */
function pageText(html: string): string {
  const { document } = new JSDOM(html).window;
  for (const element of document.querySelectorAll('caption, .draft')) element.remove();
  return bare(document.body.textContent);
}

describe('what is built from xuejiadao-2017', () => {
  const TITLE = '薛家岛街道办事处2017年政府信息公开工作年度报告';
  const captured = TITLE + capturedText(textFile('xuejiadao-2017', 'captured.txt'));
  let built: FakeFiles = { 'r.json': textFile('xuejiadao-2017', 'report.json') };

  beforeAll(async () => {
    for (const argv of [['a.docx'], ['page.html'], ['fragment.html', '--fragment']]) {
      built = (await gongkai(['build', 'r.json', '-o', ...argv], { files: built })).files;
    }
  });

  it('is compared with a text that has the report in it', () => {
    expect(captured).toContain('信函申请数件0(二)申请办结数件0');
    expect(captured).toMatch(/公众平台等多种形式.*单位负责人:韩廷义审核人:史磊填报人:李龙光联系电话:86877225$/);
    expect(captured.length).toBeGreaterThan(2500);
  });

  it('holds every sentence, row, unit and number of the captured text in order, and nothing else, as a Word file', () => {
    expect(wordText(built['a.docx'])).toBe(captured);
  });

  it.each(['page.html', 'fragment.html'])('holds all of it, and nothing else, as %s', (file) => {
    expect(pageText(textOf(built[file]))).toBe(captured);
  });
});
