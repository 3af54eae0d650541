/** What of a batch was compared with last year's reports, what could not be, and what still is to be. */
import type { BatchRow } from '../batch/batch-row';
import type { LastYear, Pairing } from '../batch/previous-reports';
import { Button } from '../ui/button/button';
import styles from './desk.module.css';
import type { BatchState, LiveBatch } from './desk/live-batch';
import { lastYearMessages as messages } from './messages';

interface LastYearLineProps {
  batch: LiveBatch;
  state: BatchState;
  rows: readonly BatchRow[];
  pairing: Pairing;
}

function countStates(rows: readonly BatchRow[], pairing: Pairing): Record<LastYear['state'], number> {
  const counts = { compared: 0, attached: 0, due: 0, several: 0, none: 0 };
  for (const row of rows) if (row.state === 'checked') counts[pairing.stateOf(row).state] += 1;
  return counts;
}

export function LastYearLine({ batch, state, rows, pairing }: LastYearLineProps) {
  const { compared, attached, due, several, none } = countStates(rows, pairing);
  // While a run goes on all of them are still to come.
  const idle = state.run === null && state.elsewhere === null && state.waiting === null;
  const all = compared + attached;
  const parts = [
    ...(all > 0 ? [messages.compared(all)] : []),
    ...(several > 0 ? [messages.several(several)] : []),
    ...(due > 0 && idle ? [messages.due(due)] : []),
  ];
  if (parts.length === 0) return idle && none > 0 ? <p className={styles.soft}>{messages.line([messages.hint])}</p> : null;
  return (
    <p className={styles.soft}>
      {messages.line(parts)}{' '}
      {due > 0 && idle && (
        <Button size="small" onClick={() => void batch.compare()}>
          {messages.compareNow}
        </Button>
      )}
    </p>
  );
}
