/** A paste in one sentence: how many cells were written, kept or left out and why, and where copied totals are others. */
import type { Format } from '../../../template/format';
import { cellLabel } from '../cell-name';
import { shownText } from '../cell-text';
import type { LeftReason, LeftText } from './fitted';
import { pasteMessages as messages } from './messages';
import type { PastedTotal, PastePlan } from './plan-paste';

/** Totals that a notice names one by one. */
const NAMED_TOTALS = 2;

function leftSentence(left: readonly LeftText[]): string[] {
  if (left.length === 0) return [];
  // In the order in which the reasons first occur.
  const reasons = [...new Set(left.map(({ reason }) => reason))];
  const parts = reasons.map((reason) => {
    const texts = left.filter((each) => each.reason === reason);
    const places = [...new Set(texts.map(({ place }) => place))];
    const because = messages.leftBecause(reason, texts.map(({ printed }) => printed), places);
    return reasons.length === 1 ? because : messages.leftPart(texts.length, because);
  });
  return [`${messages.left(left.length)}：${parts.join('，')}`];
}

/** What is left, that of one place and reason together. */
export function leftByPlace(left: readonly LeftText[]): { place: string; reason: LeftReason; printed: string[] }[] {
  const groups = new Map<string, { place: string; reason: LeftReason; printed: string[] }>();
  for (const { place, reason, printed } of left) {
    const id = `${reason} ${place}`;
    const group = groups.get(id) ?? { place, reason, printed: [] };
    group.printed.push(printed);
    groups.set(id, group);
  }
  return [...groups.values()];
}

const nameOf = (format: Format, key: string): string => {
  const cell = format.cells.get(key);
  return cell ? cellLabel(cell) : key;
};

/** The copied totals that are not those computed. */
export function otherTotals(totals: readonly PastedTotal[]): PastedTotal[] {
  return totals.filter(({ computed, pasted }) => computed !== pasted);
}

/** What there is to say of one copied total that is another one. */
export function totalText(format: Format, { key, computed, pasted }: PastedTotal): string {
  return messages.otherTotal(nameOf(format, key), { computed: shownText(computed), pasted: shownText(pasted) });
}

function totalSentences(format: Format, totals: readonly PastedTotal[]): string[] {
  const others = otherTotals(totals);
  const same = totals.length - others.length;
  const more = others.length - NAMED_TOTALS;
  return [
    ...others.slice(0, NAMED_TOTALS).map((total) => totalText(format, total)),
    ...(more > 0 ? [messages.moreTotals(more)] : []),
    ...(same > 0 && others.length === 0 ? [messages.sameTotals(same)] : []),
  ];
}

export function pasteReport(format: Format, { texts, left, kept, totals }: PastePlan): string {
  if (texts.length === 0 && left.length === 0 && kept === 0 && totals.length === 0) return messages.nothing;
  const keptSentence = kept > 0 ? [messages.kept(kept)] : [];
  return [messages.written(texts.length), ...keptSentence, ...leftSentence(left), ...totalSentences(format, totals)].join('；');
}
