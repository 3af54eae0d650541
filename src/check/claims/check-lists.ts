/**
 * Parts that a text lists against their total: 收到申请20件，其中网络申请12件、信函申请7件. A list need not be complete;
 * it is held against its total only where its parts are known to make it up, where it ends in 其他, or where it exceeds it.
 */
import Big from 'big.js';
import { formatNumber } from '../../report/value';
import type { Finding } from '../finding';
import type { Item, ParagraphReading } from './claim';
import { findingAt } from './finding';
import { isCount, itemWords } from './kinds';
import { LIST_SOURCE, listMessage } from './messages';
import { belongsTo, isWholeOf, type Partition } from './partitions';
import type { Targets } from './targets';

interface List {
  head: Item;
  parts: readonly Item[];
  /** The parts make up the head, all of them together. */
  exhaustive: boolean;
}

const ANNOUNCED = /^(其中|含|包括|其：)/;
/** Parts that may overlap or are stages of the same thing: they do not add up. */
const OVERLAPPING = /公开|发布|推送|转载|解读|回应|办结|答复|回复|解决|处理|整改|落实|反馈|完成|有效|可|新增|参加|培训|均|已/;
const REST = /^(其他|其余|剩余|余下)[^，]{0,8}$/;
const NOT_ALL = /主要|等$|较多|为主|集中|最多/;

/** Runs of figures that make up a figure before them, as the vocabulary knows: channels of applications, kinds of result. */
function knownLists({ items }: ParagraphReading, partitions: readonly Partition[]): List[] {
  const counts = items.filter(isCount);
  return partitions.flatMap((partition) => {
    const lists: List[] = [];
    let run: Item[] = [];
    let head: Item | null = null;
    const close = (): void => {
      if (head && run.length > 1) {
        const all = run.every(({ label, clause }) => !NOT_ALL.test(label) && !NOT_ALL.test(clause.text));
        lists.push({ head, parts: run, exhaustive: partition.exhaustive && all });
      }
      run = [];
    };
    for (const item of counts) {
      const [first] = run;
      if (belongsTo(item, partition) && (first === undefined || first.sentence === item.sentence)) {
        run.push(item);
        continue;
      }
      close();
      if (belongsTo(item, partition)) run.push(item);
      if (isWholeOf(item, partition)) head = item;
    }
    close();
    return lists;
  });
}

/** What a sentence lists behind 其中, where nothing else is known of it. */
function announcedLists({ items, sentences }: ParagraphReading): List[] {
  const counts = items.filter(isCount);
  // 其中网络申请12件, and also 其中：1.组织机构类信息4条.
  const announced = (head: Item, next: Item): boolean =>
    next.clause !== head.clause &&
    sentences[next.sentence]?.clauses.some(
      ({ start, text }) => start > head.clause.start && start <= next.clause.start && ANNOUNCED.test(text),
    ) === true;
  return counts.flatMap((head, at) => {
    const next = counts[at + 1];
    if (!next || !announced(head, next)) return [];
    const end = counts.findIndex(
      (item, index) =>
        index > at + 1 &&
        (item.numeral.unit !== head.numeral.unit || item.sentence !== next.sentence || ANNOUNCED.test(item.clause.text)),
    );
    const parts = counts.slice(at + 1, end < 0 ? undefined : end);
    const last = parts[parts.length - 1];
    if (parts.length < 2 || next.numeral.unit !== head.numeral.unit || !last) return [];
    if (parts.some(({ meaning, label }) => meaning !== null || OVERLAPPING.test(label))) return [];
    return [{ head, parts, exhaustive: REST.test(last.label) }];
  });
}

function checkList(reading: ParagraphReading, { head, parts, exhaustive }: List): Finding[] {
  const total = head.numeral.value;
  const sum = parts.reduce((each, { numeral }) => each.plus(numeral.value), new Big(0));
  if (sum.eq(total) || (sum.lt(total) && !exhaustive)) return [];
  const [first, last] = [parts[0] ?? head, parts[parts.length - 1] ?? head];
  const gap = formatNumber(sum.minus(total).abs());
  const message = listMessage(itemWords(head), parts.map(itemWords), formatNumber(sum), gap);
  const place = { start: first.numeral.from, end: last.numeral.to, source: LIST_SOURCE };
  return [findingAt(reading, { ...place, rule: 'list-sum', severity: 'warning', message, printed: total, right: sum })];
}

/**
 * The lists of a paragraph.
 * @param wrong items that are reported already, whose lists would only be reported again
 */
export function checkLists(
  reading: ParagraphReading,
  partitions: readonly Partition[],
  targets: Targets,
  wrong: ReadonlySet<Item>,
): Finding[] {
  // Figures that all stand in cells are added up by the rules of the tables.
  const inCells = ({ meaning }: Item): boolean => meaning?.means.some((terms) => targets.find(terms) !== null) === true;
  return [...knownLists(reading, partitions), ...announcedLists(reading)]
    .filter(({ head, parts }) => ![head, ...parts].some((item) => wrong.has(item)) && ![head, ...parts].every(inCells))
    .flatMap((list) => checkList(reading, list));
}
