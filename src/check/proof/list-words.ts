/** Lists inside sentences: 一是…二是…三是…. */
import { ordinalOf } from '../../numeral/chinese';

export interface ListItem {
  number: number;
  /** Where 一是 begins and ends. */
  start: number;
  end: number;
}

const ITEM = /(?:^\s*|[。；：，、;:,）)”]\s*)(([一二三四五六七八九十]{1,2})是)(?!否|不是|非)/g;

/** The items of a text in order. */
export function listItems(text: string): ListItem[] {
  return [...text.matchAll(ITEM)].flatMap((match): ListItem[] => {
    const [whole, words = '', numeral = ''] = match;
    const number = ordinalOf(numeral);
    const end = match.index + whole.length;
    return number === null ? [] : [{ number, start: end - words.length, end }];
  });
}
