/** Sheets that hold running text, a line in each row: what stands in a table of one column is read as paragraphs. */
import type { ReadBlock, ReadTable } from '../read-document';

/** A single figure, or a column of them, is a table. */
const WORDS = /\p{Script=Han}{4}/u;

function isWords({ rows }: ReadTable): boolean {
  const cells = rows.flatMap((row) => row.cells);
  return rows.length > 1 && cells.every(({ column, colspan }) => column === 0 && colspan === 1) && cells.some(({ text }) => WORDS.test(text));
}

/** The blocks with each column of words as its lines. */
export function withWordsAsText(blocks: readonly ReadBlock[]): ReadBlock[] {
  return blocks.flatMap((block): ReadBlock[] => {
    if (block.kind !== 'table' || !isWords(block)) return [block];
    return block.rows.flatMap(({ cells }) =>
      cells.map(({ text, comments }): ReadBlock => {
        const anchors = comments?.map((comment) => ({ comment, start: 0, end: text.length }));
        return { kind: 'paragraph', text, strong: false, ...(anchors && { comments: anchors }), from: block.from };
      }),
    );
  });
}
