import Big from 'big.js';
import { expect, it } from 'vitest';
import { percentOf, slipOf } from '../../../src/check/claims/percentages';

const slip = (printed: string, part: number, whole: number): string | null =>
  slipOf(new Big(printed), printed.split('.')[1]?.length ?? 0, percentOf(new Big(part), new Big(whole)));

it.each<[string, number, number, string | null]>([
  ['60.93', 92, 151, null],
  ['60.92', 92, 151, 'cut-off'],
  ['35.67', 54, 151, 'swapped-digits'],
  ['53.76', 54, 151, 'swapped-digits'],
  ['35.7', 54, 151, 'cut-off'],
  ['35.8', 54, 151, null],
  ['36', 54, 151, null],
  ['33.71', 54, 151, 'wrong'],
  ['12.5', 1, 8, null],
  ['12', 1, 8, null],
  ['13', 1, 8, null],
  ['100', 3, 3, null],
])('%s %% for %i of %i: %s', (printed, part, whole, expected) => {
  expect(slip(printed, part, whole)).toBe(expected);
});
