/** What the elements straight in a run come to beside its text: tabs, breaks, symbols, references to notes. */
import type { XmlAttributes } from '../xml/scan-xml';
import type { Seen } from './seen';
import { symbolOf, UNKNOWN_SYMBOL } from './symbols';

/** Breaks that end a page or a column, not a line. */
const PAGE_ENDS = new Set(['page', 'column']);

/** @returns '' for what is no text; notes and unknown symbols are remembered */
export function runContent(name: string, attributes: XmlAttributes, seen: Seen): string {
  switch (name) {
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
      return PAGE_ENDS.has(attributes['w:type'] ?? '') ? '' : '\n';
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym': {
      const symbol = symbolOf(attributes['w:font'] ?? '', attributes['w:char'] ?? '');
      if (symbol === UNKNOWN_SYMBOL) seen.symbols += 1;
      return symbol;
    }
    case 'w:footnoteReference':
      seen.footnotes.push(attributes['w:id'] ?? '');
      return '';
    case 'w:endnoteReference':
      seen.endnotes.push(attributes['w:id'] ?? '');
      return '';
    default:
      return '';
  }
}
