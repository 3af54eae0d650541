// Promises that what is typed reaches the disk in time, in order, and is never let go of before it is there.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave, WRITE_PATIENCE, type Autosave, type AutosaveOptions } from '../../src/drafts/autosave';
import type { SaveResult } from '../../src/drafts/save-draft';
import { StorageError } from '../../src/drafts/storage-error';
import type { WriteBase } from '../../src/drafts/stored-draft';
import type { Draft } from '../../src/report/draft';
import { contentWith, draftWith, editsIn } from './support/samples';
import { testEnvironment, useFakeTime } from './support/windows';

interface Write {
  edits: number;
  base: WriteBase;
  time: number;
  answer(result?: SaveResult): void;
  fail(error: StorageError): void;
}

/** A workspace whose disk answers when the test says so, or at once. */
function workspace({ answers = true } = {}) {
  const writes: Write[] = [];
  const rescues: number[] = [];
  const dropped: string[] = [];
  let typed = 0;
  const repository: AutosaveOptions['repository'] = {
    save: (draft: Draft, _summary, base) =>
      new Promise((resolve, reject) => {
        const time = Date.now();
        const savedAt = new Date(time).toISOString();
        const saved: SaveResult = { kind: 'saved', draft: { ...draft, revision: base.revision + 1, savedAt } };
        writes.push({ edits: editsIn(draft), base, time, answer: (result = saved) => resolve(result), fail: reject });
        if (answers) resolve(saved);
      }),
    rescue: (draft) => rescues.push(editsIn(draft)) > 0,
    dropRescued: (writer) => dropped.push(writer),
  };
  const autosave: Autosave = createAutosave({
    opened: draftWith(0, { revision: 7 }),
    read: () => contentWith(typed),
    repository,
    newId: testEnvironment.newId,
  });
  autosave.setReadOnly(null);
  const type = (): boolean => {
    typed += 1;
    return autosave.noteEdit();
  };
  const lastWrite = (): Write => {
    const last = writes[writes.length - 1];
    if (!last) throw new Error('nothing was written');
    return last;
  };
  return { autosave, writes, rescues, dropped, type, lastWrite };
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(useFakeTime);
afterEach(() => {
  vi.useRealTimers();
});

describe('1. Every edit is on disk within one second after typing stops', () => {
  it('writes once, less than a second after the last of several keystrokes', async () => {
    const { writes, type } = workspace();
    type();
    await pass(100);
    type();
    const last = Date.now();
    await pass(1_000);
    expect(writes.map((write) => write.edits)).toEqual([2]);
    expect(writes[0]?.time).toBeLessThan(last + 1_000);
  });

  it('writes during typing that never stops, so that no edit waits for a second', async () => {
    const { writes, type } = workspace();
    const typedAt: number[] = [];
    for (let key = 0; key < 60; key += 1) {
      type();
      typedAt.push(Date.now());
      await pass(90);
    }
    await pass(1_000);
    typedAt.forEach((time, index) => {
      const write = writes.find((each) => each.edits > index);
      expect(write?.time ?? Infinity).toBeLessThan(time + 1_000);
    });
  });

  it('does not write when nothing was edited', async () => {
    const { autosave, writes } = workspace();
    await autosave.flush();
    autosave.leave();
    await pass(5_000);
    expect(writes).toEqual([]);
  });

  it('flushes at once when the page is left, and leaves the edits where they outlive it', () => {
    const { autosave, writes, rescues, type } = workspace();
    type();
    autosave.leave();
    expect(rescues).toEqual([1]);
    expect(writes.map((write) => write.edits)).toEqual([1]);
  });

  it('leaves behind the edits of a write that is still on its way when the page ends', async () => {
    const { autosave, rescues, type } = workspace({ answers: false });
    type();
    await pass(400);
    autosave.leave();
    expect(rescues).toEqual([1]);
  });

  it('drops what it left behind once it is saved after all', async () => {
    const { autosave, dropped, type, lastWrite } = workspace({ answers: false });
    type();
    autosave.leave();
    expect(dropped).toEqual([]);
    lastWrite().answer();
    await pass(0);
    expect(dropped).toEqual([lastWrite().base.writer]);
  });

  it('says so while an edit is not on the disk, and when it is', async () => {
    const { autosave, type, lastWrite } = workspace({ answers: false });
    expect(autosave.status()).toEqual({ kind: 'saved', at: '2026-01-05T01:00:00.000Z' });
    type();
    expect(autosave.status()).toEqual({ kind: 'saving' });
    await pass(300);
    expect(autosave.status()).toEqual({ kind: 'saving' });
    lastWrite().answer();
    await pass(0);
    expect(autosave.status()).toEqual({ kind: 'saved', at: '2026-01-05T06:32:00.300Z' });
  });

  it('keeps the same status object, and tells nobody, while nothing changes', async () => {
    const { autosave, type } = workspace({ answers: false });
    const listener = vi.fn();
    type();
    const status = autosave.status();
    autosave.subscribe(listener);
    type();
    await pass(200);
    type();
    expect(autosave.status()).toBe(status);
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('2. A draft is never written before it has been read', () => {
  it('takes no edit before it is known that this window may write', async () => {
    const { autosave, writes, type } = workspace();
    autosave.setReadOnly('opening');
    expect(type()).toBe(false);
    await autosave.flush();
    await pass(5_000);
    expect(writes).toEqual([]);
    expect(autosave.status()).toEqual({ kind: 'read-only', reason: 'opening' });
  });

  it('bases the first write on the revision that was read and each later one on the last', async () => {
    const { writes, type } = workspace();
    for (let edit = 0; edit < 3; edit += 1) {
      type();
      await pass(1_000);
    }
    expect(writes.map((write) => write.base.revision)).toEqual([7, 8, 9]);
  });
});

describe('3. Edits made during a write are written afterwards', () => {
  it('writes again when the write ends, and never two at a time', async () => {
    const { autosave, writes, type, lastWrite } = workspace({ answers: false });
    type();
    await pass(300);
    type();
    type();
    await pass(2_000);
    expect(writes).toHaveLength(1);
    lastWrite().answer();
    await pass(0);
    expect(writes.map((write) => write.edits)).toEqual([1, 3]);
    expect(autosave.status()).toEqual({ kind: 'saving' });
    lastWrite().answer();
    await pass(0);
    expect(autosave.status().kind).toBe('saved');
  });

  it('resolves a flush only when the edits made meanwhile are written too', async () => {
    const { autosave, type, lastWrite } = workspace({ answers: false });
    type();
    const flushed = vi.fn();
    void autosave.flush().then(flushed);
    type();
    lastWrite().answer();
    await pass(0);
    expect(flushed).not.toHaveBeenCalled();
    lastWrite().answer();
    await pass(0);
    expect(flushed).toHaveBeenCalledOnce();
  });
});

describe('8. A failed write keeps the text in memory, shows the failure, and is tried again', () => {
  it('names the kind of failure and still has the draft for a draft file', async () => {
    const { autosave, type, lastWrite } = workspace({ answers: false });
    type();
    await pass(300);
    lastWrite().fail(new StorageError('quota', 'full'));
    await pass(0);
    expect(autosave.status()).toEqual({ kind: 'failed', failure: 'quota', detail: 'full' });
    expect(autosave.unsaved()).toBe(true);
    expect(editsIn(autosave.draft())).toBe(1);
    expect(autosave.draft().revision).toBe(7);
  });

  it('tries again after 1, 2, 4 … seconds, never longer than 30, until it succeeds', async () => {
    const { autosave, writes, type, lastWrite } = workspace({ answers: false });
    type();
    await pass(300);
    for (let attempt = 0; attempt < 8; attempt += 1) {
      lastWrite().fail(new StorageError('quota'));
      await pass(0);
      const count = writes.length;
      while (writes.length === count) await pass(100);
    }
    const waits = writes.slice(1).map((write, index) => write.time - (writes[index]?.time ?? 0));
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
    lastWrite().answer();
    await pass(0);
    expect(autosave.status().kind).toBe('saved');
  });

  it('takes edits made after the failure along, and begins again with short waits after a success', async () => {
    const { writes, type, lastWrite } = workspace({ answers: false });
    type();
    await pass(300);
    lastWrite().fail(new StorageError('quota'));
    await pass(100);
    type();
    await pass(900);
    expect(lastWrite().edits).toBe(2);
    lastWrite().answer();
    type();
    await pass(300);
    lastWrite().fail(new StorageError('quota'));
    await pass(999);
    const before = writes.length;
    await pass(1);
    expect(writes).toHaveLength(before + 1);
  });

  it('tries at once when it is asked to', async () => {
    const { autosave, writes, type, lastWrite } = workspace({ answers: false });
    type();
    await pass(300);
    lastWrite().fail(new StorageError('quota'));
    await pass(0);
    void autosave.flush();
    expect(writes).toHaveLength(2);
  });

  it('says so when a write takes too long, and still waits for it', async () => {
    const { autosave, writes, type, lastWrite } = workspace({ answers: false });
    type();
    await pass(300 + WRITE_PATIENCE);
    expect(autosave.status()).toEqual({ kind: 'failed', failure: 'stuck', detail: '' });
    await pass(60_000);
    expect(writes).toHaveLength(1);
    lastWrite().answer();
    await pass(0);
    expect(autosave.status().kind).toBe('saved');
  });

  it('treats a workspace that cannot be read as a failed write, not as the end of saving', async () => {
    let broken = true;
    const save = vi.fn((draft: Draft): Promise<SaveResult> => Promise.resolve({ kind: 'saved', draft }));
    const autosave = createAutosave({
      opened: draftWith(0),
      read: () => {
        if (broken) throw new Error('no such cell');
        return contentWith(1);
      },
      repository: { save, rescue: () => true, dropRescued: () => undefined },
      newId: testEnvironment.newId,
    });
    autosave.setReadOnly(null);
    autosave.noteEdit();
    await pass(300);
    expect(autosave.status()).toMatchObject({ kind: 'failed', failure: 'failed' });
    broken = false;
    await pass(1_000);
    expect(save).toHaveBeenCalledOnce();
  });
});

describe('5. A mismatch keeps both as copies and says so', () => {
  const copy = draftWith(1, { id: 'copy-0001', revision: 1, savedAt: '2026-01-05T06:32:01.000Z' });

  it('goes on in the copy, under its id and revision', async () => {
    const { autosave, type, lastWrite } = workspace({ answers: false });
    type();
    await pass(300);
    const first = lastWrite().base.writer;
    lastWrite().answer({ kind: 'kept-as-copy', reason: 'changed', draft: copy });
    await pass(0);
    expect(autosave.status()).toEqual({ kind: 'conflict', reason: 'changed', copy: copy.id, at: copy.savedAt });
    expect(type()).toBe(true);
    await pass(300);
    expect(lastWrite().base).toMatchObject({ revision: 1 });
    expect(lastWrite().base.writer).not.toBe(first);
    expect(autosave.draft().id).toBe(copy.id);
  });
});

describe('6. A window running older code stops writing when it meets a newer draft', () => {
  it('takes no more edits after its own were kept as a copy', async () => {
    const { autosave, writes, type, lastWrite } = workspace({ answers: false });
    type();
    await pass(300);
    lastWrite().answer({ kind: 'kept-as-copy', reason: 'newer', draft: draftWith(1, { id: 'copy-0001' }) });
    await pass(0);
    expect(type()).toBe(false);
    expect(autosave.writable()).toBe(false);
    expect(autosave.status()).toMatchObject({ kind: 'conflict', reason: 'newer', copy: 'copy-0001' });
    await pass(60_000);
    expect(writes).toHaveLength(1);
  });

  it('keeps the text and does not try again when the whole database is newer', async () => {
    const { autosave, writes, type, lastWrite } = workspace({ answers: false });
    type();
    await pass(300);
    lastWrite().fail(new StorageError('newer'));
    await pass(60_000);
    expect(writes).toHaveLength(1);
    expect(autosave.status()).toMatchObject({ kind: 'failed', failure: 'newer' });
    expect(editsIn(autosave.draft())).toBe(1);
    expect(type()).toBe(false);
  });
});

describe('4. The first window turns read-only without losing its last edit', () => {
  it('still writes what was noted before it turned read-only, and notes nothing after', async () => {
    const { autosave, writes, type } = workspace();
    type();
    autosave.setReadOnly('other-window');
    expect(type()).toBe(false);
    await pass(1_000);
    expect(writes).toHaveLength(1);
    expect(autosave.status()).toEqual({ kind: 'read-only', reason: 'other-window' });
  });

  it('shows a failure to save the last edit even though it is read-only', async () => {
    const { autosave, type, lastWrite } = workspace({ answers: false });
    type();
    autosave.setReadOnly('other-window');
    await pass(300);
    lastWrite().fail(new StorageError('quota'));
    await pass(0);
    expect(autosave.status()).toMatchObject({ kind: 'failed', failure: 'quota' });
    expect(autosave.writable()).toBe(false);
  });
});
