// Promises that the Open XML SDK's validator finds nothing wrong with any file.
import { expect, it } from 'vitest';
import type { DocumentTree } from '../../../src/document/document';
import { renderDocx } from '../../../src/render/docx/render-docx';
import { documentOf, filledDocument, templateIds } from '../../support/document-fixtures';
import { hasValidator, validate } from '../../support/docx-validator';
import { paragraph, plainRows, tableOf, TIME, treeOf } from './support/trees';

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
