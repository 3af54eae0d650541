// Promises that no write costs a draft: mismatches, deletions, imports and newer drafts all leave both versions behind.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDB } from 'idb';
import { DRAFT_SCHEMA, draftFileText } from '../../src/report/draft';
import { createRepository, type Repository } from '../../src/drafts/repository';
import type { StoredDraft, WriteBase } from '../../src/drafts/stored-draft';
import { TRASH_SIZE } from '../../src/drafts/trash';
import type { Draft } from '../../src/report/draft';
import { allEdits, draftOf, draftWith, editsIn, reportWith, summaryWith } from './support/samples';
import { freshName, testDisk, testEnvironment, useFakeTime, type TestDisk } from './support/windows';

let name: string;
let disk: TestDisk;
let repository: Repository;

beforeEach(() => {
  useFakeTime();
  name = freshName();
  disk = testDisk(name);
  repository = createRepository(disk, testEnvironment);
});

afterEach(() => {
  disk.close();
  vi.useRealTimers();
});

let writers = 0;
/** What a window knows that has just read or written the draft. */
function baseOf(draft: Draft, edits = 1): WriteBase {
  writers += 1;
  return { revision: draft.revision, writer: `writer-${String(writers).padStart(4, '0')}`, edits };
}

const create = (edits = 0): Promise<Draft> => repository.create(reportWith(edits), summaryWith(edits));
const edited = (draft: Draft, edits: number): Draft => ({ ...draft, report: reportWith(edits) });
const load = async (id: string): Promise<Draft> => draftOf(await repository.load(id));

/** Puts a record where another version of the program would have put it. */
async function plant(record: StoredDraft): Promise<void> {
  const { id, schema, revision } = record;
  const times = { createdAt: '2026-01-01T00:00:00.000Z', savedAt: '2026-01-01T00:00:00.000Z' };
  const entry = { id, schema, revision, ...times, summary: summaryWith(0), copyOf: null, writers: [] };
  await disk.write(['drafts', 'entries'], (transaction) =>
    Promise.all([transaction.objectStore('drafts').put(record), transaction.objectStore('entries').put(entry)]),
  );
}

async function rawRecord(id: string): Promise<unknown> {
  return disk.read(['drafts'], (transaction) => transaction.objectStore('drafts').get(id));
}

describe('A draft comes back as it was saved', () => {
  it('loads what was created and what was saved', async () => {
    const draft = await create(3);
    expect(await load(draft.id)).toEqual(draft);
    vi.setSystemTime('2026-01-05T07:00:00Z');
    const saved = await repository.save({ ...edited(draft, 4), done: ['overview'] }, summaryWith(4), baseOf(draft));
    expect(saved.kind).toBe('saved');
    expect(await load(draft.id)).toEqual({
      ...draft,
      report: reportWith(4),
      done: ['overview'],
      revision: draft.revision + 1,
      savedAt: '2026-01-05T07:00:00.000Z',
    });
  });

  it('lists what the list shows, the last saved first, without the reports', async () => {
    const first = await create(1);
    vi.setSystemTime('2026-01-05T07:00:00Z');
    const second = await create(2);
    vi.setSystemTime('2026-01-05T08:00:00Z');
    await repository.save(edited(first, 5), summaryWith(5), baseOf(first));
    const entries = await repository.list();
    expect(entries.map((entry) => [entry.id, entry.summary.filled])).toEqual([
      [first.id, 5],
      [second.id, 2],
    ]);
    expect(entries[0]).not.toHaveProperty('report');
  });

  it('says that a draft is missing rather than showing an empty one', async () => {
    expect(await repository.load('nowhere-1')).toEqual({ kind: 'missing' });
    expect(await repository.exists('nowhere-1')).toBe(false);
    expect(await repository.revision('nowhere-1')).toBeNull();
  });

  it('goes by revisions, not by the clock, when the clock jumps back', async () => {
    const draft = await create();
    vi.setSystemTime('2031-01-01T00:00:00Z');
    const first = await repository.save(edited(draft, 1), summaryWith(1), baseOf(draft));
    vi.setSystemTime('2019-01-01T00:00:00Z');
    const second = await repository.save(edited(draft, 2), summaryWith(2), baseOf(first.draft));
    expect([first.kind, second.kind]).toEqual(['saved', 'saved']);
    expect(editsIn(await load(draft.id))).toBe(2);
    const late = await repository.save(edited(draft, 3), summaryWith(3), baseOf(first.draft));
    expect(late.kind).toBe('kept-as-copy');
  });
});

