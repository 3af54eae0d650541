/** Dates as documents print them. */
import { isDate } from '../../check/check-text';
import { chineseNumber } from '../../numeral/chinese';

const ARABIC = /(\d{4})\s*[年\-./]\s*(\d{1,2})\s*[月\-./]\s*(\d{1,2})\s*日?/;
const HAN = /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/;

export interface FoundDate {
  /** YYYY-MM-DD. */
  iso: string;
  /** The words of the date in the text. */
  words: string;
}

/** The first date in a text; `null` when there is none of the calendar. */
export function findDate(text: string): FoundDate | null {
  const folded = text.normalize('NFKC');
  const arabic = ARABIC.exec(folded);
  const han = arabic ? null : HAN.exec(text);
  const parts = arabic
    ? [arabic[1] ?? '', arabic[2] ?? '', arabic[3] ?? '']
    : han
      ? han.slice(1).map((words) => String(chineseNumber(words)))
      : null;
  if (!parts) return null;
  const [year = '', month = '', day = ''] = parts;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(iso) ? { iso, words: (arabic ?? han)?.[0] ?? '' } : null;
}

/** The date that a text consists of, brackets and blanks aside; `null` when it says more. */
export function onlyDate(text: string): string | null {
  const found = findDate(text);
  if (!found) return null;
  const rest = text.normalize('NFKC').replace(found.words.normalize('NFKC'), '').replace(/[\s()（）]/g, '');
  return rest === '' ? found.iso : null;
}
