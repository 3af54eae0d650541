// Promises that no outcome is lost: shown at once, kept in groups, told when it cannot be kept, and not made twice.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Slot } from '../../src/batch-desk/checking/slot';
import type { Task } from '../../src/batch-desk/checking/task';
import { createLiveBatch, type LiveBatch, type LiveBatchParts } from '../../src/batch-desk/desk/live-batch';
import { createBatchShelf } from '../../src/drafts/batch-shelf';
import { freshName, testDisk, type TestDisk } from '../drafts/support/windows';
import { begun, given, nameSlot } from './support/name-slot';
import { RULES } from './support/rows';

let disk: TestDisk;
beforeEach(() => {
  disk = testDisk(freshName());
});
afterEach(() => {
  disk.close();
});

/** A window without others. */
function alone(slots: Slot[], shelf = createBatchShelf(disk)): LiveBatchParts {
  const hold = () => Promise.resolve({ release: () => undefined });
  return { id: 'b', shelf, now: () => new Date('2026-01-06'), startSlots: () => Promise.resolve(slots), hold, tell: () => undefined };
}

const open = (slots: Slot[], isNew = false): LiveBatch => createLiveBatch(alone(slots), isNew ? begun : null);

const files = (batch: LiveBatch): string[] => batch.state().rows.map(({ file }) => file);
const whenOpen = async (batch: LiveBatch): Promise<void> => {
  await batch.give([]);
};

describe('a batch', () => {
  it('keeps every outcome: another window finds all of them', async () => {
    const batch = open([nameSlot([])], true);
    await batch.give(given(...Array.from({ length: 25 }, (_, index) => `${String(index + 10)}.docx`)));
    expect(files(batch)).toHaveLength(25);
    expect(batch.state()).toMatchObject({ run: null, ended: { done: 25, same: 0, left: 0, compared: 0 }, unsaved: null, problem: null });
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
    expect(second.state().ended).toEqual({ done: 3, same: 2, left: 0, compared: 0 });
    expect(files(second)).toEqual(['甲/1.docx', '甲/2.docx', '3.docx']);
    await second.keep();
    const third = open([nameSlot([], '1'.repeat(64))]);
    await third.give(given('1.docx', '2.docx', '3.docx'));
    expect(third.state().ended).toEqual({ done: 3, same: 0, left: 0, compared: 0 });
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
    expect(batch.state().ended).toEqual({ done: 2, same: 0, left: 3, compared: 0 });
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
    const batch = createLiveBatch(alone(slots, late), begun);
    await batch.give(given('1', '2', '3', '4'));
    await ended;
    await batch.keep();
    expect(await shelf.list()).toEqual([]);
    const other = open([]);
    await whenOpen(other);
    expect(other.state().opening).toBe('missing');
  });

  it('keeps what is chosen of it, each choice beside the others', async () => {
    const batch = open([nameSlot([])], true);
    await batch.give(given('1'));
    await batch.choose({ own: { 2025: '1' } });
    await batch.choose({ excluded: ['2'] });
    await batch.give(given('2'));
    await batch.keep();
    expect(batch.state().batch?.chosen).toMatchObject({ own: { 2025: '1' }, excluded: ['2'], doubles: {} });
    const other = open([]);
    await whenOpen(other);
    expect(other.state().batch?.chosen).toEqual(batch.state().batch?.chosen);
  });

  it('shows what is chosen also while it cannot be kept, and says so', async () => {
    const batch = open([nameSlot([])], true);
    await batch.give(given('1'));
    await batch.keep();
    disk.faults.push(...Array.from({ length: 50 }, () => 'quota' as const));
    await batch.choose({ excluded: ['1'] });
    expect(batch.state()).toMatchObject({ unsaved: '浏览器存储空间不足', batch: { chosen: { excluded: ['1'] } } });
    disk.faults.length = 0;
    await batch.keep();
    expect(await createBatchShelf(disk).get('b')).toMatchObject({ chosen: { excluded: ['1'] } });
  });

  it('says why it cannot be opened', async () => {
    const shelf = { ...createBatchShelf(disk), get: () => Promise.reject(new DOMException('no', 'SecurityError')) };
    const batch = createLiveBatch(alone([], shelf), null);
    await whenOpen(batch);
    expect(batch.state().opening).toEqual({ failed: '浏览器不允许本页使用本机存储' });
  });
});
