/** A format is data: a folder with a template is all that it takes to draft, check and export in it. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SMALL_TEMPLATE } from '../support/formats';
import { gongkai, textOf, type Run, type World } from './support/fake-io';

const templates = path.resolve(import.meta.dirname, '../../templates');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gongkai-templates-'));
  cpSync(path.join(templates, 'vocabulary.yaml'), path.join(folder, 'vocabulary.yaml'));
  mkdirSync(path.join(folder, 'small'));
  writeFileSync(path.join(folder, 'small', 'template.yaml'), SMALL_TEMPLATE);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const run = (argv: string[], files: World['files'] = {}): Promise<Run> => gongkai(argv, { templateFolder: folder, files });

it('drafts, checks and exports in a format that was added as a folder', async () => {
  const begun = await run(['new', '--template', 'small', '--agency', '甲县', '--year', '2025', '-o', 'report.json']);
  expect(begun.code).toBe(0);
  const report = JSON.parse(textOf(begun.files['report.json'])) as Record<string, unknown>;
  const rows = { received: '5', granted: '2', refused: '1', carried: '3' };
  const cells = Object.entries(rows).flatMap(([row, figure]) => [
    [`cases/${row}/person`, figure],
    [`cases/${row}/firm`, '0'],
  ]);
  const filled = JSON.stringify({
    ...report,
    fields: { date: '2026-01-20' },
    narrative: { overview: ['平稳。'] },
    cells: Object.fromEntries(cells) as Record<string, string>,
  });

  const checked = await run(['check', 'report.json', '--json'], { 'report.json': filled });
  expect(checked.code).toBe(1);
  const { findings } = JSON.parse(checked.stdout) as { findings: { message: string }[] };
  expect(findings.map(({ message }) => message)).toEqual([
    '“自然人”一列：“新收”5，“办结”3 + “结转”3 = 6，两边应相等，差 1',
    '“总计”一列：“新收”5，“办结”3 + “结转”3 = 6，两边应相等，差 1',
  ]);

  const built = await run(['build', 'report.json', '-o', 'report.docx'], { 'report.json': filled });
  expect(built.code).toBe(0);
  const docx = built.files['report.docx'];
  if (!(docx instanceof Uint8Array)) throw new Error('no DOCX file');
  const text = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
  for (const word of ['甲县2025年度报告', '（二）不予公开', '平稳。', '2026年1月20日']) expect(text).toContain(word);
  const page = await run(['build', 'report.json', '-o', 'report.html'], { 'report.json': filled });
  expect(textOf(page.files['report.html'])).toContain('（二）不予公开');
});
