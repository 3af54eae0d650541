/** Applies a change to every text of a read document. */
import type { ReadBlock, ReadDocument } from '../read-document';

export type ChangeText = (text: string) => string;

function mapBlock(block: ReadBlock, change: ChangeText): ReadBlock {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: change(block.text) };
    case 'picture':
      return { ...block, alternative: change(block.alternative) };
    case 'table':
      return {
        ...block,
        caption: change(block.caption),
        rows: block.rows.map(({ cells }) => ({ cells: cells.map((cell) => ({ ...cell, text: change(cell.text) })) })),
      };
  }
}

/** The document with each text changed: title and agency, headings, paragraphs, captions and cells in their order. */
export function mapTexts(document: ReadDocument, change: ChangeText): ReadDocument {
  const { title, agency, published } = document.properties;
  return {
    ...document,
    properties: { title: change(title), agency: change(agency), published },
    blocks: document.blocks.map((block) => mapBlock(block, change)),
  };
}

/** All texts, each on a line. */
export function textOf(document: ReadDocument): string {
  const texts: string[] = [];
  mapTexts(document, (text) => {
    texts.push(text);
    return text;
  });
  return texts.join('\n');
}
