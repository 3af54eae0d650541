/** Takes a step of the reviewing in an open session: everything is saved before and after it. */
import type { ReviewStep } from '../../report/review';
import { takeStep } from '../../report/take-step';
import type { Session } from '../session/session';
import type { ReviewWindow } from './review-window';

/**
 * @param id a fresh one
 * @throws RangeError when the step may not follow, or would pass or publish other words than were sent or passed
 */
export async function takeAct(
  session: Session,
  { flush, storedDraft }: ReviewWindow,
  { id, ...words }: Pick<ReviewStep, 'id' | 'act' | 'by' | 'note'>,
  time: Date,
): Promise<void> {
  await flush();
  const { id: draft, revision } = storedDraft();
  const step = { id, ...words, at: time.toISOString(), draft: { id: draft, revision } };
  session.setReview(takeStep(session.report(), step).review);
  await flush();
}
