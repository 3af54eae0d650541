/** The statutory tables with the sums in them; each sum opens to its parts. */
import { memo, useMemo } from 'react';
import type { TableCell } from '../../document/document';
import { composeTable } from '../../document/compose-table';
import { createLedger } from '../../check/ledger';
import type { CellKey } from '../../report/address';
import { emptyReport } from '../../report/report';
import { isSure, type RollUp } from '../../survey/roll-up';
import { classes } from '../../ui/classes';
import { Icon } from '../../ui/icon/icon';
import { VisuallyHidden } from '../../ui/visually-hidden/visually-hidden';
import survey from '../survey/survey.module.css';
import { useGradual } from '../survey/use-gradual';
import { cellLabel, sumText } from './cell-words';
import { rollUpMessages as messages } from './messages';
import styles from './sum-tables.module.css';

export interface SumTablesProps {
  result: RollUp;
  onOpen: (key: CellKey) => void;
}

interface SumProps extends SumTablesProps {
  cellKey: CellKey;
  label: string;
}

function Sum({ cellKey, label, result, onOpen }: SumProps) {
  const sum = result.sums.get(cellKey);
  if (!sum) return null;
  const text = sumText(sum.value);
  const sure = isSure(result, sum);
  return (
    <button
      type="button"
      className={classes(styles.sum, !sure && styles.doubtful, sum.value.kind === 'blank' && styles.blank)}
      onClick={() => {
        onOpen(cellKey);
      }}
    >
      <VisuallyHidden>{messages.sumOf(label, '')}</VisuallyHidden>
      {sum.doubts.length > 0 && <Icon name="warning" />}
      {text}
      {!sure && <VisuallyHidden>{` ${messages.unsure}`}</VisuallyHidden>}
    </button>
  );
}

function Place({ cell, label, ...table }: SumTablesProps & { cell: TableCell; label: string }) {
  const spans = { colSpan: cell.colspan, rowSpan: cell.rowspan };
  switch (cell.role) {
    case 'column-header':
    case 'band':
      return (
        <th {...spans} scope={cell.colspan > 1 ? 'colgroup' : 'col'} className={cell.role === 'band' ? styles.band : styles.header}>
          {cell.text}
        </th>
      );
    case 'row-header':
      return (
        <th {...spans} scope={cell.rowspan > 1 ? 'rowgroup' : 'row'} style={{ paddingLeft: `${String(0.4 + cell.indent)}em` }}>
          {cell.text}
        </th>
      );
    case 'figure':
      return <td {...spans}>{cell.key !== null && <Sum {...table} cellKey={cell.key} label={label} />}</td>;
    case 'unit':
    case 'text':
    case 'empty':
      return <td {...spans}>{cell.text}</td>;
  }
}

export const SumTables = memo(function SumTables({ result, onOpen }: SumTablesProps) {
  const { format, year } = result;
  const tables = useMemo(() => {
    const empty = emptyReport(format.template.id, { name: '', level: 'other' }, year);
    const ledger = createLedger(format, {});
    return format.template.tables.map((table) => composeTable(table, empty, ledger, false));
  }, [format, year]);
  const labels = useMemo(() => new Map([...format.cells].map(([key, cell]) => [key, cellLabel(cell)])), [format]);
  const drawn = useGradual(tables.length, 1, format);
  return (
    <>
      {tables.slice(0, drawn).map(({ table, caption, rows, widths }) => (
        <div key={table} className={survey.scroll}>
          <table className={styles.table} style={{ maxWidth: `${String(widths.length * 11)}rem`, minWidth: `${String(widths.length * 4)}rem` }}>
            <caption>{messages.table(caption)}</caption>
            <tbody>
              {rows.map(({ cells }, index) => (
                <tr key={index}>
                  {cells.map((cell) => (
                    <Place key={cell.column} cell={cell} label={labels.get(cell.key ?? '') ?? ''} result={result} onOpen={onOpen} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </>
  );
});
