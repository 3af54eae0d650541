/** One figure of the grid: a field, or the number that the template computes; it renders only when that changes. */
import { memo } from 'react';
import { classes } from '../../ui/classes';
import { Icon } from '../../ui/icon/icon';
import { useCell } from '../session/session-context';
import { cellId } from './cell-id';
import { shownText } from './cell-text';
import { findingTextId } from './finding-id';
import { useGridScope } from './grid-context';
import styles from './grid.module.css';

export interface GridCellProps {
  cellKey: string;
  /** Row and column, for those who do not see where the field stands. */
  label: string;
  headers: string;
  colSpan: number;
}

export const GridCell = memo(function GridCell({ cellKey, label, headers, colSpan }: GridCellProps) {
  const { computed, text, severity, findings } = useCell(cellKey);
  const { register, readOnly } = useGridScope();
  const described = findings === '' ? undefined : findings.split(' ').map(findingTextId).join(' ');
  return (
    <td
      className={classes(styles.figure, computed && styles.computed, severity && styles[severity])}
      headers={headers}
      colSpan={colSpan > 1 ? colSpan : undefined}
    >
      {computed ? (
        <output
          id={cellId(cellKey)}
          className={styles.output}
          // Every keystroke changes some total: announcing each would drown what is typed.
          aria-live="off"
          aria-label={label}
          aria-describedby={described}
          tabIndex={-1}
        >
          {shownText(text)}
        </output>
      ) : (
        <input
          {...register(cellKey)}
          id={cellId(cellKey)}
          className={styles.field}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          readOnly={readOnly}
          aria-label={label}
          aria-invalid={severity === 'error' ? true : undefined}
          aria-describedby={described}
        />
      )}
      {severity && (
        <span className={styles.mark}>
          <Icon name={severity === 'error' ? 'alert' : 'warning'} />
        </span>
      )}
    </td>
  );
});
