/** What a narrative may hold while it is edited: paragraphs of text and bound figures, tables and pictures, as in the report. */
import { Fragment, Schema, type Node } from 'prosemirror-model';
import { inlinesOf, isParagraph, paragraphOf, type BoundFigure, type Inline, type NarrativeBlock, type Paragraph } from '../../report/narrative';
import { pictureNode, toPicture } from './blocks/picture-node';
import { tableNodes, toTable } from './blocks/table-nodes';

/** Attribute of a figure's element in copied HTML; `clipboard.ts` reads and writes it. */
export const FIGURE_ATTRIBUTE = 'data-figure';

export const narrativeSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      content: 'inline*',
      group: 'block',
      parseDOM: ['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote'].map((tag) => ({ tag })),
      toDOM: () => ['p', 0],
    },
    ...tableNodes,
    picture: pictureNode,
    text: { group: 'inline' },
    figure: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { figure: {} },
      toDOM: (node) => ['span', { [FIGURE_ATTRIBUTE]: JSON.stringify(node.attrs.figure) }],
    },
  },
});

/** The figure that a node binds. */
export function figureOf(node: Node): BoundFigure {
  return node.attrs.figure as BoundFigure;
}

function inlineNode(inline: Inline): Node[] {
  if (typeof inline !== 'string') return [narrativeSchema.node('figure', { figure: inline })];
  return inline === '' ? [] : [narrativeSchema.text(inline)];
}

/** A block of the report as a node. */
export function toNode(block: NarrativeBlock): Node {
  if (isParagraph(block)) return narrativeSchema.node('paragraph', null, Fragment.from(inlinesOf(block).flatMap(inlineNode)));
  if ('picture' in block) return narrativeSchema.node('picture', block.picture);
  const { caption, header, rows } = block.table;
  const cell = (text: string) => narrativeSchema.node('table_cell', null, text === '' ? [] : narrativeSchema.text(text));
  return narrativeSchema.node(
    'table',
    { caption, header },
    rows.map((row) => narrativeSchema.node('table_row', null, row.map(cell))),
  );
}

function toParagraph(node: Node): Paragraph {
  const inlines: Inline[] = [];
  node.forEach((inline) => inlines.push(inline.isText ? (inline.text ?? '') : figureOf(inline)));
  return paragraphOf(inlines);
}

function toBlock(node: Node): NarrativeBlock {
  if (node.type.name === 'table') return toTable(node);
  return node.type.name === 'picture' ? toPicture(node) : toParagraph(node);
}

/** A narrative as an editor's document; it has at least one paragraph, to type in. */
export function toDocument(blocks: readonly NarrativeBlock[]): Node {
  const kept = blocks.length > 0 ? blocks : [''];
  return narrativeSchema.node('doc', null, kept.map(toNode));
}

/** An editor's document as a narrative; blank paragraphs are dropped at both ends and kept between others. */
export function toBlocks(document: Node): NarrativeBlock[] {
  const blocks: NarrativeBlock[] = [];
  document.forEach((node) => blocks.push(toBlock(node)));
  const blank = (block: NarrativeBlock | undefined): boolean => typeof block === 'string' && block.trim() === '';
  while (blank(blocks[0])) blocks.shift();
  while (blank(blocks[blocks.length - 1])) blocks.pop();
  return blocks;
}
