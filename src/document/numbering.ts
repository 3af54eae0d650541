/** The levels of Chinese official text, which its numbering says: （一） 1. （1） below the sections' 一、. */
import { characterCount } from '../report/characters';
import type { ParagraphLevel } from './document';

const LEVELS: readonly [ParagraphLevel, RegExp][] = [
  [1, /^[（(][一二三四五六七八九十]{1,3}[）)]/],
  [2, /^\d{1,2}(?:[．、]|\.(?!\d))/],
  [3, /^[（(]\d{1,2}[）)]/],
];

/** Longest text that reads as a heading. */
const MAX_HEADING = 40;
const ENDS_SENTENCE = /[。；！？;!?]$/;
/** A heading that leads into its paragraph ends at the first full stop or colon. */
const LEAD = new RegExp(`^[^。；：:;]{1,${MAX_HEADING}}[。：:]`);

export interface NumberedText {
  level: ParagraphLevel;
  lead: string;
  text: string;
}

/**
 * Splits a paragraph into its heading part and the rest.
 * @returns level 0 with an empty lead for body text and for a numbered sentence that is no heading
 */
export function splitNumbering(paragraph: string): NumberedText {
  const [level] = LEVELS.find(([, pattern]) => pattern.test(paragraph)) ?? [0 as const];
  if (level === 0) return { level, lead: '', text: paragraph };
  const alone = characterCount(paragraph) <= MAX_HEADING && !ENDS_SENTENCE.test(paragraph) && !/[。：:]/.test(paragraph);
  const lead = alone ? paragraph : (LEAD.exec(paragraph)?.[0] ?? '');
  return lead === '' ? { level: 0, lead, text: paragraph } : { level, lead, text: paragraph.slice(lead.length) };
}
