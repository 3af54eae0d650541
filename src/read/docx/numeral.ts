/** Numbers as Word's lists write them: 一, 1, ①, ⑴, iv, b, 甲. */
import { chineseNumeral, financialNumeral } from '../../numeral/chinese';
import { letterNumeral, romanNumeral } from '../../numeral/latin';

const inDigits = (number: number, digits: string): string =>
  [...String(number)].map((figure) => digits[Number(figure)] ?? '').join('');

/** The number's sign in an unbroken series of characters, or the number itself beyond it. */
const sign = (number: number, first: number, count: number): string =>
  number >= 1 && number <= count ? String.fromCharCode(first + number - 1) : String(number);

const circled = (number: number): string => {
  if (number <= 20) return sign(number, 0x2460, 20);
  if (number <= 35) return sign(number - 20, 0x3251, 15);
  return number <= 50 ? sign(number - 35, 0x32b1, 15) : String(number);
};

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const cyclic = (number: number, signs: string): string => signs[(number - 1) % signs.length] ?? '';

const chineseDigits = (number: number): string => inDigits(number, '〇一二三四五六七八九');

/** By the format's name (ISO/IEC 29500-1, 17.18.59). */
const formats = new Map<string, (number: number) => string>(Object.entries({
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (number: number) => String(number).padStart(2, '0'),
  decimalFullWidth: (number: number) => inDigits(number, '０１２３４５６７８９'),
  decimalFullWidth2: (number: number) => inDigits(number, '０１２３４５６７８９'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (number: number) => (number <= 20 ? sign(number, 0x2474, 20) : `(${number})`),
  decimalEnclosedFullstop: (number: number) => (number <= 20 ? sign(number, 0x2488, 20) : `${number}.`),
  numberInDash: (number: number) => `- ${number} -`,
  chineseCounting: chineseNumeral,
  chineseCountingThousand: chineseNumeral,
  taiwaneseCounting: chineseNumeral,
  taiwaneseCountingThousand: chineseNumeral,
  japaneseCounting: chineseNumeral,
  ideographDigital: chineseDigits,
  japaneseDigitalTenThousand: chineseDigits,
  taiwaneseDigital: chineseDigits,
  chineseLegalSimplified: financialNumeral,
  ideographLegalTraditional: financialNumeral,
  ideographTraditional: (number: number) => cyclic(number, STEMS),
  ideographZodiac: (number: number) => cyclic(number, BRANCHES),
  ideographEnclosedCircle: (number: number) => (number <= 10 ? sign(number, 0x3280, 10) : String(number)),
  lowerRoman: romanNumeral,
  upperRoman: (number: number) => romanNumeral(number).toUpperCase(),
  lowerLetter: letterNumeral,
  upperLetter: (number: number) => letterNumeral(number).toUpperCase(),
}));

/** @param format as WordprocessingML names it; one that is not known here is written in digits */
export function numeral(number: number, format: string): string {
  if (number < 1) return String(number);
  return (formats.get(format) ?? String)(number);
}
