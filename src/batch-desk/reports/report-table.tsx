/** The table of reports, a page of it at a time: each column sorts, each row opens its report. */
import { memo } from 'react';
import type { BatchRow } from '../../batch/batch-row';
import type { Pairing } from '../../batch/previous-reports';
import { classes } from '../../ui/classes';
import { Icon } from '../../ui/icon/icon';
import { tableMessages as messages } from '../messages';
import { baseName } from '../desk/given-files';
import type { Order } from './choose-rows';
import { COLUMNS, lastYearState, type Column, type ColumnId, type LastYearState } from './columns';
import styles from './reports.module.css';

export interface ReportTableProps {
  rows: readonly BatchRow[];
  pairing: Pairing;
  order: Order | null;
  onSort: (column: ColumnId) => void;
  onOpen: (file: string) => void;
}

interface RowProps {
  row: BatchRow;
  lastYear: LastYearState;
}

function Value({ column, row, lastYear }: RowProps & { column: Column }) {
  const text = column.text(row, lastYear);
  const problem = (column.id === 'error' && text !== '0' && text !== '') || (column.id === 'deadline' && row.state === 'checked' && row.deadline?.state === 'late');
  return (
    <td className={classes(column.figure && styles.figure, styles[column.id], problem && styles.problem)} title={column.id === 'file' || column.id === 'format' ? text : undefined}>
      {text}
    </td>
  );
}

/** The row's name, by which it is opened. */
function nameOf(row: BatchRow): string {
  if (row.state === 'broken') return baseName(row.file);
  return row.agency === '' ? messages.noName : row.agency;
}

const Row = memo(function Row({ row, lastYear, onOpen }: RowProps & Pick<ReportTableProps, 'onOpen'>) {
  const rest = COLUMNS.slice(1);
  return (
    <tr>
      <th scope="row" className={styles.agency}>
        <button
          type="button"
          className={styles.name}
          onClick={() => {
            onOpen(row.file);
          }}
        >
          {nameOf(row)}
        </button>
      </th>
      {row.state === 'broken' ? (
        <>
          <td colSpan={rest.length - 1} className={styles.broken}>
            <Icon name="alert" /> {messages.broken}：{row.reasons[0]}
          </td>
          <td className={styles.file} title={row.file}>
            {row.file}
          </td>
        </>
      ) : (
        rest.map((column) => <Value key={column.id} column={column} row={row} lastYear={lastYear} />)
      )}
    </tr>
  );
});

export function ReportTable({ rows, pairing, order, onSort, onOpen }: ReportTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={messages.caption}>
        <thead>
          <tr>
            {COLUMNS.map(({ id, figure }) => {
              const sorted = order?.column === id;
              const direction = order?.descending ? 'descending' : 'ascending';
              return (
                <th key={id} scope="col" className={classes(figure && styles.figure, styles[id])} aria-sort={sorted ? direction : undefined}>
                  <button
                    type="button"
                    className={styles.sort}
                    title={messages.sortBy(messages.columns[id])}
                    onClick={() => {
                      onSort(id);
                    }}
                  >
                    {messages.columns[id]}
                    <span aria-hidden="true" className={styles.arrow}>
                      {sorted ? (order.descending ? '▼' : '▲') : ''}
                    </span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.file} row={row} lastYear={lastYearState(row, pairing)} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
