/** One paragraph: its style, and the little formatting that styles do not say. */
import { branch, leaf, value, type Attributes, type XmlNode } from './node';

export interface ParagraphFormat {
  style: string;
  /** Stays on the page of what follows. */
  keepNext?: boolean;
  pageBreakBefore?: boolean;
  spacing?: Spacing;
  indent?: Indent;
  align?: 'left' | 'center' | 'right';
}

/** Twips: the space above, and the exact height of a line. */
export interface Spacing {
  before?: number;
  line?: number;
}

/** Twips, at one side. */
export type Indent = { left: number } | { right: number };

const KEEP_NEXT = leaf('w:keepNext');
const PAGE_BREAK = leaf('w:pageBreakBefore');

function spacingNode({ before, line }: Spacing): XmlNode {
  const above: Attributes = before === undefined ? {} : { 'w:before': before };
  const height: Attributes = line === undefined ? {} : { 'w:line': line, 'w:lineRule': 'exact' };
  return leaf('w:spacing', { ...above, ...height });
}

function indentNode(indent: Indent): XmlNode {
  return leaf('w:ind', 'left' in indent ? { 'w:left': indent.left } : { 'w:right': indent.right });
}

/** Elements in the order of the schema (ISO/IEC 29500-1, 17.3.1.26). */
export function paragraphNode(format: ParagraphFormat, content: readonly XmlNode[]): XmlNode {
  const { style, keepNext, pageBreakBefore, spacing, indent, align } = format;
  const properties = branch('w:pPr', [
    value('w:pStyle', style),
    keepNext === true ? KEEP_NEXT : null,
    pageBreakBefore === true ? PAGE_BREAK : null,
    spacing === undefined ? null : spacingNode(spacing),
    indent === undefined ? null : indentNode(indent),
    align === undefined ? null : value('w:jc', align),
  ]);
  return branch('w:p', [properties, ...content]);
}
