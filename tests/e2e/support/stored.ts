// Promises what the browser's database holds, read past the program.
import type { Page } from 'playwright-core';
import { DATABASE_NAME, type StoreName } from '../../../src/drafts/database-schema';
import type { Draft } from '../../../src/report/draft';

/** Every record of a store; none when there is no database. */
export function storedRecords(page: Page, store: StoreName): Promise<unknown[]> {
  return page.evaluate(
    ([database, name]) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open(database);
        const fail = (request: IDBRequest) => () => {
          reject(request.error ?? new Error('failed'));
        };
        opening.onupgradeneeded = () => {
          // It is the app's to make one.
          opening.transaction?.abort();
        };
        opening.onerror = () => {
          if (opening.error?.name === 'AbortError') resolve([]);
          else fail(opening)();
        };
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onerror = fail(reading);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    [DATABASE_NAME, store] as const,
  );
}

export async function storedDrafts(page: Page): Promise<Draft[]> {
  return (await storedRecords(page, 'drafts')) as Draft[];
}

/** The only draft there is. */
export async function storedDraft(page: Page): Promise<Draft> {
  const [draft, ...others] = await storedDrafts(page);
  if (draft === undefined || others.length > 0) throw new Error(`${String(others.length + (draft ? 1 : 0))} drafts`);
  return draft;
}
