/** Takes a step of the way of a report, and tells whether the report still says what it said at the last one. */
import { contentHash } from './content-hash';
import type { Report } from './report';
import type { ReviewStep } from './review';
import { nextActs, stateOf } from './workflow';

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
