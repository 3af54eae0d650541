/** The text of a composed document, line by line as a reader meets it. */
import type { DocumentBlock, DocumentTree, TableRow } from '../../src/document/document';
import { normalise } from './captured-text';

/** Labels and figures of a row; a unit is read behind its figure, as the captured forms print it. */
function rowText(row: TableRow): string {
  const units = row.cells.filter((cell) => cell.role === 'unit');
  const others = row.cells.filter((cell) => cell.role !== 'unit');
  return [...others, ...units].map((cell) => cell.text).join('');
}

function blockLines(block: DocumentBlock): string[] {
  switch (block.kind) {
    case 'title':
      return [block.lines.join('')];
    case 'heading':
    case 'line':
      return [block.text];
    case 'paragraph':
      return [block.lead + block.text];
    case 'figure':
    case 'picture':
      return [block.caption];
    case 'signature':
      return block.lines;
    case 'table':
      return [...(block.title === null ? [] : [block.title]), ...block.rows.map(rowText)];
  }
}

/** Every printed line, normalised. */
export function documentLines(tree: DocumentTree): string[] {
  return tree.blocks.flatMap(blockLines).map(normalise).filter((line) => line !== '');
}
