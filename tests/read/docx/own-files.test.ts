/** The program's own Word files, read without the report in them: every block and every cell in its place. */
import { expect, it } from 'vitest';
import type { DocumentBlock } from '../../../src/document/document';
import { readDocx } from '../../../src/read/docx/read-docx';
import type { ReadBlock } from '../../../src/read/read-document';
import { renderDocx } from '../../../src/render/docx/render-docx';
import { filledDocument, templateIds } from '../../support/document-fixtures';
import { documentIn } from '../support/make-docx';

/** A block without what is only known of its file. */
function plain(block: ReadBlock): unknown {
  switch (block.kind) {
    case 'heading':
      return [block.level, block.text];
    case 'paragraph':
      return block.text;
    case 'picture':
      return [block.alternative, block.type, block.width, block.height, block.data];
    case 'table':
      return block.rows.map(({ cells }) =>
        cells.map(({ text, column, colspan, rowspan, header }) => ({ text, column, colspan, rowspan, header })),
      );
  }
}

/** What a block of the document should come back as. */
function expected(block: DocumentBlock): unknown[] {
  switch (block.kind) {
    case 'title':
      return [[0, block.lines.join('\n')]];
    case 'heading':
      return [[1, block.text]];
    case 'paragraph':
      return [block.level > 0 && block.text === '' ? [block.level + 1, block.lead] : block.lead + block.text];
    case 'line':
      return block.text.trim() === '' ? [] : [block.text.trim()];
    case 'signature':
      return block.lines;
    case 'figure':
    case 'picture':
      return [];
    case 'table':
      return [
        ...(block.title === null ? [] : [block.title]),
        block.rows.map(({ cells }, row) =>
          cells.map(({ text, column, colspan, rowspan }) => ({
            text: text.trim(),
            column,
            colspan,
            rowspan,
            header: row < block.headerRows,
          })),
        ),
      ];
  }
}

it.each(templateIds)('%s', async (id) => {
  const tree = filledDocument(id);
  const result = readDocx(await renderDocx(tree, { time: new Date('2025-01-20T08:30:15Z'), draft: true }));
  expect(result.messages).toEqual([]);
  expect(documentIn(result).blocks.map(plain)).toEqual(tree.blocks.flatMap(expected));
  expect(documentIn(result).properties).toEqual({ title: tree.properties.title, agency: tree.properties.agency, published: '' });
});
