// Promises files that are checked by their names alone, for tests of what becomes of the outcomes.
import { countNothing } from '../../../src/batch/summary';
import type { Slot } from '../../../src/batch-desk/checking/slot';
import type { Task } from '../../../src/batch-desk/checking/task';
import type { GivenFile } from '../../../src/batch-desk/desk/given-files';
import { STORED_BATCH_SCHEMA, type StoredBatch } from '../../../src/drafts/stored-batch';
import { checkedReport, RULES } from './rows';

/** A batch without files. */
export const begun: StoredBatch = {
  ...{ schema: STORED_BATCH_SCHEMA, id: 'b', name: '一批', createdAt: '2026-01-05T00:00:00.000Z', changedAt: '2026-01-05T00:00:00.000Z' },
  ...{ counts: countNothing(), left: 0, expected: { units: null, year: null } },
};

export const given = (...paths: string[]): GivenFile[] => paths.map((path) => ({ path, content: new File([''], path) }));
const hashOf = (file: string): string => Array.from(file, (each) => (each.codePointAt(0) ?? 0).toString(16)).join('').padEnd(64, '0').slice(0, 64);

/** Checks by the name of the file, as the workers do by its content. */
export function nameSlot(tasks: Task[], rules = RULES, onAsk = (): void => undefined): Slot {
  return {
    ask: (task) => {
      tasks.push(task);
      onAsk();
      if (task.kind !== 'check') return Promise.reject(new Error('No such task'));
      const hash = hashOf(task.file.replace(/^.*\//, ''));
      const same = task.known.find((known) => known.hash === hash);
      if (same?.rules === rules) return Promise.resolve({ kind: 'same', file: same.file });
      return Promise.resolve({ kind: 'outcome', outcome: checkedReport({ file: same?.file ?? task.file, hash, rules, agency: task.file }) });
    },
    stop: () => undefined,
  };
}
