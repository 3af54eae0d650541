/** Shares recomputed from the counts printed beside them: swapped digits, cut off, % missing, not adding up to 100. */
import Big from 'big.js';
import { formatNumber } from '../../report/value';
import type { Finding } from '../finding';
import type { Item, ParagraphReading } from './claim';
import { changeAt, findingAt, withCause } from './finding';
import {
  cutOffCause,
  cutOffShareMessage,
  missingPercentMessage,
  percentCause,
  SHARE_SOURCE,
  shareSumMessage,
  swappedCause,
  swappedShareMessage,
  wrongShareMessage,
} from './messages';
import { percentOf, rounded, slipOf } from './percentages';
import { isBareShare, shareLists, type Share, type ShareList } from './shares';

const HUNDRED = new Big(100);

function shareWords({ clause, numeral }: Item): string {
  const words = clause.text.slice(0, numeral.end - clause.start);
  return words.slice(Math.max(0, words.lastIndexOf('占')));
}

function printedSum({ shares }: ShareList): Big {
  return shares.reduce((sum, { rate }) => sum.plus(rate.numeral.value), new Big(0));
}

function checkShare(reading: ParagraphReading, share: Share, list: ShareList, whole: Big): Finding[] {
  const { part, rate } = share;
  const { value, decimals, from, to } = rate.numeral;
  const exact = percentOf(part.numeral.value, whole);
  const slip = slipOf(value, decimals, exact);
  if (slip === null) return [];
  // One share of a list is at times adjusted by one in the last digit so that the list adds up to 100.
  const adjusted = value.minus(rounded(exact, decimals)).abs().lte(new Big(10).pow(-decimals));
  if (slip !== 'cut-off' && adjusted && printedSum(list).eq(HUNDRED)) return [];
  if (adjusted && list.complete && list.shares.length > 1 && printedSum(list).eq(HUNDRED)) return [];
  const other = list.candidates.some(
    (each) => each.gte(part.numeral.value) && slipOf(value, decimals, percentOf(part.numeral.value, each)) === null,
  );
  if (other) return [];
  const right = rounded(exact, decimals);
  const words = shareWords(rate);
  const args = [formatNumber(part.numeral.value), formatNumber(whole), words, right.toFixed(decimals)] as const;
  const draft = { severity: 'warning', source: SHARE_SOURCE, start: from, end: to, printed: value, right } as const;
  const was = reading.folded.text.slice(from, to);
  const changes = [changeAt(reading, from, to, was, right.toFixed(decimals))];
  switch (slip) {
    case 'swapped-digits': {
      const finding = findingAt(reading, { ...draft, rule: 'share', message: swappedShareMessage(...args) });
      return [withCause(finding, 'swapped-digits', swappedCause(was, right.toFixed(decimals)), changes)];
    }
    case 'cut-off': {
      const finding = findingAt(reading, { ...draft, rule: 'share', message: cutOffShareMessage(...args) });
      return [withCause(finding, 'cut-off', cutOffCause(was, right.toFixed(decimals)), changes)];
    }
    case 'wrong':
      return [findingAt(reading, { ...draft, rule: 'share', message: wrongShareMessage(...args) })];
  }
}

/** A list that is complete has to add up to 100, or to what its rounded shares add up to. */
function checkSum(reading: ParagraphReading, list: ShareList, whole: Big): Finding[] {
  const [first, last] = [list.shares[0], list.shares[list.shares.length - 1]];
  if (!list.complete || !first || !last || list.shares.length < 2) return [];
  const sum = printedSum(list);
  const right = list.shares
    .map(({ part, rate }) => rounded(percentOf(part.numeral.value, whole), rate.numeral.decimals))
    .reduce((total, each) => total.plus(each), new Big(0));
  if (sum.eq(HUNDRED) || sum.eq(right)) return [];
  const decimals = Math.max(...list.shares.map(({ rate }) => rate.numeral.decimals));
  const message = shareSumMessage(shareWords(first.rate), list.shares.length, sum.toFixed(decimals), right.toFixed(decimals));
  const place = { start: first.rate.numeral.from, end: last.rate.numeral.to, source: SHARE_SOURCE };
  return [findingAt(reading, { ...place, rule: 'share-sum', severity: 'warning', message, printed: sum, right })];
}

/** One finding for all shares of a paragraph that lack their sign. */
function checkSigns(reading: ParagraphReading, lists: readonly ShareList[]): Finding[] {
  const bare = lists.flatMap(({ shares }) => shares.map(({ rate }) => rate)).filter(isBareShare);
  const [first] = bare;
  if (!first) return [];
  const words = shareWords(first);
  const finding = findingAt(reading, {
    rule: 'share-sign',
    severity: 'warning',
    message: missingPercentMessage(words, bare.length),
    source: SHARE_SOURCE,
    start: first.numeral.from,
    end: first.numeral.to,
  });
  const changes = bare.map(({ numeral }) => {
    const { end, ...place } = changeAt(reading, numeral.from, numeral.to, '', '%');
    return { ...place, start: end, end };
  });
  return [withCause(finding, 'missing-percent-sign', percentCause(words, bare.length), changes)];
}

/** The shares of a paragraph against the counts beside them. */
export function checkShares(reading: ParagraphReading): Finding[] {
  const lists = shareLists(reading);
  const wrong = lists.flatMap((list) => {
    const { whole } = list;
    if (whole === null) return [];
    return [...list.shares.flatMap((share) => checkShare(reading, share, list, whole)), ...checkSum(reading, list, whole)];
  });
  return [...checkSigns(reading, lists), ...wrong];
}
