/** What a narrative may hold while it is edited: paragraphs of text and bound figures, as in the report. */
import { Fragment, Schema, type Node } from 'prosemirror-model';
import { inlinesOf, paragraphOf, type BoundFigure, type Inline, type Paragraph } from '../../report/narrative';

/** Attribute of a figure's element in copied HTML; `clipboard.ts` reads and writes it. */
export const FIGURE_ATTRIBUTE = 'data-figure';

export const narrativeSchema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: {
      content: 'inline*',
      group: 'block',
      parseDOM: ['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'blockquote'].map((tag) => ({ tag })),
      toDOM: () => ['p', 0],
    },
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

/** Paragraphs as an editor's document; it has at least one paragraph, to type in. */
export function toDocument(paragraphs: readonly Paragraph[]): Node {
  const kept = paragraphs.length > 0 ? paragraphs : [''];
  return narrativeSchema.node(
    'doc',
    null,
    kept.map((paragraph) => narrativeSchema.node('paragraph', null, Fragment.from(inlinesOf(paragraph).flatMap(inlineNode)))),
  );
}

/** An editor's document as paragraphs; blank ones are dropped at both ends and kept between others. */
export function toParagraphs(document: Node): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  document.forEach((paragraph) => {
    const inlines: Inline[] = [];
    paragraph.forEach((node) => inlines.push(node.isText ? (node.text ?? '') : figureOf(node)));
    paragraphs.push(paragraphOf(inlines));
  });
  const blank = (paragraph: Paragraph | undefined): boolean => typeof paragraph === 'string' && paragraph.trim() === '';
  while (blank(paragraphs[0])) paragraphs.shift();
  while (blank(paragraphs[paragraphs.length - 1])) paragraphs.pop();
  return paragraphs;
}
