// Promises that a draft has its older versions at hand, that they never stand in the way of saving, and that restoring loses nothing.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRepository, type Repository } from '../../src/drafts/repository';
import { SNAPSHOT_INTERVAL } from '../../src/drafts/snapshot-keeper';
import type { Snapshot } from '../../src/drafts/stored-snapshot';
import { TRASH_SIZE } from '../../src/drafts/trash';
import { whileHeld } from '../../src/drafts/while-held';
import { DRAFT_SCHEMA, type Draft } from '../../src/report/draft';
import type { Review, ReviewAct } from '../../src/report/review';
import { takeStep } from '../../src/report/take-step';
import { allEdits, draftOf, draftWith, editsIn, reportWith, summaryWith } from './support/samples';
import { pass, settle, testEnvironment, testProfile, useFakeTime, type TestWindow } from './support/windows';
import { openWorkspace, type Workspace } from './support/workspace';

// What is loaded on demand is loaded here: the clock of these tests stands still meanwhile.
import '../../src/drafts/restore-snapshot';
import '../../src/report/review-summary';

let profile: ReturnType<typeof testProfile>;
let window: TestWindow;
let repository: Repository;
const windows: TestWindow[] = [];
const places: Workspace[] = [];

beforeEach(() => {
  useFakeTime();
  profile = testProfile();
  window = open();
  ({ repository } = window.storage);
});

afterEach(() => {
  for (const place of places.splice(0)) place.leave();
  for (const each of windows.splice(0)) each.kill();
  vi.useRealTimers();
});

function open(): TestWindow {
  const opened = profile.open();
  windows.push(opened);
  return opened;
}

async function enter(id: string, where = window): Promise<Workspace> {
  const place = await openWorkspace(where.storage, id);
  places.push(place);
  await settle();
  return place;
}

const create = async (edits: number): Promise<string> => (await repository.create(reportWith(edits), summaryWith(edits))).id;

/** How many edits each snapshot holds, the latest first. */
async function kept(id: string, from = repository): Promise<number[]> {
  return (await from.snapshots(id)).map(({ record }) => editsIn(record as unknown as Draft));
}

/** Stores a draft with these steps taken on it. */
async function reviewed(id: string, ...acts: ReviewAct[]): Promise<Review> {
  const opened = await repository.load(id);
  if (opened.kind !== 'draft') throw new Error('no draft');
  const { draft } = opened;
  const at = '2026-01-05T03:00:00.000Z';
  const report = acts.reduce(
    (before, act, index) => takeStep(before, { id: `step-${String(index)}`, act, by: '李强', at, note: '', draft: { id, revision: 1 } }),
    draft.report,
  );
  await repository.save({ ...draft, report }, summaryWith(1), { revision: draft.revision, writer: 'reviewer', edits: 1 });
  return report.review;
}

async function snapshot(id: string, edits: number): Promise<Snapshot> {
  const found = (await repository.snapshots(id)).find(({ record }) => editsIn(record as unknown as Draft) === edits);
  if (found === undefined) throw new Error(`no snapshot of ${String(edits)} edits`);
  return found;
}

async function present(id: string): Promise<number> {
  return editsIn(draftOf(await repository.load(id)));
}

/** Lets a long time pass in which little happens. */
async function goBy(milliseconds: number): Promise<void> {
  await pass(1_000);
  await vi.advanceTimersByTimeAsync(milliseconds - 1_000);
  await settle();
}

/** Writes the draft as after so many edits. */
async function edit(id: string, edits: number): Promise<void> {
  const draft = draftOf(await repository.load(id));
  const base = { revision: draft.revision, writer: testEnvironment.newId(), edits };
  await repository.save({ ...draft, report: reportWith(edits) }, summaryWith(edits), base);
}

