/** Chinese numerals up to ninety-nine, as headings and lists are numbered. */
const DIGITS = '零一二三四五六七八九';

/** 十二 → 12, 二十 → 20, 三 → 3; `null` for anything else. Arabic digits are read too. */
export function numberOf(numeral: string): number | null {
  if (/^\d{1,2}$/.test(numeral)) return Number(numeral);
  if (numeral === '两') return 2;
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(numeral);
  if (!match || numeral === '') return null;
  const [, tens = '', ten = '', ones = ''] = match;
  if (ten === '') return tens !== '' && ones !== '' ? null : DIGITS.indexOf(tens + ones);
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}

/** 12 → 十二. */
export function numeralOf(number: number): string {
  const ones = number % 10 === 0 ? '' : (DIGITS[number % 10] ?? '');
  if (number < 10) return ones;
  const tens = Math.floor(number / 10);
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${ones}`;
}
