/** The blocks of running text: title, section heading, paragraph, fixed line, signature. */
import type {
  HeadingBlock,
  LineBlock,
  ParagraphBlock,
  ParagraphLevel,
  SignatureBlock,
  TitleBlock,
} from '../../document/document';
import type { RenderContext } from './context';
import { element, lines, text, type Html } from './element';
import { typeSize, type Part } from './look';

const SUBHEADINGS: Record<Exclude<ParagraphLevel, 0>, Part> = {
  1: 'subheading-1',
  2: 'subheading-2',
  3: 'subheading-3',
};
const LEADS: Record<Exclude<ParagraphLevel, 0>, Part> = { 1: 'lead-1', 2: 'lead-2', 3: 'lead-3' };

/** The report's title, broken where the tree breaks it. */
export function renderTitle(block: TitleBlock, rank: number, { dress }: RenderContext): Html {
  return element(`h${rank}`, dress(['title']), lines(block.lines));
}

/** A section's heading; its id is the section's. */
export function renderHeading(block: HeadingBlock, rank: number, { dress, idPrefix }: RenderContext): Html {
  const attributes = {
    id: `${idPrefix}${block.section}`,
    ...dress(block.newPage ? ['heading', 'new-page'] : ['heading']),
    'data-section': block.section,
  };
  return element(`h${rank}`, attributes, text(block.text));
}

/**
 * A paragraph of the report's narrative.
 * @param rank of the heading that it is, or `null` for running text, whose lead stands in `strong`
 */
export function renderParagraph(block: ParagraphBlock, rank: number | null, { dress }: RenderContext): Html {
  const place = { 'data-narrative': block.narrative };
  if (block.level === 0) return element('p', { ...dress(['paragraph']), ...place }, text(block.lead + block.text));
  if (rank !== null) {
    return element(`h${rank}`, { ...dress([SUBHEADINGS[block.level]]), ...place }, text(block.lead));
  }
  const lead = element('strong', dress([LEADS[block.level]]), text(block.lead));
  return element('p', { ...dress(['paragraph']), ...place }, lead, text(block.text));
}

/** A fixed line. */
export function renderLine(block: LineBlock, { dress, size }: RenderContext): Html {
  const parts: Part[] = ['line', block.align];
  if (block.compact === true) parts.push('compact');
  if (block.newPage) parts.push('new-page');
  const own = block.size === null ? {} : typeSize(block.size, size);
  return element('p', dress(parts, own), text(block.text));
}

/** Agency and date at the end. */
export function renderSignature(block: SignatureBlock, { dress }: RenderContext): Html {
  return element('p', dress(['signature']), lines(block.lines));
}
