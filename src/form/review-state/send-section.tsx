/** 送审 among the ways to deliver a report: its state, the steps so far, and the next one. */
import type { ReviewAct } from '../../report/review';
import { reviewMessages as messages } from './messages';
import { ReviewActs } from './review-acts';
import styles from './review-state.module.css';
import { StepList } from './step-list';
import { useReview } from './use-review';

const OFFERED: readonly ReviewAct[] = ['submit', 'withdraw', 'publish', 'reopen'];

export function SendSection() {
  const { review, state, changed } = useReview();
  return (
    <div className={styles.section}>
      <p>{messages.state(state)}</p>
      {review.steps.length === 0 ? <p className={styles.soft}>{messages.intro}</p> : <StepList steps={review.steps} />}
      {changed && <p className={styles.caution}>{messages.changed(changed.act)}</p>}
      <ReviewActs offered={OFFERED} />
    </div>
  );
}
