/** How many figures of a text follow the tables, and how many were typed. */
import { inlinesOf, type NarrativeBlock } from '../../report/narrative';

/** What follows a figure of any report, whatever its tables count. */
const SHARES = ['%', '％', '个百分点'];

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/**
 * A typed figure counts when a unit follows it: years, dates and numberings are none of the tables'.
 * @param units of the format's tables
 */
export function countFigures(paragraphs: readonly NarrativeBlock[], units: Iterable<string>): { bound: number; typed: number } {
  const words = [...units, ...SHARES].filter((word) => word !== '').map(escaped);
  const typed = new RegExp(`[0-9０-９]\\s*(?:${words.join('|')})`, 'gu');
  let counted = { bound: 0, typed: 0 };
  for (const inline of paragraphs.flatMap(inlinesOf)) {
    counted = typeof inline === 'string'
      ? { ...counted, typed: counted.typed + [...inline.matchAll(typed)].length }
      : { ...counted, bound: counted.bound + 1 };
  }
  return counted;
}
