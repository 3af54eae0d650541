import { describe, expect, it } from 'vitest';
import { parseEquation } from '../../src/template/expression';

const term = (reference: string, coefficient = 1) => ({ coefficient, reference: reference === '' ? [] : reference.split('.'), last: false });

describe('the rule language', () => {
  it('reads sums, differences, factors and constants on both sides', () => {
    expect(parseEquation('received + carried-in = handled + carried-out')).toEqual({
      left: [term('received'), term('carried-in')],
      relation: '=',
      right: [term('handled'), term('carried-out')],
    });
    expect(parseEquation('a.b - 2 * c >= t.r.c + 10')).toEqual({
      left: [term('a.b'), term('c', -2)],
      relation: '>=',
      right: [term('t.r.c'), term('', 10)],
    });
    expect(parseEquation('- a + b ≤ 3')).toMatchObject({ left: [term('a', -1), term('b')], relation: '<=' });
    expect(parseEquation('carried-in = last.carried-out')).toMatchObject({ right: [{ ...term('carried-out'), last: true }] });
    expect(parseEquation('a = last.t.r.c + last')).toMatchObject({ right: [{ ...term('t.r.c'), last: true }, term('last')] });
  });

  it.each([
    ['a', /关系符号/],
    ['a = b = c', /关系符号/],
    ['a = b+c', /运算符两边要有空格/],
    ['a = b * 2', /看不懂“b \* 2”/],
    ['a = 1.5 * b', /看不懂/],
    ['a =', /两边应各有一项/],
    ['a + = b', /两边应各有一项/],
    ['甲 = 乙', /看不懂“甲”/],
    ['a = t.r.c.d', /看不懂/],
  ])('refuses %j and says what was expected', (source, message) => {
    expect(parseEquation(source)).toMatch(message);
  });
});
