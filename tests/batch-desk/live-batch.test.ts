// Promises that no outcome is lost: shown at once, kept in groups, told when it cannot be kept, and not made twice.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countNothing } from '../../src/batch/summary';
import type { Slot } from '../../src/batch-desk/checking/slot';
import type { Task } from '../../src/batch-desk/checking/task';
import type { GivenFile } from '../../src/batch-desk/desk/given-files';
import { createLiveBatch, type LiveBatch } from '../../src/batch-desk/desk/live-batch';
import { createBatchShelf } from '../../src/drafts/batch-shelf';
import { STORED_BATCH_SCHEMA, type StoredBatch } from '../../src/drafts/stored-batch';
import { freshName, testDisk, type TestDisk } from '../drafts/support/windows';
import { checkedReport, RULES } from './support/rows';

let disk: TestDisk;
beforeEach(() => {
  disk = testDisk(freshName());
});
afterEach(() => {
  disk.close();
});

const begun: StoredBatch = {
  ...{ schema: STORED_BATCH_SCHEMA, id: 'b', name: '一批', createdAt: '2026-01-05T00:00:00.000Z', changedAt: '2026-01-05T00:00:00.000Z' },
  ...{ counts: countNothing(), left: 0, expected: { units: null, year: null } },
};

const given = (...paths: string[]): GivenFile[] => paths.map((path) => ({ path, content: new File([''], path) }));
const hashOf = (file: string): string => Array.from(file, (each) => (each.codePointAt(0) ?? 0).toString(16)).join('').padEnd(64, '0').slice(0, 64);

/** Checks by the name of the file, as the workers do by its content. */
function nameSlot(tasks: Task[], rules = RULES, onAsk = (): void => undefined): Slot {
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

function open(slots: Slot[], isNew = false): LiveBatch {
  return createLiveBatch({ id: 'b', shelf: createBatchShelf(disk), now: () => new Date('2026-01-06'), startSlots: () => Promise.resolve(slots) }, isNew ? begun : null);
}

const files = (batch: LiveBatch): string[] => batch.state().rows.map(({ file }) => file);
const whenOpen = async (batch: LiveBatch): Promise<void> => {
  await batch.give([]);
};

describe('a batch', () => {
  it('keeps every outcome: another window finds all of them', async () => {
    const batch = open([nameSlot([])], true);
    await batch.give(given(...Array.from({ length: 25 }, (_, index) => `${String(index + 10)}.docx`)));
    expect(files(batch)).toHaveLength(25);
    expect(batch.state()).toMatchObject({ run: null, ended: { done: 25, same: 0, left: 0 }, unsaved: null, problem: null });
    await batch.keep();
    const other = open([]);
    await whenOpen(other);
    expect(files(other)).toEqual(files(batch));
    expect(other.state().batch).toMatchObject({ left: 0, counts: { files: 25, checked: 25 } });
    expect((await other.reports()).map(({ row, report }) => [row.file, report.agency.name])).toEqual(files(batch).map((file) => [file, file]));
  });

  it('does not check again what it has, wherever the file lies now, unless the rules are others', async () => {
    const first = open([nameSlot([])], true);
    await first.give(given('甲/1.docx', '甲/2.docx'));
    await first.keep();
    const tasks: Task[] = [];
    const second = open([nameSlot(tasks)]);
    await second.give(given('1.docx', '2.docx', '3.docx'));
    expect(second.state().ended).toEqual({ done: 3, same: 2, left: 0 });
    expect(files(second)).toEqual(['甲/1.docx', '甲/2.docx', '3.docx']);
    await second.keep();
    const third = open([nameSlot([], '1'.repeat(64))]);
    await third.give(given('1.docx', '2.docx', '3.docx'));
    expect(third.state().ended).toEqual({ done: 3, same: 0, left: 0 });
    expect(files(third)).toHaveLength(3);
  });

  it('that was ended before its time says how many files are left, then and later', async () => {
    let asked = 0;
    const cancelThird = (): void => {
      asked += 1;
      if (asked === 3) batch.cancel();
    };
    const batch = open([nameSlot([], RULES, cancelThird)], true);
    await batch.give(given('1', '2', '3', '4', '5'));
    expect(batch.state().ended).toEqual({ done: 2, same: 0, left: 3 });
    await batch.keep();
    const later = open([]);
    await whenOpen(later);
    expect(later.state().batch?.left).toBe(3);
    expect(files(later)).toEqual(['1', '2']);
  });

  it('tells when outcomes cannot be kept, shows them all the same, and keeps them when it can', async () => {
    const batch = open([nameSlot([])], true);
    disk.faults.push(...Array.from({ length: 50 }, () => 'quota' as const));
    await batch.give(given('1', '2'));
    await batch.keep();
    expect(batch.state().unsaved).toBe('浏览器存储空间不足');
    expect(files(batch)).toEqual(['1', '2']);
    expect(await batch.report('2')).toMatchObject({ report: { agency: { name: '2' } } });
    expect(await batch.reports()).toHaveLength(2);
    disk.faults.length = 0;
    await batch.keep();
    expect(batch.state().unsaved).toBeNull();
    const other = open([]);
    await whenOpen(other);
    expect(files(other)).toEqual(['1', '2']);
  });

  it('that was removed while it ran does not come back, whatever is kept meanwhile', async () => {
    const shelf = createBatchShelf(disk);
    const late = { ...shelf, remove: (id: string) => shelf.remove(id).then(() => batch.expect({ units: ['甲局'], year: null })) };
    let ended: Promise<void> | undefined;
    let asked = 0;
    const removeAtThird = (): void => {
      asked += 1;
      if (asked === 3) ended = batch.remove();
    };
    const slots = [nameSlot([], RULES, removeAtThird)];
    const batch = createLiveBatch({ id: 'b', shelf: late, now: () => new Date('2026-01-06'), startSlots: () => Promise.resolve(slots) }, begun);
    await batch.give(given('1', '2', '3', '4'));
    await ended;
    await batch.keep();
    expect(await shelf.list()).toEqual([]);
    const other = open([]);
    await whenOpen(other);
    expect(other.state().opening).toBe('missing');
  });

  it('says why it cannot be opened', async () => {
    const shelf = { ...createBatchShelf(disk), get: () => Promise.reject(new DOMException('no', 'SecurityError')) };
    const batch = createLiveBatch({ id: 'b', shelf, now: () => new Date(), startSlots: () => Promise.resolve([]) }, null);
    await whenOpen(batch);
    expect(batch.state().opening).toEqual({ failed: '浏览器不允许本页使用本机存储' });
  });
});
