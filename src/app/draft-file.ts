/** Draft files for the reader to keep: the text of any stored draft, even of one that this version cannot open. */
import type { Repository } from '../drafts/repository';
import type { DraftEntry } from '../drafts/stored-draft';
import { draftFileText } from '../report/draft';
import { downloadBlob, safeFileName } from '../ui/download';
import { appMessages } from './messages';

/** The draft as a draft file; `null` when it is no longer here. */
async function draftFileOf(repository: Repository, id: string): Promise<string | null> {
  const opened = await repository.load(id);
  switch (opened.kind) {
    case 'draft':
      return draftFileText(opened.draft);
    case 'newer':
    case 'damaged':
      return opened.file;
    case 'missing':
      return null;
  }
}

/** Downloads the draft file; rejects when the draft cannot be read. */
export async function downloadDraft(repository: Repository, { id, summary }: DraftEntry): Promise<void> {
  const text = await draftFileOf(repository, id);
  if (text === null) throw new Error(appMessages.draftGone);
  const name = appMessages.draftFile(summary.agency, summary.year);
  downloadBlob(safeFileName(name, 'json'), new Blob([text], { type: 'application/json' }));
  // That it cannot be remembered is no reason to say that there is no file.
  await repository.noteExport(id).catch(() => undefined);
}
