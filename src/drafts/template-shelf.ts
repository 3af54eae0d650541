/** The template files of an agency's own on this device, to begin reports with; a draft keeps its own copy. */
import type { Database } from './database';
import type { StoredTemplate } from './stored-template';

export interface TemplateShelf {
  /** By title. */
  list(): Promise<StoredTemplate[]>;
  /** Adds a template; one of the same id is replaced, and comes back. */
  put(template: StoredTemplate): Promise<StoredTemplate | null>;
  /** Drafts that were begun with it keep it. */
  remove(id: string): Promise<void>;
}

export function createTemplateShelf(database: Database): TemplateShelf {
  return {
    async list() {
      const all = await database.read(['templates'], (transaction) => transaction.objectStore('templates').getAll());
      return all.sort((a, b) => a.title.localeCompare(b.title, 'zh'));
    },
    put: (template) =>
      database.write(['templates'], async (transaction) => {
        const store = transaction.objectStore('templates');
        const before = await store.get(template.id);
        await store.put(template);
        return before ?? null;
      }),
    remove: (id) => database.write(['templates'], (transaction) => transaction.objectStore('templates').delete(id)),
  };
}
