/** How many are done of how many: the words say it all, the bar only shows it. */
import { uiMessages } from '../messages';
import styles from './progress-count.module.css';

export interface ProgressCountProps {
  done: number;
  total: number;
  /** What is counted: 格, 节, 份. */
  unit: string;
  /** Words instead of 已填 12/28 格. */
  words?: string | undefined;
}

export function ProgressCount({ done, total, unit, words }: ProgressCountProps) {
  const share = total === 0 ? 0 : Math.min(1, done / total);
  return (
    <span className={styles.progress}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.bar} style={{ width: `${String(share * 100)}%` }} />
      </span>
      <span>{words ?? uiMessages.progress(done, total, unit)}</span>
    </span>
  );
}
