/** All blocks of a document in their order. */
import type { DocumentTree } from '../../document/document';
import type { RenderContext } from './context';
import type { Html } from './element';
import { renderFigure } from './figure';
import { headingRanks } from './heading-rank';
import { renderPicture } from './picture';
import { renderTable } from './table';
import { renderHeading, renderLine, renderParagraph, renderSignature, renderTitle } from './text-blocks';

/** One piece of HTML per block. */
export function renderBlocks({ blocks }: DocumentTree, context: RenderContext): Html[] {
  const ranks = headingRanks(blocks);
  let tables = 0;
  return blocks.map((block, index) => {
    const rank = ranks[index] ?? null;
    switch (block.kind) {
      case 'title':
        return renderTitle(block, rank ?? 1, context);
      case 'heading':
        return renderHeading(block, rank ?? 2, context);
      case 'paragraph':
        return renderParagraph(block, rank, context);
      case 'line':
        return renderLine(block, context);
      case 'figure':
        return renderFigure(block, context);
      case 'picture':
        return renderPicture(block, context);
      case 'signature':
        return renderSignature(block, context);
      case 'table':
        tables += 1;
        return renderTable(block, tables, context);
    }
  });
}
