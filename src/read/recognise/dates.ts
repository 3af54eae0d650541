/** Dates as documents print them. */
import { isDate } from '../../check/check-text';

const DIGITS: Readonly<Record<string, string>> = {
  '〇': '0', '○': '0', 零: '0', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9',
};
const ARABIC = /(\d{4})\s*[年\-./]\s*(\d{1,2})\s*[月\-./]\s*(\d{1,2})\s*日?/;
const HAN = /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/;

function hanNumber(text: string): number {
  const [tens = '', units = ''] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? Number(DIGITS[tens] ?? '1') : 0;
  return ten * 10 + Number(DIGITS[units] ?? '0');
}

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
      ? [Array.from(han[1] ?? '', (digit) => DIGITS[digit] ?? '').join(''), String(hanNumber(han[2] ?? '')), String(hanNumber(han[3] ?? ''))]
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
