/** Whatever comes in, readers and repair give a document or an error, and a second repair finds nothing more. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readHtml } from '../../../src/read/html/read-html';
import type { ReadResult } from '../../../src/read/read-document';
import { repairDocument } from '../../../src/read/repair/repair-document';
import { readClipboard } from '../../../src/read/text/read-clipboard';
import { readText } from '../../../src/read/text/read-text';

const PIECES = [
  ...['<table>', '</table>', '<tr>', '<td colspan=2>', '<td rowspan=3>', '<th>', '<caption>', '<p>', '</p>', '<br>', '<b>'],
  ...['<h2>', '</h2>', '<ol start=3>', '<li>', '<a href=x>', '</a>', '<div hidden>', '<div>', '</div>', '<pre>', '<sup>2</sup>'],
  ...['<!--', '-->', '<script>', '</script>', '<template>', '<form>', '<select>', '<svg>', '<math>', '<frameset>', '&nbsp;', '&#0;'],
  ...['一、概述', '公开信息三条。', '12', '—', '2024年度报告', '上一页 [1]', '來源:縣政府', '發布日期:2019-01-01', '(qū)', '?。ㄈ╅_展'],
  ...['\t', '\n', '|', '"', '標題', '開報務辦區國', '鏀垮簻淇℃伅', '附件：a.docx', '\uD800', '\uFFFD'],
];
const mixture = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

async function expectSound({ document, messages }: ReadResult): Promise<void> {
  if (document === null) {
    expect(messages.some(({ severity }) => severity === 'error')).toBe(true);
    return;
  }
  expect(document.blocks.length).toBeGreaterThan(0);
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      for (const { cells } of block.rows) {
        for (const [index, cell] of cells.entries()) {
          expect(cell.column).toBeGreaterThanOrEqual(index === 0 ? 0 : (cells[index - 1]?.column ?? 0) + 1);
        }
      }
    } else if (block.kind !== 'picture') {
      expect(block.text).toBe(block.text.trim());
      expect(block.text).not.toBe('');
    }
  }
  const once = await repairDocument(document);
  const twice = await repairDocument(once.document);
  expect(twice.document).toEqual(once.document);
}

it('mixed markup', async () => {
  await fc.assert(fc.asyncProperty(mixture, (markup) => expectSound(readHtml(markup))), { numRuns: 300 });
});

it('mixed text', async () => {
  await fc.assert(fc.asyncProperty(mixture, (text) => expectSound(readText(text))), { numRuns: 300 });
});

it('mixed clipboards', async () => {
  const check = (html: string, text: string): Promise<void> => expectSound(readClipboard({ html, text }));
  await fc.assert(fc.asyncProperty(mixture, mixture, check), { numRuns: 100 });
});

it('any bytes', async () => {
  const check = async (bytes: Uint8Array): Promise<void> => {
    await expectSound(readHtml(bytes));
    await expectSound(readText(bytes));
  };
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), check), { numRuns: 200 });
});