describe('2. A draft is never written before it has been read', () => {
  it('does not write over a draft whose revision the writer does not know', async () => {
    const draft = await create(9);
    await repository.save(edited(draft, 10), summaryWith(10), baseOf(draft));
    const blind = await repository.save(edited(draft, 0), summaryWith(0), { ...baseOf(draft), revision: 0 });
    expect(blind.kind).toBe('kept-as-copy');
    expect(editsIn(await load(draft.id))).toBe(10);
  });
});

describe('5. A write carries the revision it is based on; a mismatch keeps both as copies and says so', () => {
  it('stores the second of two writes on one revision as a copy that names its original', async () => {
    const draft = await create();
    await repository.save(edited(draft, 1), summaryWith(1), baseOf(draft));
    const result = await repository.save(edited(draft, 2), summaryWith(2), baseOf(draft));
    expect(result).toMatchObject({ kind: 'kept-as-copy', reason: 'changed' });
    expect(result.draft.id).not.toBe(draft.id);
    expect(editsIn(await load(draft.id))).toBe(1);
    expect(editsIn(await load(result.draft.id))).toBe(2);
    const entry = (await repository.list()).find((each) => each.id === result.draft.id);
    expect(entry?.copyOf).toEqual({ id: draft.id, reason: 'changed' });
  });

  it('lets exactly one of two windows win that write at the same moment, and keeps the other', async () => {
    const other = createRepository(testDisk(name), testEnvironment);
    const draft = await create();
    const results = await Promise.all([
      repository.save(edited(draft, 1), summaryWith(1), baseOf(draft)),
      other.save(edited(draft, 2), summaryWith(2), baseOf(draft)),
    ]);
    expect(results.map((result) => result.kind).sort()).toEqual(['kept-as-copy', 'saved']);
    expect(await allEdits(repository)).toEqual([1, 2]);
  });

  it('keeps the edits as a copy when the draft was deleted meanwhile, and the deleted one in the trash', async () => {
    const draft = await create();
    await repository.remove(draft.id);
    const result = await repository.save(edited(draft, 1), summaryWith(1), baseOf(draft));
    expect(result).toMatchObject({ kind: 'kept-as-copy', reason: 'deleted' });
    expect(await repository.restore(draft.id)).toBe(draft.id);
    expect(await allEdits(repository)).toEqual([0, 1]);
  });

  it('takes its own write, whose answer was lost, for its own', async () => {
    const draft = await create();
    const base = baseOf(draft);
    disk.faults.push('unanswered');
    await expect(repository.save(edited(draft, 1), summaryWith(1), base)).rejects.toThrow();
    const again = await repository.save(edited(draft, 2), summaryWith(2), { ...base, edits: 2 });
    expect(again.kind).toBe('saved');
    expect(await allEdits(repository)).toEqual([2]);
  });

  it('writes over no copy that somebody went on with, however late an answer comes', async () => {
    const draft = await create();
    await repository.save(edited(draft, 1), summaryWith(1), baseOf(draft));
    const base = { ...baseOf(draft), edits: 2 };
    const { draft: copy } = await repository.save(edited(draft, 2), summaryWith(2), base);
    await repository.save(edited(copy, 5), summaryWith(5), baseOf(copy));
    const again = await repository.save(edited(draft, 2), summaryWith(2), base);
    expect(again).toMatchObject({ kind: 'kept-as-copy', draft: { id: copy.id, revision: 0 } });
    const blind = await repository.save(edited(again.draft, 3), summaryWith(3), { ...baseOf(again.draft), revision: 0 });
    expect(blind.kind).toBe('kept-as-copy');
    const later = await repository.save(edited(draft, 4), summaryWith(4), { ...base, edits: 4 });
    expect(later.draft.id).toBe(`${copy.id}-2`);
    expect(await allEdits(repository)).toEqual([1, 3, 4, 5]);
  });

  it('makes one copy, not two, when the answer to the first was lost', async () => {
    const draft = await create();
    await repository.save(edited(draft, 1), summaryWith(1), baseOf(draft));
    const base = baseOf(draft);
    disk.faults.push('unanswered');
    await expect(repository.save(edited(draft, 2), summaryWith(2), base)).rejects.toThrow();
    const again = await repository.save(edited(draft, 3), summaryWith(3), { ...base, edits: 2 });
    expect(again.kind).toBe('kept-as-copy');
    expect(await allEdits(repository)).toEqual([1, 3]);
  });

  it('does not copy what another window has read and written on since its answer was lost', async () => {
    const draft = await create();
    const base = baseOf(draft);
    disk.faults.push('unanswered');
    await expect(repository.save(edited(draft, 1), summaryWith(1), base)).rejects.toThrow();
    const later = await load(draft.id);
    await repository.save(edited(later, 2), summaryWith(2), baseOf(later));
    const again = await repository.save(edited(draft, 1), summaryWith(1), base);
    expect(again.kind).toBe('saved');
    expect(await allEdits(repository)).toEqual([2]);
    const next = { ...base, revision: again.draft.revision, edits: 2 };
    const more = await repository.save(edited(draft, 3), summaryWith(3), next);
    expect(more.kind).toBe('kept-as-copy');
    expect(await allEdits(repository)).toEqual([2, 3]);
  });

  it('does not write over a draft that it cannot read', async () => {
    const damaged = { id: 'damaged-1', schema: DRAFT_SCHEMA, revision: 2, report: null };
    await plant(damaged);
    const draft = draftWith(1, { id: damaged.id, revision: damaged.revision });
    expect((await repository.save(draft, summaryWith(1), baseOf(draft))).kind).toBe('kept-as-copy');
    expect(await rawRecord(damaged.id)).toEqual(damaged);
  });

  it('leaves the stored draft as it was when a write fails half-way', async () => {
    const draft = await create(4);
    for (const fault of ['quota', 'aborted'] as const) {
      disk.faults.push(fault);
      await expect(repository.save(edited(draft, 5), summaryWith(5), baseOf(draft))).rejects.toThrow();
    }
    expect(await load(draft.id)).toEqual(draft);
    expect((await repository.list()).map((entry) => entry.revision)).toEqual([draft.revision]);
  });
});

