/** Shares that name their part only in words, against the cells: 自然人占81.06%. */
import type Big from 'big.js';
import type { CellKey } from '../../report/address';
import { formatNumber } from '../../report/value';
import type { Finding } from '../finding';
import type { Ledger } from '../ledger';
import type { Item, ParagraphReading, ShareMeaning } from './claim';
import { findingAt } from './finding';
import { itemWords } from './kinds';
import { SHARE_SOURCE, tableShareMessage } from './messages';
import { percentOf, rounded, slipOf } from './percentages';
import { sumOf, type Targets } from './targets';

interface Reading {
  part: Big;
  whole: Big;
  cells: readonly CellKey[];
}

/** The readings that the format has cells for; `null` while one of them cannot be told yet. */
function readingsOf(shareOf: readonly ShareMeaning[], targets: Targets, ledger: Ledger): Reading[] | null {
  const found: Reading[] = [];
  for (const terms of shareOf) {
    const [part, whole] = [targets.find(terms.part), targets.find(terms.whole)];
    if (!part || !whole) continue;
    const [partSum, wholeSum] = [sumOf(ledger, part.cells), sumOf(ledger, whole.cells)];
    if (partSum === null || wholeSum === null || wholeSum.eq(0)) return null;
    found.push({ part: partSum, whole: wholeSum, cells: [...part.cells, ...whole.cells] });
  }
  return found;
}

function checkItem(reading: ParagraphReading, item: Item, targets: Targets, ledger: Ledger): Finding[] {
  const { value, decimals, from, to } = item.numeral;
  const readings = readingsOf(item.shareOf, targets, ledger);
  const [first, second] = readings ?? [];
  if (!readings || !first) return [];
  if (readings.some(({ part, whole }) => slipOf(value, decimals, percentOf(part, whole)) === null)) return [];
  const words = readings.map(({ part, whole }) => ({
    part: formatNumber(part),
    whole: formatNumber(whole),
    right: rounded(percentOf(part, whole), decimals).toFixed(decimals),
  }));
  return [
    findingAt(reading, {
      rule: 'share',
      severity: second ? 'hint' : 'warning',
      message: tableShareMessage(itemWords(item), words),
      source: SHARE_SOURCE,
      start: from,
      end: to,
      printed: value,
      right: rounded(percentOf(first.part, first.whole), decimals),
      cells: first.cells,
    }),
  ];
}

/** The shares of a paragraph that stand beside no count. */
export function checkTableShares(reading: ParagraphReading, targets: Targets, ledger: Ledger): Finding[] {
  return reading.items.flatMap((item) => (item.shareOf.length > 0 ? checkItem(reading, item, targets, ledger) : []));
}