describe('9. A snapshot is taken', () => {
  it('when a draft is opened that has changed since the last one, and not again when it has not', async () => {
    const id = await create(3);
    (await enter(id)).leave();
    await settle();
    expect(await kept(id)).toEqual([3]);
    (await enter(id)).leave();
    await settle();
    expect(await kept(id)).toEqual([3]);
    await edit(id, 4);
    await enter(id);
    expect(await kept(id)).toEqual([4, 3]);
    expect((await repository.snapshots(id)).map(({ cause, summary }) => [cause, summary.filled])).toEqual([
      ['opened', 4],
      ['opened', 3],
    ]);
  });

  it('not of an empty report, and not by a window that only reads', async () => {
    const empty = await create(0);
    await enter(empty);
    expect(await kept(empty)).toEqual([]);
    const id = await create(1);
    const writer = await enter(id);
    writer.type();
    await pass(1_000);
    await enter(id, open());
    expect(await kept(id)).toEqual([1]);
  });

  it('after every twenty minutes of editing, whatever the clock says meanwhile', async () => {
    const id = await create(1);
    const place = await enter(id);
    place.type();
    await goBy(SNAPSHOT_INTERVAL / 2);
    vi.setSystemTime('2019-01-05T06:32:00Z');
    place.type();
    await goBy(SNAPSHOT_INTERVAL / 2 + 1_000);
    expect(await kept(id)).toEqual([3, 1]);
    await goBy(SNAPSHOT_INTERVAL * 2);
    expect(await kept(id)).toEqual([3, 1]);
  });

  it('before a file takes the place of a draft', async () => {
    const id = await create(2);
    await repository.importDraft(draftWith(7, { id }), summaryWith(7), 'replace');
    expect(await present(id)).toBe(7);
    expect(await kept(id)).toEqual([2]);
  });

  it('and thinned out in the database as it should be', async () => {
    const id = await create(1);
    for (let day = 9; day <= 20; day += 1) {
      for (const hour of ['01', '05', '09', '12']) {
        vi.setSystemTime(`2026-01-${String(day).padStart(2, '0')}T${hour}:00:00Z`);
        await edit(id, day * 100 + Number(hour));
        await repository.takeSnapshot(id, 'editing');
      }
    }
    expect(await kept(id)).toEqual([2012, 2009, 2005, 1912, 1812, 1712, 1612, 1512, 1412, 1312]);
  });
});

describe('9. Restoring first snapshots the present', () => {
  it('brings the version back, keeps what it replaced, and leads back there', async () => {
    const id = await create(1);
    await repository.takeSnapshot(id, 'opened');
    await edit(id, 5);
    const restored = await repository.restoreSnapshot(id, (await snapshot(id, 1)).key);
    expect(restored?.result.kind).toBe('saved');
    expect(await present(id)).toBe(1);
    expect(await kept(id)).toEqual([5, 1]);
    expect((await repository.list())[0]?.summary.filled).toBe(1);
    await repository.restoreSnapshot(id, restored?.before ?? 0);
    expect(await present(id)).toBe(5);
  });

  it('leaves what reviewing left as it stands: steps and remarks are of no older version', async () => {
    const id = await create(1);
    await repository.takeSnapshot(id, 'opened');
    const review = await reviewed(id, 'submit', 'return');
    await repository.restoreSnapshot(id, (await snapshot(id, 1)).key);
    expect(await repository.load(id)).toMatchObject({ kind: 'draft', draft: { report: { review } } });
    expect((await repository.list())[0]?.summary.review).toBe('returned');
  });

  it('restores nothing over a report that was passed', async () => {
    const id = await create(1);
    await repository.takeSnapshot(id, 'opened');
    await reviewed(id, 'submit', 'pass');
    const before = await repository.load(id);
    expect(await repository.restoreSnapshot(id, (await snapshot(id, 1)).key)).toBeNull();
    expect(await repository.load(id)).toEqual(before);
  });

  it('restores nothing when the present cannot be kept', async () => {
    const id = await create(1);
    await repository.takeSnapshot(id, 'opened');
    await edit(id, 5);
    window.disk.faults.push('quota');
    const { key } = await snapshot(id, 1);
    await expect(repository.restoreSnapshot(id, key)).rejects.toMatchObject({ kind: 'quota' });
    expect(await present(id)).toBe(5);
    expect(await kept(id)).toEqual([1]);
  });

  it('does not let a window that still holds the former text write over what was restored', async () => {
    const id = await create(1);
    await repository.takeSnapshot(id, 'opened');
    const place = await enter(id);
    place.type();
    await pass(1_000);
    await open().storage.repository.restoreSnapshot(id, (await snapshot(id, 1)).key);
    place.type();
    await pass(1_000);
    expect(place.status()).toMatchObject({ kind: 'conflict', reason: 'changed' });
    expect(await allEdits(repository)).toEqual([1, 3]);
  });

  it('knows nothing of a snapshot of another draft, or one that is gone', async () => {
    const [id, other] = [await create(1), await create(2)];
    await repository.takeSnapshot(other, 'opened');
    expect(await repository.restoreSnapshot(id, (await snapshot(other, 2)).key)).toBeNull();
    expect(await repository.restoreSnapshot(id, 4711)).toBeNull();
    expect(await present(id)).toBe(1);
  });

  it('keeps a snapshot of a newer version of the program, and does not restore it', async () => {
    const id = await create(1);
    await window.disk.write(['drafts'], async (transaction) => {
      const store = transaction.objectStore('drafts');
      const record = await store.get(id);
      if (record) await store.put({ ...record, schema: DRAFT_SCHEMA + 1, revision: 9, later: true });
    });
    await repository.takeSnapshot(id, 'opened');
    const [newer] = await repository.snapshots(id);
    expect(newer?.record).toMatchObject({ schema: DRAFT_SCHEMA + 1, later: true });
    expect(await repository.restoreSnapshot(id, newer?.key ?? 0)).toBeNull();
    expect(await repository.load(id)).toMatchObject({ kind: 'newer' });
  });

  it('restores beside a draft that is damaged, which stays as it is', async () => {
    const id = await create(3);
    await repository.takeSnapshot(id, 'opened');
    await window.disk.write(['drafts'], (transaction) =>
      transaction.objectStore('drafts').put({ id, schema: DRAFT_SCHEMA, revision: 8 }),
    );
    const restored = await repository.restoreSnapshot(id, (await repository.snapshots(id))[0]?.key ?? 0);
    expect(restored?.result).toMatchObject({ kind: 'kept-as-copy' });
    expect(await present(restored?.result.draft.id ?? '')).toBe(3);
    expect(await repository.load(id)).toMatchObject({ kind: 'damaged' });
  });

  it('waits for nobody: while another window writes, nothing is done', async () => {
    const id = await create(1);
    await enter(id, open());
    const work = vi.fn(() => Promise.resolve(1));
    expect(await whileHeld(window.storage, id, work)).toEqual({ kind: 'other-window' });
    expect(work).not.toHaveBeenCalled();
    places.splice(0).forEach((place) => place.leave());
    await settle();
    expect(await whileHeld(window.storage, id, work)).toEqual({ kind: 'done', value: 1 });
    expect((await enter(id)).type()).toBe(true);
  });
});

