/** How a text says that a figure grew or shrank from last year's. */
import type { Clause } from './clauses';
import type { Numeral } from './numerals';

export type Growth =
  | { direction: 'same' }
  | { direction: 'up' | 'down'; measure: 'percent' | 'count' | 'times'; numeral: Numeral };

/** A clause that only compares: 同比增长12.5%, 较上年增加3件, 与上年持平. */
const COMPARES = /^(数量|总量|总数|其中)?(同比|环比|(较|比|与|和)[^，]{0,8}?(上年|上一年|去年|同期|\d{4}年|上期))/;
const GOES_ON = /^(增长|下降|上升|增加|减少|降低|增幅|降幅|降低|回落)(率)?(了|为|达|达到)?(约)?\d/;
const CHANGES = /增|减|降|升|持平|相同|一致|多|少|提高|回落/;
const SAME_WORDS = /(持平|相同|一致)$/;
const UP = /(增长|增加|上升|提高|增幅|上涨|多)(率)?(了|为|达|达到|到)?$/;
const DOWN = /(下降|减少|降低|回落|降幅|少)(率)?(了|为|达|达到|到)?$/;
const LAST_YEAR = /同比|上年|上一年|去年/;
const NOT_EXACT = /基本|大致|大体|增加到|减少到|增长到|下降到|上升到|提高到|降低到|以来|平均|月|季度/;

/** Whether a clause does nothing but compare with another year. */
export function isGrowth(text: string): boolean {
  return (COMPARES.test(text) && CHANGES.test(text)) || GOES_ON.test(text);
}

/**
 * Reads a clause that compares with last year; `null` when it compares with something else or says it otherwise.
 * @param goesOn the clause before compared with last year: 较上年增加3件，增长12.5%
 */
export function readGrowth(clause: Clause, lastYear: number, goesOn: boolean): Growth | null {
  const { text, numerals, start } = clause;
  const years = [...text.matchAll(/(\d{4})年/g)].map(([, year]) => Number(year));
  if (NOT_EXACT.test(text) || years.some((year) => year !== lastYear)) return null;
  if (!LAST_YEAR.test(text) && years.length === 0 && !goesOn) return null;
  const [numeral, second] = numerals;
  if (numeral === undefined) return SAME_WORDS.test(text) ? { direction: 'same' } : null;
  if (second !== undefined || numeral.range || numeral.approximations.length > 0) return null;
  if (numeral.end - start !== text.length) return null;
  const before = text.slice(0, numeral.start - start);
  const direction = UP.test(before) ? 'up' : DOWN.test(before) ? 'down' : null;
  if (direction === null) return null;
  switch (numeral.unit) {
    case '%':
      return { direction, measure: 'percent', numeral };
    case '倍':
      return { direction, measure: 'times', numeral };
    case '件':
    case '起':
    case '宗':
    case '条':
    case '个':
    case '次':
      return { direction, measure: 'count', numeral };
    default:
      return null;
  }
}
