/** Tables whose every figure is last year's: probably last year's table. */
import { formatNumber } from '../../report/value';
import type { Finding } from '../finding';
import type { TextContext } from '../report-text';
import { lastValue } from './last-value';
import { sameTableMessage } from './messages';
import { PRACTICE } from './sources';
import { remarkAt } from './spot';

/** So many figures that are not 0 have to agree: small agencies may well have one application each year. */
const MIN_FIGURES = 3;

/** One finding for each such table; computed totals agree of themselves and are not counted. */
export function checkSameTables(context: TextContext): Finding[] {
  const { format, ledger, previous } = context;
  if (!previous) return [];
  return format.template.tables.flatMap((table): Finding[] => {
    const cells = (format.tableCells.get(table.id) ?? []).filter(({ key }) => !format.computedBy.has(key));
    let figures = 0;
    for (const { key } of cells) {
      const [now, before] = [ledger.value(key), lastValue(context, key)];
      if (now.kind !== before.kind || now.kind === 'blank' || now.kind === 'invalid') return [];
      if (now.kind !== 'number' || before.kind !== 'number') continue;
      if (!now.number.eq(before.number)) return [];
      if (formatNumber(now.number) !== '0') figures += 1;
    }
    if (figures < MIN_FIGURES) return [];
    const message = sameTableMessage(table.name, cells.length, figures);
    const remark = { rule: 'same-table', severity: 'warning', message, source: PRACTICE } as const;
    return [{ ...remarkAt(null, `same-table@${table.id}`, remark), cells: cells.map(({ key }) => key) }];
  });
}
