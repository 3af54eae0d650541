/** Numbers as Word's lists write them: 一, 1, ①, ⑴, iv, b, 甲. */

const CHINESE = { digits: '零一二三四五六七八九', units: ['', '十', '百', '千', '万'] } as const;
const FINANCIAL = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟', '万'] } as const;

/** Numbers that the longest list does not reach are written in digits. */
const MOST_IN_WORDS = 99_999;

function inWords(number: number, { digits, units }: typeof CHINESE | typeof FINANCIAL): string {
  if (number > MOST_IN_WORDS) return String(number);
  const figures = [...String(number)].map(Number);
  let words = '';
  figures.forEach((figure, index) => {
    const unit = units[figures.length - 1 - index] ?? '';
    if (figure !== 0) words += `${digits[figure] ?? ''}${unit}`;
    else if (figures.slice(index + 1).some((later) => later !== 0) && !words.endsWith('零')) words += '零';
  });
  if (words === '') return digits[0] ?? '';
  // 十二, not 一十二; in financial numerals every figure is written.
  return units[1] === '十' ? words.replace(/^一十/, '十') : words;
}

const inDigits = (number: number, digits: string): string =>
  [...String(number)].map((figure) => digits[Number(figure)] ?? '').join('');

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const MOST_IN_ROMAN = 3_999;

function roman(number: number): string {
  if (number > MOST_IN_ROMAN) return String(number);
  let rest = number;
  let letters = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      letters += sign;
      rest -= value;
    }
  }
  return letters;
}

/** a … z, aa, bb …; lists do not go on beyond a few rounds. */
function letter(number: number): string {
  const rounds = Math.ceil(number / 26);
  return rounds > 10 ? String(number) : String.fromCharCode(97 + ((number - 1) % 26)).repeat(rounds);
}

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

const words = (number: number): string => inWords(number, CHINESE);
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
  chineseCounting: words,
  chineseCountingThousand: words,
  taiwaneseCounting: words,
  taiwaneseCountingThousand: words,
  japaneseCounting: words,
  ideographDigital: chineseDigits,
  japaneseDigitalTenThousand: chineseDigits,
  taiwaneseDigital: chineseDigits,
  chineseLegalSimplified: (number: number) => inWords(number, FINANCIAL),
  ideographLegalTraditional: (number: number) => inWords(number, FINANCIAL),
  ideographTraditional: (number: number) => cyclic(number, STEMS),
  ideographZodiac: (number: number) => cyclic(number, BRANCHES),
  ideographEnclosedCircle: (number: number) => (number <= 10 ? sign(number, 0x3280, 10) : String(number)),
  lowerRoman: roman,
  upperRoman: (number: number) => roman(number).toUpperCase(),
  lowerLetter: letter,
  upperLetter: (number: number) => letter(number).toUpperCase(),
}));

/** @param format as WordprocessingML names it; one that is not known here is written in digits */
export function numeral(number: number, format: string): string {
  if (number < 1) return String(number);
  return (formats.get(format) ?? String)(number);
}
