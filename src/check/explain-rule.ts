/** Turns a broken relation into a finding. */
import type Big from 'big.js';
import { formatNumber } from '../report/value';
import type { RuleInstance, Side } from '../template/format';
import type { Finding } from './finding';
import { balanceMessage, boundMessage, sideText, totalMessage } from './messages';
import { sumSide, type ReadCell } from './sums';

function sideWords(side: Side, sum: Big, read: ReadCell): string {
  const items = side.items.map((item) => {
    const alone: Side = { items: [{ ...item, coefficient: Math.abs(item.coefficient) }], constant: 0 };
    return {
      name: item.name,
      last: item.last,
      amount: formatNumber(sumSide(alone, read).sum),
      sign: item.coefficient < 0 ? ('-' as const) : ('+' as const),
    };
  });
  if (items.length === 0) return formatNumber(sum);
  const constant =
    side.constant === 0
      ? []
      : [
          {
            name: '常数',
            last: false,
            amount: String(Math.abs(side.constant)),
            sign: side.constant < 0 ? ('-' as const) : ('+' as const),
          },
        ];
  return sideText([...items, ...constant], formatNumber(sum));
}

/** Whether the relation holds between two sums. */
export function holds(relation: RuleInstance['relation'], left: Big, right: Big): boolean {
  switch (relation) {
    case '=':
      return left.eq(right);
    case '<=':
      return left.lte(right);
    case '>=':
      return left.gte(right);
  }
}

/** The finding for an instance whose sides are `left` and `right`, which do not stand in its relation. */
export function explainRule(instance: RuleInstance, left: Big, right: Big, read: ReadCell): Finding {
  const { rule } = instance;
  const where = { each: rule.each, place: instance.place };
  const [is, should] = [formatNumber(left), formatNumber(right)];
  const gap = formatNumber(left.minus(right).abs());
  const name = instance.left.items[0]?.name ?? '';
  const leftWords = (): string => sideWords(instance.left, left, read);
  const rightWords = (): string => sideWords(instance.right, right, read);
  // Where the template computes the left side, the parts are the measure; else neither side is to be trusted more.
  const message = rule.compute
    ? totalMessage(where, name, is, should, gap)
    : instance.relation === '='
      ? balanceMessage(where, leftWords(), rightWords(), gap)
      : boundMessage(where, leftWords(), instance.relation, rightWords(), gap);
  return {
    id: instance.id,
    rule: `${rule.table}/${rule.id}`,
    severity: rule.severity,
    message,
    left: is,
    right: should,
    difference: formatNumber(left.minus(right)),
    cells: instance.cells,
    place: null,
    source: rule.source,
  };
}
