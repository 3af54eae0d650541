/** The numbering at the head of a paragraph: 一、 （一） 1. （1）, in the order in which they nest. */
import { ordinalOf } from '../../numeral/chinese';

/** 0 for 一、, 1 for （一）, 2 for 1., 3 for （1）. */
export type MarkerLevel = 0 | 1 | 2 | 3;

export interface Marker {
  level: MarkerLevel;
  number: number;
  /** As it stands in the text. */
  words: string;
}

const LEVELS: readonly [MarkerLevel, RegExp][] = [
  [0, /^([一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十])/],
  [1, /^[（(]([一二三四五六七八九十]{1,3})[）)]/],
  [2, /^(\d{1,2})[．、.](?!\d)/],
  [3, /^[（(](\d{1,2})[）)]/],
];

/** `null` for a paragraph that is not numbered. */
export function markerOf(paragraph: string): Marker | null {
  const trimmed = paragraph.trimStart();
  for (const [level, pattern] of LEVELS) {
    const match = pattern.exec(trimmed);
    const number = ordinalOf(match?.[1] ?? '');
    if (match && number !== null) return { level, number, words: match[0] };
  }
  return null;
}
