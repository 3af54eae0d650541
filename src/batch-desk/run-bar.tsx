/** How far the run is, and the ways to hold it up, go on and end it; afterwards what came of it. */
import type { RunProgress } from '../drafts/news';
import { Button } from '../ui/button/button';
import type { BatchState, LiveBatch } from './desk/live-batch';
import styles from './desk.module.css';
import { runMessages as messages } from './messages';

/** How far a run is, in words and as a part of the whole. */
function stageOf({ done, total, paused, comparing }: RunProgress): { words: string; done: number; total: number } {
  if (comparing === null) return { words: paused ? messages.paused(done, total) : messages.progress(done, total), done, total };
  const words = paused ? messages.comparingPaused : messages.comparing;
  return { words: words(comparing.done, comparing.total), ...comparing };
}

function Running({ batch, run }: { batch: LiveBatch; run: RunProgress }) {
  const { paused } = run;
  const { words, done, total } = stageOf(run);
  return (
    <div className={styles.run}>
      {/* Not a status, which would be spoken anew with every file. */}
      <label className={styles.progress}>
        {words}
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
function outcomeOf({ run, elsewhere, ended, batch, opening }: BatchState): string {
  if (run !== null || elsewhere !== null || opening !== 'open') return '';
  if (ended) {
    const { done, same, left, compared } = ended;
    const read = left > 0 ? messages.stopped(done, left) : messages.ended(done, same);
    return [...(done > 0 || left > 0 ? [read] : []), ...(compared > 0 ? [messages.comparedAgain(compared)] : [])].join('；');
  }
  return batch && batch.left > 0 ? messages.left(batch.left) : '';
}

/** What another window does to the batch, and what waits for its end here. */
function Elsewhere({ batch, elsewhere, waiting }: { batch: LiveBatch } & Pick<BatchState, 'elsewhere' | 'waiting'>) {
  if (waiting !== null) {
    return (
      <p role="status" className={styles.outcome}>
        {messages.waiting(waiting)}{' '}
        <Button size="small" onClick={batch.cancel}>
          {messages.giveUp}
        </Button>
      </p>
    );
  }
  if (elsewhere === null) return null;
  const { done, total } = stageOf(elsewhere);
  return <p className={styles.outcome}>{elsewhere.paused ? messages.elsewherePaused(done, total) : messages.elsewhere(done, total)}</p>;
}

export function RunBar({ batch, state }: { batch: LiveBatch; state: BatchState }) {
  const { run, problem, unsaved } = state;
  return (
    <>
      {run && <Running batch={batch} run={run} />}
      <Elsewhere batch={batch} elsewhere={state.elsewhere} waiting={state.waiting} />
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
