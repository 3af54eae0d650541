/** Dates as people write them. */
import { expect, test } from 'vitest';
import { normaliseDate } from '../../../src/form/front/date-text';

test.each([
  ['2026-01-31', '2026-01-31'],
  ['2026年1月31日', '2026-01-31'],
  ['2026/1/5', '2026-01-05'],
  ['2026.1.5', '2026-01-05'],
  ['20260131', '2026-01-31'],
  ['２０２６－１－５', '2026-01-05'],
  [' 2026年 1 月 5 日 ', '2026-01-05'],
])('“%s” is %s', (typed, date) => {
  expect(normaliseDate(typed)).toBe(date);
});

test.each(['2026-02-30', '2026-13-01', '1月31日', '二〇二六年一月', '2026', ''])('“%s” stays as it is typed', (typed) => {
  expect(normaliseDate(typed)).toBe(typed);
});
