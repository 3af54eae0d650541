/** The corner of a cell whose figure was taken over from last year's report and that nobody has touched since. */
import type { CellKey } from '../../report/address';
import { VisuallyHidden } from '../../ui/visually-hidden/visually-hidden';
import { lastYearMessages } from '../last-year/messages';
import styles from './grid.module.css';

/** The id of the words, for the field's description. */
export function prefilledId(key: CellKey): string {
  return `prefilled-${key}`;
}

export function PrefilledMark({ cellKey }: { cellKey: CellKey }) {
  return (
    <span id={prefilledId(cellKey)} className={styles.prefilled} title={lastYearMessages.mark}>
      <span aria-hidden="true">◣</span>
      <VisuallyHidden>{lastYearMessages.mark}</VisuallyHidden>
    </span>
  );
}
