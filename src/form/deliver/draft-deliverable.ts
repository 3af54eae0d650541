/** What a session can always be saved as: its draft file; and what exported files are called. */
import { draftFileText, type Draft } from '../../report/draft';
import { fillPlaceholders } from '../../template/placeholders';
import { safeFileName } from '../../ui/download';
import type { Session } from '../session/session';

/** Words in the names of files. */
const DRAFT_SUFFIX = '（草稿）';
const FALLBACK_NAME = '政府信息公开工作年度报告';

export interface Deliverable {
  name: string;
  content: Blob;
}

/** e.g. 云溪市自然资源局2025年政府信息公开工作年度报告.docx; （草稿） before the dot while errors are open. */
export function fileName(title: string, extension: string, draft: boolean): string {
  // A title that is all placeholders leaves punctuation at most; a name without letters tells nothing.
  const plain = /[\p{L}\p{N}]/u.test(title) ? title.trim() : FALLBACK_NAME;
  return safeFileName(`${plain}${draft ? DRAFT_SUFFIX : ''}`, extension);
}

/** Everything, for another computer or as a backup. */
export function makeDraftFile(session: Session, draft: Draft): Deliverable {
  const title = fillPlaceholders(session.format.template.document.title, session.format.template, session.report());
  const content = new Blob([draftFileText(draft)], { type: 'application/json' });
  return { name: fileName(title, 'json', true), content };
}
