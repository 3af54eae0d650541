/** How far the run is, and the ways to hold it up, go on and end it; afterwards what came of it. */
import { Button } from '../ui/button/button';
import type { BatchState, LiveBatch } from './desk/live-batch';
import styles from './desk.module.css';
import { runMessages as messages } from './messages';

function Running({ batch, run }: { batch: LiveBatch; run: NonNullable<BatchState['run']> }) {
  const { done, total, paused } = run;
  return (
    <div className={styles.run}>
      {/* Not a status, which would be spoken anew with every file. */}
      <label className={styles.progress}>
        {paused ? messages.paused(done, total) : messages.progress(done, total)}
        <progress value={done} max={total} aria-label={messages.bar} />
      </label>
      <Button
        size="small"
        onClick={() => {
          if (paused) batch.goOn();
          else batch.pause();
        }}
      >
        {paused ? messages.goOn : messages.pause}
      </Button>
      <Button size="small" onClick={batch.cancel}>
        {messages.cancel}
      </Button>
    </div>
  );
}

/** What the last run came to, or that an earlier one was ended before its time. */
function outcomeOf({ run, ended, batch, opening }: BatchState): string {
  if (run !== null || opening !== 'open') return '';
  if (ended) return ended.left > 0 ? messages.stopped(ended.done, ended.left) : messages.ended(ended.done, ended.same);
  return batch && batch.left > 0 ? messages.left(batch.left) : '';
}

export function RunBar({ batch, state }: { batch: LiveBatch; state: BatchState }) {
  const { run, problem, unsaved } = state;
  return (
    <>
      {run && <Running batch={batch} run={run} />}
      <p role="status" className={styles.outcome}>
        {outcomeOf(state)}
      </p>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {unsaved !== null && (
        <p role="alert" className={styles.problem}>
          {messages.unsaved(unsaved)}{' '}
          <Button size="small" onClick={() => void batch.keep()}>
            {messages.retry}
          </Button>
        </p>
      )}
    </>
  );
}
