/** Numbers as Word writes them in each of its formats. */
import { expect, it } from 'vitest';
import { numeral } from '../../../src/read/docx/numeral';

it.each([
  ['chineseCounting', [1, 10, 11, 20, 21, 99, 101, 110, 1001], '一 十 十一 二十 二十一 九十九 一百零一 一百一十 一千零一'],
  ['chineseCountingThousand', [12, 305], '十二 三百零五'],
  ['chineseLegalSimplified', [10, 12], '壹拾 壹拾贰'],
  ['ideographDigital', [10, 21], '一〇 二一'],
  ['decimal', [1, 12], '1 12'],
  ['decimalZero', [7, 12], '07 12'],
  ['decimalFullWidth', [12], '１２'],
  ['decimalEnclosedCircle', [1, 20, 21, 36], '① ⑳ ㉑ ㊱'],
  ['decimalEnclosedParen', [1, 20, 21], '⑴ ⒇ (21)'],
  ['decimalEnclosedFullstop', [1, 21], '⒈ 21.'],
  ['upperRoman', [4, 9, 14, 1990], 'IV IX XIV MCMXC'],
  ['lowerLetter', [1, 26, 27], 'a z aa'],
  ['ideographTraditional', [1, 10, 11], '甲 癸 甲'],
  ['ideographZodiac', [12], '亥'],
  ['ideographEnclosedCircle', [10, 11], '㊉ 11'],
  ['no such format', [3], '3'],
  ['constructor', [3], '3'],
])('%s', (format, numbers, printed) => {
  expect(numbers.map((number) => numeral(number, format)).join(' ')).toBe(printed);
});

it('writes what a format has no sign for in digits', () => {
  expect([numeral(0, 'chineseCounting'), numeral(123_456, 'chineseCounting'), numeral(5_000, 'lowerRoman')]).toEqual(['0', '123456', '5000']);
});