describe('Snapshots stand in nobody’s way', () => {
  it('a snapshot that cannot be written is not felt by the saving', async () => {
    const id = await create(1);
    window.disk.snapshotFaults.push('quota', 'aborted');
    const place = await enter(id);
    expect(place.type()).toBe(true);
    await pass(1_000);
    expect(place.status().kind).toBe('saved');
    await goBy(SNAPSHOT_INTERVAL);
    expect(place.status().kind).toBe('saved');
    expect(await kept(id)).toEqual([]);
    expect(await present(id)).toBe(2);
  });

  it('on a full disk the oldest snapshots go first, of whichever draft, and the draft is saved', async () => {
    const [old, id] = [await create(1), await create(1)];
    await repository.takeSnapshot(old, 'opened');
    await repository.takeSnapshot(id, 'opened');
    window.disk.faults.push('quota');
    await edit(id, 2);
    expect(await present(id)).toBe(2);
    expect(await kept(old)).toEqual([]);
    expect(await kept(id)).toEqual([1]);
    window.disk.faults.push('quota');
    await edit(id, 3);
    expect(await kept(id)).toEqual([]);
  });

  it('fails as before when there is no snapshot left to drop', async () => {
    const id = await create(1);
    window.disk.faults.push('quota');
    await expect(edit(id, 2)).rejects.toMatchObject({ kind: 'quota' });
    expect(await present(id)).toBe(1);
  });
});

describe('Snapshots of a deleted draft', () => {
  it('come back with it, and go when it is gone for good', async () => {
    const id = await create(1);
    await repository.takeSnapshot(id, 'opened');
    await repository.remove(id);
    await repository.restore(id);
    expect(await kept(id)).toEqual([1]);
    await repository.remove(id);
    for (let others = 0; others < TRASH_SIZE; others += 1) {
      expect(await kept(id)).toEqual([1]);
      await repository.remove(await create(0));
    }
    expect(await kept(id)).toEqual([]);
  });

  it('stay while the draft that took its place is here', async () => {
    const id = await create(1);
    await repository.importDraft(draftWith(7, { id }), summaryWith(7), 'replace');
    for (let others = 0; others <= TRASH_SIZE; others += 1) await repository.remove(await create(0));
    expect(await kept(id)).toEqual([1]);
  });
});

describe('11. What was exported is remembered with the draft', () => {
  it('counts from the export on, through every save, and not in the draft itself', async () => {
    const id = await create(1);
    await edit(id, 2);
    vi.setSystemTime('2026-01-15T06:32:00Z');
    expect(await repository.daysWithoutBackup(id)).toBe(10);
    const before = draftOf(await repository.load(id));
    await repository.noteExport(id);
    expect(draftOf(await repository.load(id))).toEqual(before);
    await edit(id, 3);
    expect(await repository.daysWithoutBackup(id)).toBeNull();
    vi.setSystemTime('2026-01-23T06:32:00Z');
    expect(await repository.daysWithoutBackup(id)).toBe(8);
  });

  it('takes a draft from a file for one of which there is a file', async () => {
    const { draft } = await repository.importDraft(draftWith(7, { createdAt: '2020-01-05T01:00:00.000Z' }), summaryWith(7), 'keep-both');
    await edit(draft.id, 8);
    expect(await repository.daysWithoutBackup(draft.id)).toBeNull();
  });

  it('says nothing of a draft that is not here', async () => {
    expect(await createRepository(window.disk, testEnvironment).daysWithoutBackup('nowhere-1')).toBeNull();
  });
});