describe('6. A newer draft is never downgraded', () => {
  const newer = { id: 'newer-001', schema: DRAFT_SCHEMA + 1, revision: 5, chapters: ['a shape of the future'] };

  it('opens it for reading and exporting only, and exports it whole', async () => {
    await plant(newer);
    const opened = await repository.load(newer.id);
    expect(opened).toMatchObject({ kind: 'newer', schema: DRAFT_SCHEMA + 1, report: null });
    if (opened.kind !== 'newer') return;
    expect(JSON.parse(opened.file)).toEqual({ kind: 'gongkai-draft', draft: newer });
  });

  it('shows its report when that still has the known shape', async () => {
    await plant({ ...draftWith(3), id: newer.id, schema: DRAFT_SCHEMA + 1 });
    expect(await repository.load(newer.id)).toMatchObject({ kind: 'newer', report: reportWith(3) });
  });

  it('treats a draft with a newer report in it as newer', async () => {
    await plant({ ...draftWith(3), report: { ...reportWith(3), schema: DRAFT_SCHEMA + 1 } });
    expect((await repository.load('draft-0001')).kind).toBe('newer');
  });

  it('does not write over it, even on the right revision, but keeps the edits as a copy', async () => {
    await plant(newer);
    const draft = draftWith(8, { id: newer.id, revision: newer.revision });
    const result = await repository.save(draft, summaryWith(8), baseOf(draft));
    expect(result).toMatchObject({ kind: 'kept-as-copy', reason: 'newer' });
    expect(await rawRecord(newer.id)).toEqual(newer);
    expect(editsIn(await load(result.draft.id))).toBe(8);
  });

  it('does not let an imported draft replace it', async () => {
    await plant(newer);
    const result = await repository.importDraft(draftWith(1, { id: newer.id }), summaryWith(1), 'replace');
    expect(result.kind).toBe('added-beside');
    expect(await rawRecord(newer.id)).toEqual(newer);
  });

  it('survives being deleted and restored by an older version unchanged', async () => {
    await plant(newer);
    await repository.remove(newer.id);
    await repository.restore(newer.id);
    expect(await rawRecord(newer.id)).toEqual(newer);
  });

  it('says that a damaged draft is damaged, and exports it as it is', async () => {
    const damaged = { id: 'damaged-1', schema: DRAFT_SCHEMA, revision: 2, report: null };
    await plant(damaged);
    const opened = await repository.load(damaged.id);
    expect(opened.kind).toBe('damaged');
    if (opened.kind !== 'damaged') return;
    expect(JSON.parse(opened.file)).toEqual({ kind: 'gongkai-draft', draft: damaged });
  });
});

