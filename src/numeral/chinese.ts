/** Numbers written in Chinese characters: 一千二百三十, 十五, 两, 二〇二五, and in financial ones: 壹拾贰. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** The value of a number in Chinese characters; `null` when the characters are no number. */
export function chineseNumber(text: string): number | null {
  const characters = [...text];
  if (characters.length > 1 && characters.every((each) => each in DIGITS)) {
    return Number(characters.map((each) => DIGITS[each]).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const each of characters) {
    const [value, small, large] = [DIGITS[each], SMALL[each], LARGE[each]];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (small !== undefined) {
      section += (digit ?? 1) * small;
      digit = null;
    } else if (large !== undefined) {
      const amount = section + (digit ?? 0);
      if (amount === 0) return null;
      total = (total + amount) * large;
      section = 0;
      digit = null;
    } else return null;
  }
  return characters.length === 0 ? null : total + section + (digit ?? 0);
}

const COMMON = { digits: '零一二三四五六七八九', units: ['', '十', '百', '千', '万'] } as const;
const FINANCIAL = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟', '万'] } as const;

/** Numbers beyond this one are written in digits. */
const MOST_IN_WORDS = 99_999;

function inWords(number: number, { digits, units }: typeof COMMON | typeof FINANCIAL): string {
  if (number > MOST_IN_WORDS) return String(number);
  const figures = [...String(number)].map(Number);
  let words = '';
  figures.forEach((figure, index) => {
    const unit = units[figures.length - 1 - index] ?? '';
    if (figure !== 0) words += `${digits[figure] ?? ''}${unit}`;
    else if (figures.slice(index + 1).some((later) => later !== 0) && !words.endsWith('零')) words += '零';
  });
  return words === '' ? (digits[0] ?? '') : words;
}

/** 12 → 十二, 1203 → 一千二百零三. @param number a whole number from 0 */
export function chineseNumeral(number: number): string {
  return inWords(number, COMMON).replace(/^一十/, '十');
}

/** 12 → 壹拾贰: every figure is written, so that none can be added. @param number a whole number from 0 */
export function financialNumeral(number: number): string {
  return inWords(number, FINANCIAL);
}

/** The number of a heading or of an item of a list: 十二, 12, 两; `null` for anything but 1–99 in its usual writing. */
export function ordinalOf(text: string): number | null {
  if (text === '两') return 2;
  const number = /^\d{1,2}$/.test(text) ? Number(text) : chineseNumber(text);
  if (number === null || number < 1 || number > 99) return null;
  return text === chineseNumeral(number) || /^\d/.test(text) ? number : null;
}
