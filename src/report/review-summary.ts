/** How far a report is on its way to publication, in as few words as a list has room for. */
import type { Report } from './report';
import type { ReviewAct } from './review';
import { changedSince } from './take-step';
import { stateOf, type ReviewState } from './workflow';

export interface ReviewSummary {
  /** Absent until it is sent for review. */
  review?: ReviewState;
  /** The last step, when the report no longer says what it said then. */
  changed?: ReviewAct;
}

export function reviewSummary(report: Report): ReviewSummary {
  if (report.review.steps.length === 0) return {};
  const changed = changedSince(report);
  return { review: stateOf(report.review), ...(changed && { changed: changed.act }) };
}
