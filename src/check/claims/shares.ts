/** Shares of the text with the counts that they belong to, in lists: 网络申请92件，占60.92；信函申请54件，占35.67. */
import Big from 'big.js';
import type { Item, ParagraphReading } from './claim';
import { isCount, isPercentage } from './kinds';
import { percentOf, slipOf } from './percentages';

export interface Share {
  part: Item;
  /** The item of the percentage. */
  rate: Item;
}

/** The shares of one sentence and what they are shares of. */
export interface ShareList {
  shares: readonly Share[];
  /** The whole; `null` where the text does not say it beyond doubt. */
  whole: Big | null;
  /** The parts make up the whole. */
  complete: boolean;
  /** Other numbers that a share may be of. */
  candidates: readonly Big[];
}

const SHARE = /占(?:比|总|全|[^，。；]{0,15}的)?[^，。；]{0,6}$/;
/** Without a sign only the shortest wording is surely a share: not 占地50. */
const BARE_SHARE = /占(比|总数的?|总量的?|申请总数的?|申请总量的?)?(为|达)?$/;

/** Whether a numeral without a sign is a share. */
export function isBareShare({ numeral, label, clause }: Item): boolean {
  const { unit, range, value } = numeral;
  return !range && unit === '' && value.lte(100) && BARE_SHARE.test(label) && numeral.end === clause.end;
}

function isShare(item: Item): boolean {
  if (item.numeral.approximations.length > 0) return false;
  return isBareShare(item) || (isPercentage(item) && SHARE.test(item.label));
}

/** The count that a percentage stands behind: in its clause or in the one before. */
function partOf(items: readonly Item[], at: number): Item | null {
  const [rate, before] = [items[at], items[at - 1]];
  if (!rate || !before || !isCount(before) || before.sentence !== rate.sentence) return null;
  const gap = rate.clause.start - before.clause.end;
  return before.clause === rate.clause || gap <= 1 ? before : null;
}

/** Names of a whole that say no more than that it is the whole: 占总受理量的. */
const ANY_WHOLE = /^[总全部本年度受理收到办结答复申请件数量的，]*$/;

/** What the words 占有效来电 name; '' where they only say that it is the whole. */
function nameOfWhole({ label }: Item): string {
  const name = /占(.*?)(?:总数|总量|数量|总)?(?:的)?(?:比例|比重)?(?:比)?(?:为|达到|达|约)?$/.exec(label)?.[1] ?? '';
  return ANY_WHOLE.test(name) ? '' : name;
}

/** The largest earlier count that was called so. */
function calledSo(name: string, earlier: readonly Item[]): Big | null {
  const values = earlier.filter(({ label }) => label.includes(name)).map(({ numeral }) => numeral.value);
  return values.reduce<Big | null>((most, each) => (most?.gte(each) === true ? most : each), null);
}

function wholeOf(shares: readonly Share[], earlier: readonly Item[]): Pick<ShareList, 'whole' | 'complete' | 'candidates'> {
  const sum = shares.reduce((total, { part }) => total.plus(part.numeral.value), new Big(0));
  const [first] = shares;
  const unit = first?.part.numeral.unit;
  const counts = earlier.filter((item) => isCount(item) && item.numeral.unit === unit);
  const candidates = counts
    .map(({ numeral }) => numeral.value)
    .filter((value, index, all) => value.gt(0) && all.findIndex((each) => each.eq(value)) === index);
  if (shares.length > 1 && candidates.some((each) => each.eq(sum))) return { whole: sum, complete: true, candidates };
  const name = first ? nameOfWhole(first.rate) : '';
  if (name !== '') return { whole: calledSo(name, counts), complete: false, candidates };
  const large = candidates.filter((each) => shares.every(({ part }) => part.numeral.value.lte(each)));
  const agreeing = large.filter((each) => 2 * shares.filter((share) => fits(share, each)).length > shares.length);
  const [only, second] = agreeing.length > 0 ? agreeing : large;
  return { whole: only && !second ? only : null, complete: false, candidates };
}

/** Whether a share is right, or only cut off, for this whole. */
function fits({ part, rate }: Share, whole: Big): boolean {
  const slip = slipOf(rate.numeral.value, rate.numeral.decimals, percentOf(part.numeral.value, whole));
  return slip === null || slip === 'cut-off';
}

/** The lists of shares of a paragraph, one for each sentence that has shares. */
export function shareLists({ items, sentences }: ParagraphReading): ShareList[] {
  return sentences.flatMap((_, sentence) => {
    const shares = items.flatMap((rate, at): Share[] => {
      if (rate.sentence !== sentence || !isShare(rate)) return [];
      const part = partOf(items, at);
      return part ? [{ part, rate }] : [];
    });
    const [first] = shares;
    if (!first) return [];
    const parts = new Set(shares.map(({ part }) => part));
    const earlier = items.slice(0, items.indexOf(first.part)).filter((item) => !parts.has(item));
    return [{ shares, ...wholeOf(shares, earlier) }];
  });
}
