/** A report that was sent for review, out of any file: under which id it is known here, and the draft that it becomes. */
import type { Repository } from '../../drafts/repository';
import { DRAFT_ID, DRAFT_SCHEMA, type Draft, type TemplateFile } from '../../report/draft';
import type { Report } from '../../report/report';
import { idsOf } from '../../report/review';
import { stateOf } from '../../report/workflow';
import type { Incoming } from './receive';

/** Whether any step of the way to publication was taken with it. */
export function wasSent({ review }: Report): boolean {
  return review.steps.length > 0;
}

/** Whether it was sent and waits for the reviewer. */
export function awaitsReview({ review }: Report): boolean {
  return stateOf(review) === 'submitted';
}

/** The id under which a report that was sent is here; `null` when it is not, or nobody has sent it. */
export async function knownId(repository: Repository, { report, draft }: Incoming): Promise<string | null> {
  const ids = [...(draft ? [draft.id] : []), ...idsOf(report.review)];
  for (const id of new Set(ids)) {
    if (await repository.exists(id)) {
      const opened = wasSent(report) ? null : await repository.load(id);
      const sent = opened === null || (opened.kind === 'draft' && wasSent(opened.draft.report));
      return sent ? id : null;
    }
  }
  return null;
}

/**
 * The draft that a sent report was written in, as far as a file other than a draft file tells: with the id and the revision on
 * which its last step was taken, so that whatever comes of it is known as the same report everywhere.
 * @returns `null` when it was not sent, or from a draft with an id that none can have here
 */
export function sentDraft(report: Report, template: TemplateFile | null): Draft | null {
  const { steps } = report.review;
  const [first, last] = [steps[0], steps[steps.length - 1]];
  if (!first || !last || !DRAFT_ID.test(last.draft.id)) return null;
  return {
    ...{ schema: DRAFT_SCHEMA, ...last.draft, createdAt: first.at, savedAt: last.at },
    ...{ report, done: [], template, previous: null, prefilled: [] },
  };
}
