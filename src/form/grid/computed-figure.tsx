/** A number that the template computes; it changes in place, as a field does, without rendering its cell. */
import { useLayoutEffect, useRef } from 'react';
import type { CellKey } from '../../report/address';
import { useSession } from '../session/session-context';
import { cellId } from './cell-id';
import { shownText } from './cell-text';
import styles from './grid.module.css';
import { writeText } from './write-text';

export interface ComputedFigureProps {
  cellKey: CellKey;
  label: string;
  described: string | undefined;
}

export function ComputedFigure({ cellKey, label, described }: ComputedFigureProps) {
  const { ledger, subscribe } = useSession();
  const ref = useRef<HTMLOutputElement>(null);

  useLayoutEffect(() => {
    const show = (): void => {
      if (ref.current) writeText(ref.current, shownText(ledger.text(cellKey)));
    };
    show();
    return subscribe(`total:${cellKey}`, show);
  }, [ledger, subscribe, cellKey]);

  return (
    <output
      ref={ref}
      id={cellId(cellKey)}
      className={styles.output}
      // Every keystroke changes some total: announcing each would drown what is typed.
      aria-live="off"
      aria-label={label}
      aria-describedby={described}
      tabIndex={-1}
    />
  );
}
