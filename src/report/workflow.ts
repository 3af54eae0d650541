/** The way of a report from draft to publication: where it stands, what may come next, and what is locked. */
import { contentHash } from './content-hash';
import type { Report } from './report';
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

/** The last step whose content is no longer what the report says; `null` when it says the same, or was never sent. */
export function changedSince(report: Report): ReviewStep | null {
  const last = report.review.steps[report.review.steps.length - 1];
  return last && last.content !== contentHash(report) ? last : null;
}

/**
 * The report with one step more.
 * @throws RangeError when the step may not follow the last one, or passes or publishes other words than were sent or passed
 */
export function takeStep(report: Report, step: Omit<ReviewStep, 'content'>): Report {
  if (!nextActs(report.review).includes(step.act)) throw new RangeError(`${step.act} does not follow ${stateOf(report.review)}`);
  const content = contentHash(report);
  const last = report.review.steps[report.review.steps.length - 1];
  if ((step.act === 'pass' || step.act === 'publish') && last?.content !== content) {
    throw new RangeError(`${step.act} concerns content ${content}, the step before ${last?.content ?? 'none'}`);
  }
  const taken: ReviewStep = { ...step, content };
  return { ...report, review: { ...report.review, steps: [...report.review.steps, taken] } };
}
