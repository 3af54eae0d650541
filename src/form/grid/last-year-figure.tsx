/** Last year's figure beneath a cell; it changes only when another report is attached. */
import type { CellKey } from '../../report/address';
import { printedValue } from '../../report/value';
import { VisuallyHidden } from '../../ui/visually-hidden/visually-hidden';
import { gridMessages } from '../messages';
import { useSession } from '../session/session-context';
import styles from './grid.module.css';

/** The id of the figure, for the field that it describes. */
export function lastYearId(key: CellKey): string {
  return `last-year-${key}`;
}

export function LastYearFigure({ cellKey }: { cellKey: CellKey }) {
  const { ledger } = useSession();
  return (
    <span id={lastYearId(cellKey)} className={styles.last}>
      <VisuallyHidden>{gridMessages.lastYear}</VisuallyHidden>
      {printedValue(ledger.last(cellKey))}
    </span>
  );
}
