/** Above a table: how many of its cells are still blank, what can be done with them all, and what they show. */
import { blankCells, fillableCells } from '../../check/check-figures';
import { Button } from '../../ui/button/button';
import { gridMessages } from '../messages';
import { useTopic } from '../session/session-context';
import { FillZeros } from './fill-zeros';
import styles from './grid.module.css';
import { useLastYearShown } from './last-year-shown';

function LastYearSwitch() {
  const { shown, year, toggle } = useLastYearShown();
  if (year === null) return null;
  return (
    <Button variant="quiet" size="small" className={styles.switch} aria-pressed={shown} onClick={toggle}>
      {gridMessages.showLastYear(year)}
    </Button>
  );
}

export function GridToolbar({ table }: { table: string }) {
  // Two numbers in one text, so that the reading stays the same until one of them changes.
  const counts = useTopic('findings', ({ format, ledger }) => {
    const cells = format.tableCells.get(table) ?? [];
    return `${String(blankCells(cells, ledger).length)}/${String(fillableCells(cells, ledger).length)}`;
  });
  const [blank = 0, total = 0] = counts.split('/').map(Number);
  return (
    <div className={styles.toolbar}>
      <span>{gridMessages.blanks(blank, total)}</span>
      <FillZeros table={table} blank={blank} />
      <LastYearSwitch />
    </div>
  );
}
