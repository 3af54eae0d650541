/** Amounts that became about ten thousand times last year's, or a ten-thousandth: 元 and 万元 were confused. */
import type { Finding } from '../finding';
import type { TextContext } from '../report-text';
import { nameOfCell } from '../value-finding';
import { formatNumber } from '../../report/value';
import { lastValue } from './last-value';
import { jumpMessage } from './messages';
import { PRACTICE } from './sources';
import { remarkAt } from './spot';

/** An amount may have grown or shrunk besides: to half of the ten thousand, or to three times of it. */
const [LOW, HIGH] = [5_000, 30_000];

/** One finding for each amount; money is what is counted as an amount in a unit of 元. */
export function checkJumps(context: TextContext): Finding[] {
  const { format, ledger, previous } = context;
  if (!previous) return [];
  return [...format.cells.values()].flatMap((cell): Finding[] => {
    if (!cell.unit.endsWith('元')) return [];
    const [now, before] = [ledger.value(cell.key), lastValue(context, cell.key)];
    if (now.kind !== 'number' || before.kind !== 'number' || now.number.lte(0) || before.number.lte(0)) return [];
    const grown = now.number.gt(before.number);
    const factor = grown ? now.number.div(before.number) : before.number.div(now.number);
    if (factor.lt(LOW) || factor.gt(HIGH)) return [];
    const amounts = [formatNumber(now.number), formatNumber(before.number)] as const;
    const message = jumpMessage(nameOfCell(cell, format), cell.unit, amounts[0], amounts[1], factor.toFixed(0), grown);
    const remark = { rule: 'jump', severity: 'warning', message, source: PRACTICE } as const;
    const finding = remarkAt(null, `jump@${cell.key}`, remark);
    return [{ ...finding, left: amounts[0], right: amounts[1], difference: formatNumber(now.number.minus(before.number)), cells: [cell.key] }];
  });
}
