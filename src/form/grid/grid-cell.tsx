/** One figure of the grid: a field, or the number that the template computes; it renders only when its marks change. */
import { memo } from 'react';
import type { CellKey } from '../../report/address';
import { classes } from '../../ui/classes';
import { useCell } from '../session/session-context';
import { cellId } from './cell-id';
import { ComputedFigure } from './computed-figure';
import { findingTextId } from './finding-id';
import { useGridScope } from './grid-context';
import styles from './grid.module.css';
import { LastYearFigure, lastYearId } from './last-year-figure';
import { PrefilledMark, prefilledId } from './prefilled-mark';

export interface GridCellProps {
  cellKey: CellKey;
  /** Row and column, for those who do not see where the field stands. */
  label: string;
  headers: string;
  colSpan: number;
}

export const GridCell = memo(function GridCell({ cellKey, label, headers, colSpan }: GridCellProps) {
  const { computed, severity, findings, prefilled } = useCell(cellKey);
  const { register, readOnly, lastYear } = useGridScope();
  const hasLast = lastYear?.figures.has(cellKey) ?? false;
  const ids = [
    ...(findings === '' ? [] : findings.split(' ').map(findingTextId)),
    ...(hasLast ? [lastYearId(cellKey)] : []),
    ...(prefilled ? [prefilledId(cellKey)] : []),
  ];
  const described = ids.length === 0 ? undefined : ids.join(' ');
  return (
    <td
      className={classes(styles.figure, computed && styles.computed, severity && styles[severity])}
      headers={headers}
      colSpan={colSpan > 1 ? colSpan : undefined}
    >
      {computed ? (
        <ComputedFigure cellKey={cellKey} label={label} described={described} />
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
      {prefilled && <PrefilledMark cellKey={cellKey} />}
      {hasLast && <LastYearFigure cellKey={cellKey} />}
      {severity && (
        <span className={styles.mark} aria-hidden="true">
          !
        </span>
      )}
    </td>
  );
});
