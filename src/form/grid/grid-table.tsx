/** The table itself: headers, row labels and figures in the places of the printed form. */
import type { Format } from '../../template/format';
import type { TableBlock, TableCell } from '../../document/document';
import { classes } from '../../ui/classes';
import { cellLabel } from './cell-name';
import { columnWidths } from './column-widths';
import { GridCell } from './grid-cell';
import type { GridCellLayout, GridGroupLayout } from './grid-layout';
import styles from './grid.module.css';
import { LabelText } from './label-text';

function spans({ colspan, rowspan }: TableCell): { colSpan?: number; rowSpan?: number } {
  return { ...(colspan > 1 && { colSpan: colspan }), ...(rowspan > 1 && { rowSpan: rowspan }) };
}

function Place({ place: { cell, id, headers }, level, format }: { place: GridCellLayout; level: number; format: Format }) {
  switch (cell.role) {
    case 'column-header':
    case 'band':
      return (
        <th
          {...spans(cell)}
          id={id ?? undefined}
          scope={cell.colspan > 1 ? 'colgroup' : 'col'}
          className={cell.role === 'band' ? styles.band : styles.columnHeader}
          data-level={level}
        >
          <LabelText text={cell.text} />
        </th>
      );
    case 'row-header':
      return (
        <th
          {...spans(cell)}
          id={id ?? undefined}
          scope={cell.rowspan > 1 ? 'rowgroup' : 'row'}
          className={classes(styles.rowHeader, cell.rowspan > 1 && styles.rowGroup)}
          style={cell.indent > 0 ? { paddingLeft: `${String(0.4 + cell.indent)}em` } : undefined}
        >
          <LabelText text={cell.text} />
        </th>
      );
    case 'unit':
    case 'text':
      return <td className={styles.unit}>{cell.text}</td>;
    case 'empty':
      return <td {...spans(cell)} className={styles.empty} />;
    case 'figure': {
      const known = cell.key === null ? undefined : format.cells.get(cell.key);
      if (!known) return <td {...spans(cell)} className={styles.empty} />;
      return (
        <GridCell cellKey={known.key} label={cellLabel(known)} headers={headers.join(' ')} colSpan={cell.colspan} />
      );
    }
  }
}

/** A column wider than this, in rem, only takes figures away from their labels. */
const WIDEST = 11;

export interface GridTableProps {
  ref: React.Ref<HTMLTableElement>;
  block: TableBlock;
  groups: readonly GridGroupLayout[];
  format: Format;
}

export function GridTable({ ref, block, groups, format }: GridTableProps) {
  return (
    <table ref={ref} className={styles.table} style={{ maxWidth: `${String(block.widths.length * WIDEST)}rem` }}>
      <caption className={styles.caption}>{block.caption}</caption>
      <colgroup>
        {columnWidths(block).map((width, index) => (
          <col key={index} style={{ width }} />
        ))}
      </colgroup>
      {groups.map((group) => {
        const Group = group.head ? 'thead' : 'tbody';
        return (
          <Group key={group.id}>
            {group.rows.map((row, level) => (
              <tr key={row.id}>
                {row.cells.map((place) => (
                  <Place key={place.cell.column} place={place} level={level} format={format} />
                ))}
              </tr>
            ))}
          </Group>
        );
      })}
    </table>
  );
}
