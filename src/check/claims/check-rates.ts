/** Rates printed beside their counts: 收件47038件，办结45430件，办结率96.58%. */
import type Big from 'big.js';
import { formatNumber } from '../../report/value';
import type { Finding } from '../finding';
import type { Item, ParagraphReading } from './claim';
import { findingAt } from './finding';
import { isCount, isPercentage, itemWords } from './kinds';
import { noOverallRateMessage, rateMessage, RATE_SOURCE } from './messages';
import { percentOf, rounded, slipOf } from './percentages';

const RATE = /^(.*?)((办结|答复|回复)率)(达到|达|为|是|约)?$/;
const RECEIVED = /(收到|受理|接到|收件|接件|接收|收|接|类|业务|电话|来电|来信|信件|申请|工单|投诉|共)/;
/** Words before the name of a rate that do not narrow it. */
const WHOLE_RATE = /^(，|总|总体|综合|整体|全部|其)*$/;
/** Decimals of a rate that the text does not print. */
const RATE_DECIMALS = 2;

interface Rate {
  item: Item;
  /** What narrows it: 即办件; '' for the rate of all. */
  of: string;
  name: string;
  verb: string;
}

function ratesOf(items: readonly Item[]): Rate[] {
  return items.filter((item) => isPercentage(item) && item.numeral.approximations.length === 0).flatMap((item) => {
    const [, of, name, verb] = RATE.exec(item.label) ?? [];
    return of !== undefined && name !== undefined && verb !== undefined
      ? [{ item, of: WHOLE_RATE.test(of) ? '' : of, name, verb }]
      : [];
  });
}

/** The last count of what was done before a rate, and the counts before that it may be a part of. */
function basis(items: readonly Item[], at: number, verb: string): { done: Item; wholes: Item[] } | null {
  for (let index = at - 1; index >= 0; index -= 1) {
    const done = items[index];
    if (!done || !isCount(done)) continue;
    if (!done.label.endsWith(verb)) return null;
    const wholes = items.slice(0, index).filter((item) => isCount(item) && item.numeral.unit === done.numeral.unit);
    return { done, wholes };
  }
  return null;
}

function checkRate(reading: ParagraphReading, rate: Rate, done: Item, wholes: readonly Item[]): Finding[] {
  const { numeral } = rate.item;
  const whole = wholes[wholes.length - 1];
  if (!whole || whole.numeral.value.eq(0) || !RECEIVED.test(whole.label)) return [];
  const part = done.numeral.value;
  const values = wholes.map(({ numeral: { value } }) => value);
  const sums = values.flatMap((value, index) => {
    const next = values[index + 1];
    return next === undefined ? [value] : [value, value.plus(next)];
  });
  const fits = (value: Big): boolean => value.gt(0) && slipOf(numeral.value, numeral.decimals, percentOf(part, value)) === null;
  if (sums.some(fits)) return [];
  const right = rounded(percentOf(part, whole.numeral.value), Math.max(numeral.decimals, numeral.decimals === 0 ? 1 : 0));
  const printed = itemWords(rate.item);
  const message = rateMessage(itemWords(done), itemWords(whole), rate.name, printed, formatNumber(right));
  const place = { start: numeral.from, end: numeral.to, source: RATE_SOURCE, printed: numeral.value, right };
  return [findingAt(reading, { ...place, rule: 'rate', severity: 'warning', message })];
}

/** Rates of kinds only, beside the counts of all: the rate of all is what a reader looks for. */
function checkMissing(reading: ParagraphReading, rates: readonly Rate[], items: readonly Item[]): Finding[] {
  const partial = rates.filter(({ of }) => of !== '' && !/按时|按期|限时|及时/.test(of));
  const [first] = partial;
  if (!first || rates.some(({ of }) => of === '')) return [];
  const found = basis(items.filter((item) => isCount(item)), items.filter((item) => isCount(item)).length, first.verb);
  const whole = found?.wholes[found.wholes.length - 1];
  if (!found || !whole || !RECEIVED.test(whole.label) || found.done.numeral.value.gte(whole.numeral.value)) return [];
  const right = rounded(percentOf(found.done.numeral.value, whole.numeral.value), RATE_DECIMALS);
  const names = partial.map(({ item }) => itemWords(item));
  return [
    findingAt(reading, {
      rule: 'rate-missing',
      severity: 'hint',
      message: noOverallRateMessage(itemWords(whole), itemWords(found.done), formatNumber(right), names),
      source: RATE_SOURCE,
      start: whole.numeral.from,
      end: first.item.numeral.to,
    }),
  ];
}

/** The rates of a paragraph, sentence by sentence. */
export function checkRates(reading: ParagraphReading): Finding[] {
  return reading.sentences.flatMap((_, sentence) => {
    const items = reading.items.filter((item) => item.sentence === sentence);
    const rates = ratesOf(items);
    const wrong = rates.flatMap((rate) => {
      const found = rate.of === '' ? basis(items, items.indexOf(rate.item), rate.verb) : null;
      return found ? checkRate(reading, rate, found.done, found.wholes) : [];
    });
    return [...wrong, ...checkMissing(reading, rates, items)];
  });
}
