/** Figures of the text against the cells that they may mean. */
import type Big from 'big.js';
import { formatNumber } from '../../report/value';
import type { Finding } from '../finding';
import type { Ledger } from '../ledger';
import { agrees, inUnit } from './agree';
import type { Denied, Item, ParagraphReading, Terms } from './claim';
import { changeAt, findingAt, withCause } from './finding';
import {
  approximateMessage,
  contradictionMessage,
  denialMessage,
  noReadingMessage,
  swappedCause,
  TABLE_SOURCE,
  textFigureCause,
  unusualReadingMessage,
  type ReadingWords,
} from './messages';
import { swapped } from './percentages';
import { completeNumber, sumOf, type Target, type Targets } from './targets';

/** A reading that the format has cells for, all of them filled. */
interface Admissible {
  target: Target;
  number: Big;
}

function wordsOf({ target, number }: Admissible, ledger: Ledger): ReadingWords {
  const parts = target.cells.map((key, index) => ({
    name: target.names[index] ?? '',
    amount: formatNumber(completeNumber(ledger, key) ?? number),
  }));
  return { parts, sum: formatNumber(number) };
}

/** The readings that the format has cells for; `null` while one of them cannot be told yet. */
function admissible(readings: readonly Terms[], targets: Targets, ledger: Ledger): Admissible[] | null {
  const found: Admissible[] = [];
  for (const terms of readings) {
    const target = targets.find(terms);
    if (!target) continue;
    const number = sumOf(ledger, target.cells);
    if (number === null) return null;
    if (!found.some((each) => each.number.eq(number))) found.push({ target, number });
  }
  return found;
}

function checkItem(reading: ParagraphReading, item: Item, targets: Targets, ledger: Ledger): Finding[] {
  const { numeral, meaning, phrase } = item;
  if (meaning === null || !item.whole) return [];
  const said = { words: phrase, tabular: reading.tabular };
  const usual = admissible(meaning.means, targets, ledger);
  const unusual = admissible(meaning.perhaps, targets, ledger);
  const [first] = usual ?? [];
  if (usual === null || first === undefined) return [];
  const agree = ({ target, number }: Admissible): boolean => agrees(numeral, number, target.unit);
  if (usual.some(agree) || unusual === null) return [];
  const place = { start: numeral.start, end: numeral.end, source: TABLE_SOURCE, cells: first.target.cells };
  const printed = inUnit(numeral, first.target.unit)?.value ?? numeral.value;
  const draft = { ...place, printed, right: first.number };
  const other = unusual.filter(({ number }) => !usual.some((each) => each.number.eq(number)));
  const match = other.find(agree);
  if (match) {
    const cells = [...new Set([...first.target.cells, ...match.target.cells])];
    const message = unusualReadingMessage(said, wordsOf(first, ledger), wordsOf(match, ledger));
    return [findingAt(reading, { ...draft, rule: 'text-reading', severity: 'hint', message, cells, right: match.number })];
  }
  const readings = [...usual, ...other];
  if (numeral.approximations.length > 0) {
    if (readings.length > 1) return [];
    const message = approximateMessage(phrase, wordsOf(first, ledger));
    return [findingAt(reading, { ...draft, rule: 'text-approximate', severity: 'warning', message })];
  }
  if (readings.length > 1) {
    const cells = [...new Set(readings.flatMap(({ target }) => target.cells))];
    const message = noReadingMessage(said, readings.map((each) => wordsOf(each, ledger)));
    return [findingAt(reading, { ...draft, rule: 'text-figure', severity: 'hint', message, cells })];
  }
  const message = contradictionMessage(said, wordsOf(first, ledger), formatNumber(printed.minus(first.number).abs()));
  const finding = findingAt(reading, { ...draft, rule: 'text-figure', severity: reading.tabular ? 'warning' : 'error', message });
  const was = reading.folded.text.slice(numeral.from, numeral.to);
  if (!/^\d+$/.test(was) || !numeral.step.eq(1) || !numeral.value.eq(printed)) return [finding];
  const becomes = formatNumber(first.number);
  const change = changeAt(reading, numeral.from, numeral.to, was, becomes);
  if (swapped(was, becomes)) return [withCause(finding, 'swapped-digits', swappedCause(was, becomes), [change])];
  return [withCause(finding, 'text-figure', textFigureCause(was, becomes), [change])];
}

function checkDenied(reading: ParagraphReading, denied: Denied, targets: Targets, ledger: Ledger): Finding[] {
  const { clause, words, none } = denied;
  for (const terms of none) {
    const target = targets.find(terms);
    const number = target && sumOf(ledger, target.cells);
    if (!target || !number || number.eq(0)) continue;
    const place = { start: clause.start, end: clause.end, source: TABLE_SOURCE, cells: target.cells };
    const message = denialMessage(words, wordsOf({ target, number }, ledger));
    return [findingAt(reading, { ...place, rule: 'text-denial', severity: 'error', message })];
  }
  return [];
}

/** What a paragraph claims against the tables. */
export function checkFigures(reading: ParagraphReading, targets: Targets, ledger: Ledger): Finding[] {
  return [
    ...reading.items.flatMap((item) => checkItem(reading, item, targets, ledger)),
    ...reading.denied.flatMap((denied) => checkDenied(reading, denied, targets, ledger)),
  ];
}
