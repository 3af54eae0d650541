/** Text as runs: tabs and line ends become the elements Word has for them, and no text is taken for anything else. */
import { legible } from './legible';
import { branch, leaf, textNode, value, type XmlNode } from './node';
import { halfPoints } from './units';

/**
 * Where a text is cut. A brace ends its element, because the docx library fills in text of the form {name} as a
 * placeholder of its own.
 */
const CUT = /([\n\t]|(?<=\{))/;

const BREAK = leaf('w:br');
const TAB = leaf('w:tab');

function content(piece: string): XmlNode {
  if (piece === '\n') return BREAK;
  if (piece === '\t') return TAB;
  return textNode('w:t', piece);
}

export interface RunFormat {
  /** A character style. */
  style?: string | undefined;
  /** Size in points. */
  size?: number | undefined;
}

function properties({ style, size }: RunFormat): XmlNode | null {
  if (style === undefined && size === undefined) return null;
  return branch('w:rPr', [
    style === undefined ? null : value('w:rStyle', style),
    size === undefined ? null : value('w:sz', halfPoints(size)),
    size === undefined ? null : value('w:szCs', halfPoints(size)),
  ]);
}

/** @returns one run, or none for an empty text */
export function runs(text: string, format: RunFormat = {}): XmlNode[] {
  const clean = legible(text);
  if (clean === '') return [];
  const pieces = clean.split(CUT).filter((piece) => piece !== '');
  return [branch('w:r', [properties(format), ...pieces.map(content)])];
}
