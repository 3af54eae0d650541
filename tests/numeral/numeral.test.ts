// Promises that numbers in characters and letters are read as they are written.
import { describe, expect, it } from 'vitest';
import { chineseNumber, chineseNumeral, financialNumeral, ordinalOf } from '../../src/numeral/chinese';
import { letterNumeral, romanNumeral } from '../../src/numeral/latin';

describe('numbers in Chinese characters', () => {
  it('have their value', () => {
    expect(['十', '十五', '二十', '一百零五', '一千二百三十', '三万', '两亿', '二〇二五', '零'].map(chineseNumber)).toEqual([
      10, 15, 20, 105, 1230, 30_000, 200_000_000, 2025, 0,
    ]);
  });

  it('and what is none has none', () => {
    expect(['', '一二十', '万', '件', '十件'].map(chineseNumber)).toEqual([null, null, null, null, null]);
  });

  it('are written in the usual way and in the financial one', () => {
    expect([0, 7, 10, 12, 20, 99, 105, 1_203, 10_010].map(chineseNumeral)).toEqual([
      '零', '七', '十', '十二', '二十', '九十九', '一百零五', '一千二百零三', '一万零一十',
    ]);
    expect([10, 305].map(financialNumeral)).toEqual(['壹拾', '叁佰零伍']);
  });

  it('read back as the number that was written, every one that is written in words', () => {
    const wrong = Array.from({ length: 100_000 }, (_, number) => number).filter((number) => chineseNumber(chineseNumeral(number)) !== number);
    expect(wrong).toEqual([]);
  });
});

describe('the number of a heading', () => {
  it('is one from 1 to 99, in characters or digits', () => {
    const all = Array.from({ length: 99 }, (_, index) => index + 1);
    expect(all.map((number) => ordinalOf(chineseNumeral(number)))).toEqual(all);
    expect(all.map((number) => ordinalOf(String(number)))).toEqual(all);
    expect(ordinalOf('两')).toBe(2);
  });

  it('is none in a writing that no heading has', () => {
    expect(['', '零', '一二', '一十二', '百', '一百', '100', '0', '十十', 'a'].map(ordinalOf)).toEqual(Array(10).fill(null));
  });
});

describe('numbers in letters', () => {
  it('are counted in Roman and in Latin letters, and go on in digits', () => {
    expect([1, 4, 9, 14, 49, 1987, 4000, 0].map(romanNumeral)).toEqual(['i', 'iv', 'ix', 'xiv', 'xlix', 'mcmlxxxvii', '4000', '0']);
    expect([1, 26, 27, 53, 999, 0].map(letterNumeral)).toEqual(['a', 'z', 'aa', 'aaa', '999', '0']);
  });
});
