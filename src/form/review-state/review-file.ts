/** The file that goes from the clerk to the reviewer and back: the whole report with its steps and remarks. */
import { draftFileText } from '../../report/draft';
import type { ReviewAct } from '../../report/review';
import { safeFileName } from '../../ui/download';
import { makeWordForReview } from '../deliver/deliverables';
import type { Deliverable } from '../deliver/draft-deliverable';
import type { ExportChoice } from '../deliver/export-choice';
import type { Session } from '../session/session';
import { reviewMessages } from './messages';
import type { ReviewWindow } from './review-window';

export const FILE_KINDS = ['json', 'docx'] as const;

export type FileKind = (typeof FILE_KINDS)[number];

/** The acts after which a file goes to somebody else. */
export function sendsFile(act: ReviewAct): boolean {
  return act === 'submit' || act === 'return' || act === 'pass';
}

/** @param act what the file is made after: the last part of its name */
export async function makeReviewFile(
  session: Session,
  { storedDraft }: Pick<ReviewWindow, 'storedDraft'>,
  { act, kind, choice, time }: { act: ReviewAct; kind: FileKind; choice: ExportChoice; time: Date },
): Promise<Deliverable> {
  const { agency, year } = session.report();
  const name = safeFileName(reviewMessages.fileName(agency.name, year, reviewMessages.fileWords[act]), kind);
  if (kind === 'docx') return { name, content: await makeWordForReview(session, time, choice) };
  return { name, content: new Blob([draftFileText(storedDraft())], { type: 'application/json' }) };
}
