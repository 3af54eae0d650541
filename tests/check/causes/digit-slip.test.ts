import { describe, expect, it } from 'vitest';
import { digitSlip } from '../../../src/check/causes/digit-slip';

describe('a slip of the fingers', () => {
  it.each([
    ['21', '12', 'swapped-digits'],
    ['1324', '1234', 'swapped-digits'],
    ['1223', '123', 'doubled-digit'],
    ['13', '123', 'dropped-digit'],
    ['3', '30', 'factor-ten'],
    ['120', '12', 'factor-ten'],
    ['12.5', '1.25', 'factor-ten'],
    ['128', '123', 'mistyped-digit'],
    ['-5', '5', 'sign'],
    ['57', '123', 'smallest-change'],
    ['0', '140', 'smallest-change'],
  ])('is told from the two numbers: %s for %s is %s', (is, was, kind) => {
    expect(digitSlip(is, was).kind).toBe(kind);
  });

  it('explains less the shorter the numbers are, because short ones are alike by chance', () => {
    expect(digitSlip('7', '4').cost).toBeGreaterThan(digitSlip('17', '14').cost);
    expect(digitSlip('17', '14').cost).toBeGreaterThan(digitSlip('517', '514').cost);
    expect(digitSlip('57', '123').cost).toBe(1);
  });
});
