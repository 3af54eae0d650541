/** An empty table as it is printed: every header in its place, each figure tied to its headers. */
import { useId, useMemo, type ReactNode } from 'react';
import { createLedger } from '../../check/ledger';
import { composeTable } from '../../document/compose-table';
import type { TableCell } from '../../document/document';
import { rowGroups } from '../../render/html/table-groups';
import { headersOfFigure, placeCells, type PlacedCell } from '../../render/html/table-headers';
import { emptyReport } from '../../report/report';
import type { Format } from '../../template/format';
import { templateMessages as messages } from './messages';
import styles from './table-preview.module.css';

/** What scrolls must be reached by keyboard. */
const REACHABLE = { tabIndex: 0 };

function isHeader({ role, text }: TableCell): boolean {
  return text !== '' && (role === 'column-header' || role === 'row-header');
}

/** Of a figure its unit where it differs from the table's, or that the program computes it. */
function figureText({ key, role, text }: TableCell, format: Format): string {
  if (role !== 'figure' || key === null) return text;
  if (format.computedBy.has(key)) return messages.computedShort;
  const cell = format.cells.get(key);
  if (!cell || cell.table['unit-column'] !== undefined || cell.unit === cell.table.unit) return '';
  return cell.unit;
}

interface CellProps {
  placed: PlacedCell;
  headers: readonly PlacedCell[];
  /** Begins the ids of the table's cells. */
  base: string;
  format: Format;
}

function Cell({ placed, headers, base, format }: CellProps) {
  const { cell } = placed;
  const { role, colspan, rowspan, indent } = cell;
  const idOf = ({ row, cell: { column } }: PlacedCell): string => `${base}_${String(row)}_${String(column)}`;
  const span = { colSpan: colspan, rowSpan: rowspan };
  if (role === 'band' || isHeader(cell)) {
    return (
      <th
        {...span}
        id={idOf(placed)}
        scope={role === 'band' ? 'rowgroup' : role === 'row-header' ? 'row' : 'col'}
        data-role={role}
        style={indent > 0 ? { paddingLeft: `${String(indent + 0.5)}em` } : undefined}
      >
        {cell.text}
      </th>
    );
  }
  const named = role === 'figure' ? headersOfFigure(placed, headers).map(idOf).join(' ') : '';
  return (
    <td {...span} headers={named === '' ? undefined : named} data-role={role}>
      {figureText(cell, format)}
    </td>
  );
}

export interface TablePreviewProps {
  /** Id of the table. */
  table: string;
  format: Format;
  caption: ReactNode;
}

export function TablePreview({ table: id, format, caption }: TablePreviewProps) {
  const base = useId();
  const table = format.template.tables.find((each) => each.id === id);
  const block = useMemo(() => {
    if (!table) return null;
    const report = emptyReport(format.template.id, { name: '', level: 'other' }, format.template.years.from);
    return composeTable(table, report, createLedger(format, {}), false);
  }, [table, format]);
  if (!block) return null;
  const headers = placeCells(block.rows).filter(({ cell }) => isHeader(cell));
  return (
    <section className={styles.box} aria-label={block.caption} {...REACHABLE}>
      <table className={styles.table} style={{ minWidth: `${String(block.widths.length * 4.5)}em` }}>
        <caption className={styles.caption}>{caption}</caption>
        {rowGroups(block).map(({ element: Group, from, to }) => (
          <Group key={from}>
            {block.rows.slice(from, to).map(({ cells }, index) => (
              <tr key={from + index}>
                {cells.map((cell) => (
                  <Cell
                    key={cell.column}
                    placed={{ cell, row: from + index }}
                    headers={headers}
                    base={base}
                    format={format}
                  />
                ))}
              </tr>
            ))}
          </Group>
        ))}
      </table>
    </section>
  );
}
