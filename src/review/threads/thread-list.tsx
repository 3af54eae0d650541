/** The threads: those that wait for somebody in the order of the document, then those that are done with. */
import { isOpen, type Thread } from '../../report/review';
import { reviewDeskMessages as messages } from '../messages';
import styles from '../review.module.css';
import { ThreadEntry } from './thread-entry';
import type { Threads } from './use-threads';

export interface ThreadListProps {
  threads: Threads;
  /** Threads whose place is not in the document any more. */
  lost: ReadonlySet<string>;
  current: string | null;
  onShow: (thread: string) => void;
}

export function ThreadList({ threads: acts, lost, current, onShow }: ThreadListProps) {
  const open = acts.threads.filter(isOpen);
  const closed = acts.threads.filter((thread) => !isOpen(thread));
  const entry = (thread: Thread) => (
    <ThreadEntry
      key={thread.id}
      thread={thread}
      found={!lost.has(thread.id)}
      current={thread.id === current}
      acts={acts}
      onShow={() => {
        onShow(thread.id);
      }}
    />
  );
  if (acts.threads.length === 0) return <p className={styles.soft}>{messages.noThreads}</p>;
  return (
    <>
      <ul className={styles.list} aria-label={messages.openThreads}>
        {open.map(entry)}
      </ul>
      {closed.length > 0 && (
        <details open={closed.some(({ id }) => id === current)}>
          <summary>{messages.closedThreads(closed.length)}</summary>
          <ul className={styles.list}>{closed.map(entry)}</ul>
        </details>
      )}
    </>
  );
}
