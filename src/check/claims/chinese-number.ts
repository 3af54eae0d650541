/** Numbers written in Chinese characters: 一千二百三十, 十五, 两, 二〇二五. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
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
