/** Stores what came in from files as drafts of this device; each resolves with what it stored. */
import type { DraftStorage } from '../../drafts/draft-storage';
import type { ImportResult, OnSameId } from '../../drafts/import-draft';
import { draftName, importedText } from '../../drafts/messages';
import type { Draft, TemplateFile } from '../../report/draft';
import type { Report } from '../../report/report';
import { createDraft } from '../new-report/create-draft';
import { sentDraft } from '../review-in/sent-draft';

export interface Stored {
  id: string;
  /** The report in words: agency and year. */
  name: string;
  /** What became of it, in words. */
  outcome: string;
}

export async function storeDraft({ repository }: DraftStorage, draft: Draft, onSameId: OnSameId): Promise<Stored> {
  const { summariseReport } = await import('../new-report/summarise-report');
  const summary = await summariseReport(draft);
  const result: ImportResult = await repository.importDraft(draft, summary, onSameId);
  return { id: result.draft.id, name: draftName(summary), outcome: importedText(result.kind) };
}

/** A report in a file names its format only: of the agency's own templates the one of that name is meant. */
async function templateOf({ database }: DraftStorage, { template }: Report): Promise<TemplateFile | null> {
  const { createTemplateShelf } = await import('../../drafts/template-shelf');
  return (await createTemplateShelf(database).list()).find(({ id }) => id === template)?.file ?? null;
}

/** As a new draft. */
export async function storeReport(storage: DraftStorage, report: Report): Promise<Stored> {
  const template = await templateOf(storage, report);
  const { id, summary } = await createDraft(storage.repository, { report, template });
  return { id, name: draftName(summary), outcome: importedText('added') };
}

/** As the draft that the report was sent from, which is not here. */
export async function storeSent(storage: DraftStorage, report: Report): Promise<Stored> {
  const draft = sentDraft(report, await templateOf(storage, report));
  return draft ? storeDraft(storage, draft, 'keep-both') : storeReport(storage, report);
}
