/** Gives every heading its rank h1–h6 without leaving one out, however the report nests its numbering. */
import type { DocumentBlock } from '../../document/document';

/** Depth of a block that is a heading: 0 the title, 1 a section, 2–4 a levelled paragraph that is a heading alone. */
function headingDepth(block: DocumentBlock): number | null {
  switch (block.kind) {
    case 'title':
      return 0;
    case 'heading':
      return 1;
    case 'paragraph':
      return block.level > 0 && block.text === '' ? block.level + 1 : null;
    case 'line':
    case 'signature':
    case 'table':
    case 'figure':
    case 'picture':
      return null;
  }
}

/** The rank of each block, 1 for h1; `null` for blocks that are no headings. Only the title is an h1. */
export function headingRanks(blocks: readonly DocumentBlock[]): (number | null)[] {
  const open: number[] = [];
  return blocks.map((block) => {
    const depth = headingDepth(block);
    if (depth === null) return null;
    while ((open[open.length - 1] ?? -1) >= depth) open.pop();
    open.push(depth);
    const above = open[0] === 0 ? open.length : open.length + 1;
    return Math.min(6, above);
  });
}
