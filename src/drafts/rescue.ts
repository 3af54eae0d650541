/** Merges the last words of pages that were closed before their edits were saved. */
import type { Draft } from '../report/draft';
import type { Database } from './database';
import type { LastWords } from './last-words';
import { openRecord, type Migration } from './migrations';
import type { SaveResult } from './save-draft';
import type { DraftSummary, RescuedDraft, WriteBase } from './stored-draft';

/** Where last words are kept: in both, because either may fail when the other does not. */
export interface RescuePlaces {
  database: Database;
  lastWords: LastWords;
}

/** Puts the edits of a page that is about to end where `mergeRescued` finds them; nothing is waited for. */
export function rescue({ database, lastWords }: RescuePlaces, rescued: RescuedDraft): boolean {
  const kept = lastWords.put(rescued);
  return database.writeNow(['rescued'], (transaction) => transaction.objectStore('rescued').put(rescued)) || kept;
}

/** Drops the last words of a writer whose edits are saved after all. */
export function dropRescued({ database, lastWords }: RescuePlaces, writer: string): void {
  lastWords.drop(writer);
  database.writeNow(['rescued'], (transaction) => transaction.objectStore('rescued').delete(writer));
}

/** The last of each writer's last words. */
function newest(all: readonly RescuedDraft[]): RescuedDraft[] {
  const byWriter = new Map<string, RescuedDraft>();
  for (const each of all) {
    const other = byWriter.get(each.writer);
    if (other === undefined || other.base.edits < each.base.edits) byWriter.set(each.writer, each);
  }
  return [...byWriter.values()];
}

/**
 * Saves whatever pages left behind. Each is saved under the name of its writer, so that a page that is still there, and
 * was only hidden, finds its own write and no conflict.
 */
export async function mergeRescued(
  { database, lastWords }: RescuePlaces,
  save: (draft: Draft, summary: DraftSummary, base: WriteBase) => Promise<SaveResult>,
  steps: readonly Migration[],
): Promise<void> {
  const left = await database.read(['rescued'], (transaction) => transaction.objectStore('rescued').getAll());
  for (const { writer, draft, summary, base } of newest([...left, ...lastWords.all()])) {
    const opened = openRecord(draft, steps);
    // What this version cannot read waits for the one that wrote it.
    if (opened.kind !== 'draft') continue;
    await save(opened.draft, summary, base);
    await database.write(['rescued'], async (transaction) => {
      const store = transaction.objectStore('rescued');
      const present = await store.get(writer);
      if (present !== undefined && present.base.edits <= base.edits) await store.delete(writer);
    });
    const spoken = lastWords.all().find((each) => each.writer === writer);
    if (spoken !== undefined && spoken.base.edits <= base.edits) lastWords.drop(writer);
  }
}
