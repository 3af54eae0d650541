/** Growth recomputed from last year's report: 收到申请264件，同比增长12.5%. */
import Big from 'big.js';
import type { CellKey } from '../../report/address';
import { formatNumber } from '../../report/value';
import type { TextContext } from '../report-text';
import type { Finding } from '../finding';
import type { Item, ParagraphReading } from './claim';
import type { Clause } from './clauses';
import { findingAt } from './finding';
import { isGrowth, readGrowth, type Growth } from './growth-words';
import { GROWTH_SOURCE, growthMessage, grewBy, shrankBy, UNCHANGED } from './messages';
import { percentOf, rounded, slipOf } from './percentages';
import { completeNumber, sumOf, type Target, type Targets } from './targets';

/** Decimals of a growth that the text does not give in per cent. */
const PERCENT_DECIMALS = 2;

interface Compared {
  target: Target;
  now: Big;
  last: Big;
}

/** What cells added up to last year; `null` where it is not known. */
function lastSum({ ledger, previous }: TextContext, cells: readonly CellKey[]): Big | null {
  const same = previous?.ledger.format.template.id === ledger.format.template.id ? previous.ledger : null;
  let sum = new Big(0);
  for (const key of cells) {
    const value = ledger.last(key);
    if (value.kind === 'not-applicable') continue;
    if (value.kind !== 'number' || (same && completeNumber(same, key) === null)) return null;
    sum = sum.plus(value.number);
  }
  return sum;
}

/** The readings of a figure with both years; `null` where one of them cannot be told. */
function compare(item: Item, targets: Targets, context: TextContext): Compared[] | null {
  const found: Compared[] = [];
  for (const terms of [...(item.meaning?.means ?? []), ...(item.meaning?.perhaps ?? [])]) {
    const target = targets.find(terms);
    if (!target) continue;
    const [now, last] = [sumOf(context.ledger, target.cells), lastSum(context, target.cells)];
    if (now === null || last === null) return null;
    found.push({ target, now, last });
  }
  return found;
}

/** Whether what the text says of growth is so. */
function isRight(growth: Growth, now: Big, last: Big): boolean {
  const difference = now.minus(last);
  if (growth.direction === 'same') return difference.eq(0);
  if (difference.eq(0) || difference.gt(0) !== (growth.direction === 'up')) return false;
  const { numeral } = growth;
  switch (growth.measure) {
    case 'count':
      return numeral.value.eq(difference.abs());
    case 'percent':
      return last.gt(0) && slipOf(numeral.value, numeral.decimals, percentOf(difference.abs(), last)) === null;
    case 'times':
      return last.gt(0) && numeral.value.eq(difference.abs().div(last).round(numeral.decimals, 1));
  }
}

/** What the growth is: 增加 3，增长 12.5%. */
function words(now: Big, last: Big, decimals: number): string {
  const difference = now.minus(last);
  if (difference.eq(0)) return UNCHANGED;
  const percent = last.eq(0) ? null : rounded(percentOf(difference.abs(), last), decimals).toFixed(decimals);
  return difference.gt(0)
    ? grewBy(formatNumber(difference), percent)
    : shrankBy(formatNumber(difference.abs()), percent ?? '');
}

function checkClause(reading: ParagraphReading, clause: Clause, growth: Growth, item: Item, targets: Targets, context: TextContext): Finding[] {
  const compared = compare(item, targets, context);
  const [first, second] = compared ?? [];
  if (!compared || !first || compared.some(({ now, last }) => isRight(growth, now, last))) return [];
  const decimals = growth.direction !== 'same' && growth.measure === 'percent' ? growth.numeral.decimals : PERCENT_DECIMALS;
  const name = first.target.names.join('” + “');
  const right = words(first.now, first.last, decimals);
  const message = growthMessage(clause.text, name, formatNumber(first.last), formatNumber(first.now), right);
  const several = second !== undefined && compared.some(({ now }) => !now.eq(first.now));
  const place = { start: clause.start, end: clause.end, source: GROWTH_SOURCE, cells: first.target.cells };
  return [findingAt(reading, { ...place, rule: 'growth', severity: several ? 'hint' : 'warning', message })];
}

/** The growth that a paragraph claims, where last year's report is at hand. */
export function checkGrowth(reading: ParagraphReading, targets: Targets, context: TextContext): Finding[] {
  if (!context.ledger.hasLastYear) return [];
  const lastYear = context.report.year - 1;
  return reading.sentences.flatMap((sentence, index) => {
    let item: Item | null = null;
    let compared = false;
    return sentence.clauses.flatMap((clause) => {
      if (!isGrowth(clause.text)) {
        const items = reading.items.filter((each) => each.clause === clause);
        const last = items[items.length - 1];
        if (clause.numerals.length > 0 || items.length > 0) item = last?.whole === true && last.sentence === index ? last : null;
        else item = null;
        compared = false;
        return [];
      }
      const growth = readGrowth(clause, lastYear, compared);
      compared = growth !== null;
      return item && growth ? checkClause(reading, clause, growth, item, targets, context) : [];
    });
  });
}
