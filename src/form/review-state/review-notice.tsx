/** Above a page of the workspace: that the report was sent, returned or locked, by whom and when, and what can be done. */
import { chinaTime } from '../../report/china-time';
import { isOpen, type ReviewAct } from '../../report/review';
import type { ReviewState } from '../../report/workflow';
import { Icon, type IconName } from '../../ui/icon/icon';
import { reviewMessages as messages } from './messages';
import { ReviewActs } from './review-acts';
import styles from './review-state.module.css';
import { useReviewWindow } from './review-window';
import { useReview } from './use-review';

const ICONS: Record<ReviewState, IconName> = { draft: 'pencil', submitted: 'file', returned: 'undo', passed: 'lock', published: 'lock' };

/** What the clerk does; returning and passing stand on the reviewer's page. */
const OFFERED: readonly ReviewAct[] = ['withdraw', 'publish', 'reopen'];

export function ReviewNotice() {
  const { review, state, last, changed } = useReview();
  const { storedDraft } = useReviewWindow();
  if (last === null) return null;
  const locked = state === 'passed' || state === 'published';
  const open = review.threads.filter(isOpen).length;
  return (
    <section className={styles.notice} data-state={state} aria-label={messages.state(state)}>
      <p className={styles.head}>
        <Icon name={ICONS[state]} />
        <strong>{messages.states[state]}</strong>
        <span>{messages.lastStep(last.act, last.by, chinaTime(new Date(last.at)))}</span>
        {locked && <span className={styles.hash}>{messages.content(last.content)}</span>}
      </p>
      {last.note !== '' && <p>{messages.note(last.note)}</p>}
      {locked && <p>{messages.locked}</p>}
      {changed && <p className={styles.caution}>{locked ? messages.lockedDifferent : messages.changed(changed.act)}</p>}
      <div className={styles.foot}>
        <a href={`#/draft/${storedDraft().id}/-review`}>{open > 0 ? messages.openThreads(open) : messages.toReview}</a>
        <ReviewActs offered={OFFERED} />
      </div>
    </section>
  );
}