describe('Deleting can be undone', () => {
  it('takes the draft out of the list and brings it back unchanged', async () => {
    const draft = await create(2);
    const before = await repository.list();
    expect(await repository.remove(draft.id)).toBe(true);
    expect(await repository.list()).toEqual([]);
    expect(await repository.load(draft.id)).toEqual({ kind: 'missing' });
    expect(await repository.restore(draft.id)).toBe(draft.id);
    expect(await load(draft.id)).toEqual(draft);
    expect(await repository.list()).toEqual(before);
  });

  it('restores beside a draft that has taken the id meanwhile', async () => {
    const draft = await create(1);
    await repository.remove(draft.id);
    await repository.importDraft(edited(draft, 2), summaryWith(2), 'keep-both');
    const restored = await repository.restore(draft.id);
    expect(restored).not.toBe(draft.id);
    expect(await allEdits(repository)).toEqual([1, 2]);
  });

  it('says that there is nothing to delete or to restore', async () => {
    expect(await repository.remove('nowhere-1')).toBe(false);
    expect(await repository.restore('nowhere-1')).toBeNull();
  });

  it('keeps the last deleted drafts, however the clock jumps', async () => {
    const drafts: Draft[] = [];
    for (let index = 0; index <= TRASH_SIZE; index += 1) {
      vi.setSystemTime(index % 2 === 0 ? '2031-01-01T00:00:00Z' : '2019-01-01T00:00:00Z');
      const draft = await create(index);
      drafts.push(draft);
      await repository.remove(draft.id);
    }
    const restored = await Promise.all(drafts.map((draft) => repository.restore(draft.id)));
    expect(restored.map((id) => id !== null)).toEqual([false, ...Array<boolean>(TRASH_SIZE).fill(true)]);
  });
});

describe('Importing never costs a draft that is already here', () => {
  it('adds a draft from another computer exactly as it is', async () => {
    const draft = draftWith(7, { revision: 31, done: ['overview'] });
    expect(await repository.importDraft(draft, summaryWith(7), 'keep-both')).toEqual({ kind: 'added', draft });
    expect(await load(draft.id)).toEqual(draft);
  });

  it('keeps both under different ids when the draft is already here', async () => {
    const draft = await create(1);
    const result = await repository.importDraft(edited(draft, 2), summaryWith(2), 'keep-both');
    expect(result.kind).toBe('added-beside');
    expect(editsIn(await load(draft.id))).toBe(1);
    expect(await load(result.draft.id)).toEqual({ ...edited(draft, 2), id: result.draft.id });
  });

  it('replaces on request; the replaced one can be restored', async () => {
    const draft = await create(1);
    const result = await repository.importDraft(edited(draft, 2), summaryWith(2), 'replace');
    expect(result).toMatchObject({ kind: 'replaced', draft: { id: draft.id } });
    expect(await allEdits(repository)).toEqual([2]);
    await repository.restore(draft.id);
    expect(await allEdits(repository)).toEqual([1, 2]);
  });

  it('keeps the edits of a window in which the replaced draft is open', async () => {
    const draft = await create(1);
    const imported = { ...edited(draft, 2), revision: draft.revision - 1 };
    await repository.importDraft(imported, summaryWith(2), 'replace');
    const result = await repository.save(edited(draft, 3), summaryWith(3), baseOf(draft));
    expect(result.kind).toBe('kept-as-copy');
    expect(await allEdits(repository)).toEqual([2, 3]);
  });

  it('stores nothing when storing fails half-way through replacing', async () => {
    const draft = await create(1);
    // Once more after the snapshot that was to go first has gone.
    disk.faults.push('quota', 'quota');
    await expect(repository.importDraft(edited(draft, 2), summaryWith(2), 'replace')).rejects.toThrow();
    expect(await allEdits(repository)).toEqual([1]);
    expect(await repository.restore(draft.id)).toBeNull();
  });
});

describe('What is stored is what a draft file holds', () => {
  it('keeps in the database nothing of a draft but the draft', async () => {
    const draft = await create(1);
    const database = await openDB(name);
    const record: unknown = await database.get('drafts', draft.id);
    database.close();
    expect(`${JSON.stringify({ kind: 'gongkai-draft', draft: record }, null, 1)}\n`).toBe(draftFileText(draft));
  });

  it('announces every draft that changed', async () => {
    const announced: string[] = [];
    const telling = createRepository(disk, testEnvironment, { announce: (id) => announced.push(id) });
    const draft = await telling.create(reportWith(0), summaryWith(0));
    await telling.save(edited(draft, 1), summaryWith(1), baseOf(draft));
    const copy = await telling.save(edited(draft, 2), summaryWith(2), baseOf(draft));
    await telling.remove(draft.id);
    await telling.restore(draft.id);
    const imported = await telling.importDraft(draft, summaryWith(0), 'keep-both');
    expect(announced).toEqual([draft.id, draft.id, copy.draft.id, draft.id, draft.id, imported.draft.id]);
  });
});
