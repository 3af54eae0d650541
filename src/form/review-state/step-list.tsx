/** The steps that were taken, the last one first. */
import { chinaTime } from '../../report/china-time';
import type { ReviewStep } from '../../report/review';
import { reviewMessages as messages } from './messages';
import styles from './review-state.module.css';

export function StepList({ steps }: { steps: readonly ReviewStep[] }) {
  return (
    <ol className={styles.steps} aria-label={messages.steps}>
      {[...steps].reverse().map(({ id, act, by, at, note, content }) => (
        <li key={id}>
          <p>{messages.step(act, by, chinaTime(new Date(at)))}</p>
          {note !== '' && <p>{messages.note(note)}</p>}
          <p className={styles.hash} title={content}>
            {messages.content(content)}
          </p>
        </li>
      ))}
    </ol>
  );
}
