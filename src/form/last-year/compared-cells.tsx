/** The figures of a table beside last year's: one column of it, or its row where it has only one. */
import type { Cell } from '../../template/format';
import { compareYears } from '../../check/compare-years';
import { useSelectedCell } from '../session/selection';
import { useSession, useTopic } from '../session/session-context';
import styles from './last-year.module.css';
import { lastYearMessages as messages } from './messages';

interface Chosen {
  /** What all of them have in common: the column, or the row. */
  title: string;
  cells: readonly Cell[];
  nameOf: (cell: Cell) => string;
}

/** The column of the selected cell, else the last one, where tables have their totals. */
function choose(cells: readonly Cell[], selected: Cell | undefined): Chosen | null {
  const [first] = cells;
  const pattern = selected ?? cells[cells.length - 1];
  if (!first || !pattern) return null;
  const rows = new Set(cells.map(({ row }) => row.id));
  if (rows.size === 1) return { title: first.rowName, cells, nameOf: ({ columnPath }) => columnPath.join(' ') };
  return {
    title: pattern.columnName,
    cells: cells.filter(({ column, columnName }) => column.id === pattern.column.id || columnName === pattern.columnName),
    nameOf: ({ rowName }) => rowName,
  };
}

export function ComparedCells({ table }: { table: string }) {
  const { format, ledger } = useSession();
  // Every change of a figure may change a line.
  useTopic('draft', (session) => session.draft());
  const selectedKey = useSelectedCell();
  const selected = selectedKey === null ? undefined : format.cells.get(selectedKey);
  const chosen = choose(format.tableCells.get(table) ?? [], selected?.table.id === table ? selected : undefined);
  const known = chosen?.cells.filter(({ key }) => ledger.last(key).kind !== 'blank') ?? [];
  if (!chosen || known.length === 0) return <p className={styles.quiet}>{messages.nothingComparable}</p>;
  return (
    <table className={styles.compared}>
      <caption>{messages.compared(chosen.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{messages.item}</th>
          <th scope="col">{messages.last}</th>
          <th scope="col">{messages.now}</th>
          <th scope="col">{messages.change}</th>
        </tr>
      </thead>
      <tbody>
        {known.map((cell) => {
          const { now, last, difference, percent } = compareYears(ledger, cell.key);
          return (
            <tr key={cell.key} data-selected={cell.key === selectedKey || undefined}>
              <th scope="row">{chosen.nameOf(cell)}</th>
              <td>{last}</td>
              <td>{now}</td>
              <td>
                {difference}
                {percent !== null && difference !== '0' && <span className={styles.percent}>{percent}</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
