/** Where the open report stands on its way to publication. */
import { useMemo } from 'react';
import type { Review, ReviewStep } from '../../report/review';
import { changedSince } from '../../report/take-step';
import { stateOf, type ReviewState } from '../../report/workflow';
import { useTopic } from '../session/session-context';

export interface ReviewNow {
  review: Review;
  state: ReviewState;
  last: ReviewStep | null;
  /** The last step, when the report no longer says what it said then. */
  changed: ReviewStep | null;
}

export function useReview(): ReviewNow {
  const review = useTopic('review', (session) => session.report().review);
  // The check comes after every pause in writing; the digest of the content comes with it.
  const report = useTopic('findings', (session) => session.report());
  return useMemo(() => {
    const last = review.steps[review.steps.length - 1] ?? null;
    return { review, state: stateOf(review), last, changed: changedSince({ ...report, review }) };
  }, [review, report]);
}
