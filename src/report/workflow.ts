/** The way of a report from draft to publication: where it stands, what may come next, and what is locked. */
import type { Review, ReviewAct, ReviewStep } from './review';

/** 草稿、已送审、退回修改、已通过、已发布. */
export type ReviewState = 'draft' | 'submitted' | 'returned' | 'passed' | 'published';

const AFTER: Readonly<Record<ReviewAct, ReviewState>> = {
  submit: 'submitted',
  withdraw: 'draft',
  return: 'returned',
  pass: 'passed',
  publish: 'published',
  reopen: 'draft',
};

const NEXT: Readonly<Record<ReviewState, readonly ReviewAct[]>> = {
  draft: ['submit'],
  submitted: ['withdraw', 'return', 'pass'],
  returned: ['submit'],
  passed: ['publish', 'reopen'],
  published: ['reopen'],
};

export function stateOf({ steps }: Review): ReviewState {
  const last = steps[steps.length - 1];
  return last ? AFTER[last.act] : 'draft';
}

/** The acts that may follow. */
export function nextActs(review: Review): readonly ReviewAct[] {
  return NEXT[stateOf(review)];
}

/** The step that locked the report's content; `null` while it may be edited. */
export function lockOf({ steps }: Review): ReviewStep | null {
  const last = steps[steps.length - 1];
  return last && (last.act === 'pass' || last.act === 'publish') ? last : null;
}
