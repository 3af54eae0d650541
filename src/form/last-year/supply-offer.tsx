/** Offers to take over what the attached report can supply to places that are still blank. */
import { Button } from '../../ui/button/button';
import type { LastYear } from '../session/last-year';
import { marksOf } from '../session/prefilled';
import { useSession, useTopic } from '../session/session-context';
import styles from './last-year.module.css';
import { lastYearMessages as messages } from './messages';
import { placesOf } from './places';
import { suppliedTo } from './supplied';

export function SupplyOffer({ lastYear, onTake }: { lastYear: LastYear; onTake: () => void }) {
  const session = useSession();
  // Every edit may fill a place, or leave one blank.
  useTopic('draft', ({ draft }) => draft());
  const marks = marksOf(suppliedTo(session, lastYear));
  if (marks.length === 0) return null;
  const places = placesOf(marks, session.format).map(({ name }) => name);
  return (
    <div className={styles.offer}>
      <p>{messages.supplies(places)}</p>
      <Button size="small" onClick={onTake}>
        {messages.takeOver}
      </Button>
    </div>
  );
}
