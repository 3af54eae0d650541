import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, normaliseText, parseValue, type Quantity } from '../../src/report/value';

function shown(text: string, quantity: Quantity): string {
  const value = parseValue(text, quantity);
  return value.kind === 'number' ? formatNumber(value.number) : value.kind === 'invalid' ? value.reason : value.kind;
}

describe('a cell’s text', () => {
  it.each([
    ['12', '12'],
    ['０１２', '12'],
    [' 1 234 ', '1234'],
    ['1 234 567', '1234567'],
    ['1\u00a0234', '1234'],
    ['1\u2009234\u202f567', '1234567'],
    ['１　２３４', '1234'],
    ['12\t', '12'],
    ['12\r\n', '12'],
    ['1, 234', '1234'],
    ['1 2', 'not-a-number'],
    ['12 34', 'not-a-number'],
    ['1 2345', 'not-a-number'],
    ['1234 567', 'not-a-number'],
    ['1  234', 'not-a-number'],
    ['1 234,567', 'not-a-number'],
    ['1\t2\t3', 'not-a-number'],
    ['1\t234', 'not-a-number'],
    ['1\n234', 'not-a-number'],
    ['1,\n234', 'not-a-number'],
    ['1\t2\t3 4\t5\t6', 'not-a-number'],
    ['1,234,567', '1234567'],
    ['1，234', '1234'],
    ['0', '0'],
    ['007', '7'],
    ['12.0', '12'],
    ['-0', '0'],
    ['', 'blank'],
    ['　 ', 'blank'],
    ['n/a', 'not-applicable'],
    ['不适用', 'not-applicable'],
    ['Ｎ／Ａ', 'not-applicable'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['1.5', 'fraction'],
    ['12件', 'not-a-number'],
    ['1,23', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['一', 'not-a-number'],
    ['1'.repeat(16), 'too-long'],
  ])('reads the count %j as %s', (text, expected) => {
    expect(shown(text, 'count')).toBe(expected);
  });

  it.each([
    ['9', '9'],
    ['0.000001', '0.000001'],
    ['251,000.50', '251000.5'],
    ['251 000.50', '251000.5'],
    ['25 1000.5', 'not-a-number'],
    ['1.5 0', 'not-a-number'],
    ['0.0000001', 'too-many-decimals'],
    ['0.1000000', '0.1'],
    ['.5', 'not-a-number'],
  ])('reads the amount %j as %s', (text, expected) => {
    expect(shown(text, 'amount')).toBe(expected);
  });

  it.each([
    ['3', '3'],
    ['+3', '3'],
    ['＋1,234', '1234'],
    ['-3', '-3'],
    ['−12', '-12'],
    ['－１２', '-12'],
    ['- 1 234', '-1234'],
    ['-1 2', 'not-a-number'],
    ['-0', '0'],
    ['+0', '0'],
    ['-2.0', '-2'],
    ['-1.5', 'fraction'],
    ['+-3', 'not-a-number'],
    ['-', 'not-a-number'],
    ['', 'blank'],
    ['不适用', 'not-applicable'],
    [`-${'1'.repeat(16)}`, 'too-long'],
  ])('reads the change %j as %s', (text, expected) => {
    expect(shown(text, 'change')).toBe(expected);
  });

  it('has a plus sign only as a change', () => {
    expect(shown('+3', 'count')).toBe('not-a-number');
    expect(shown('+3', 'amount')).toBe('not-a-number');
  });

  it('keeps blank, 0 and 不适用 apart', () => {
    expect(new Set(['', '0', '不适用'].map((text) => parseValue(text, 'count').kind)).size).toBe(3);
  });

  it('is stored canonically when it is a value and untouched when it is not', () => {
    expect(normaliseText(' １,２３４ ', 'count')).toBe('1234');
    expect(normaliseText('9.50', 'amount')).toBe('9.50');
    expect(normaliseText('0012.0', 'count')).toBe('12');
    expect(normaliseText('+03', 'change')).toBe('3');
    expect(normaliseText('−1,003', 'change')).toBe('-1003');
    expect(normaliseText('不适用', 'count')).toBe('n/a');
    expect(normaliseText(' 12件 ', 'count')).toBe(' 12件 ');
    expect(normaliseText('1 234.50', 'amount')).toBe('1234.50');
    expect(normaliseText('1\t2\t3', 'count')).toBe('1\t2\t3');
  });

  it('is read the same before and after normalising, whatever it is', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[-+０-９0-9.,， \t\n件n/a不适用]{0,12}$/));
    fc.assert(
      fc.property(texts, fc.constantFrom<Quantity>('count', 'amount', 'change'), (text, quantity) => {
        const once = normaliseText(text, quantity);
        expect(shown(once, quantity)).toBe(shown(text, quantity));
        expect(normaliseText(once, quantity)).toBe(once);
      }),
      { seed: 20211, numRuns: 2000 },
    );
  });
});
