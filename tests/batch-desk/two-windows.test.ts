// Promises that two windows on one batch hear each other, check no file at the same time, and write nothing of the other's over.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Slot } from '../../src/batch-desk/checking/slot';
import type { Task } from '../../src/batch-desk/checking/task';
import { holdBatch } from '../../src/batch-desk/desk/hold-batch';
import { createLiveBatch, type LiveBatch } from '../../src/batch-desk/desk/live-batch';
import { createBatchShelf } from '../../src/drafts/batch-shelf';
import { pass, settle, testProfile, useFakeTime, type TestWindow } from '../drafts/support/windows';
import { begun, given, nameSlot } from './support/name-slot';

interface BatchWindow {
  batch: LiveBatch;
  window: TestWindow;
  tasks: Task[];
}

let profile: ReturnType<typeof testProfile>;

/** @param gate what each check waits for */
function open(isNew = false, gate: () => Promise<void> = () => Promise.resolve()): BatchWindow {
  const window = profile.open();
  const { storage, disk } = window;
  const { exclusion, news, environment } = storage;
  const tasks: Task[] = [];
  const checked = nameSlot(tasks);
  const slot: Slot = { ...checked, ask: (task) => gate().then(() => checked.ask(task)) };
  const batch = createLiveBatch(
    {
      ...{ id: 'b', shelf: createBatchShelf(disk), now: () => new Date('2026-01-06'), startSlots: () => Promise.resolve([slot]) },
      hold: () => holdBatch('b', { exclusion, news, environment }),
      tell: (said) => {
        news.post({ kind: 'batch', batch: 'b', said });
      },
    },
    isNew ? begun : null,
  );
  news.subscribe((each) => {
    if (each.kind === 'batch') batch.hear(each.said);
  });
  return { batch, window, tasks };
}

/** Holds up checks until it is opened. */
function gateOf(): { pass: () => Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { pass: () => opened, open };
}

/** A window that checks files until the gate is opened, and another one beside it. */
async function underWay(...names: string[]) {
  const gate = gateOf();
  const first = open(true, gate.pass);
  const ended = first.batch.give(given(...names));
  await first.batch.keep();
  return { gate, first, ended, second: open() };
}

const files = ({ batch }: BatchWindow): string[] => batch.state().rows.map(({ file }) => file).sort();
const asked = ({ tasks }: BatchWindow): string[] => tasks.flatMap((task) => (task.kind === 'check' ? [task.file] : []));
const shelfOf = ({ window }: BatchWindow) => createBatchShelf(window.disk);

describe.each([
  ['with the browser’s locks', true],
  ['on plain http', false],
])('two windows on one batch, %s,', (_, secure) => {
  beforeEach(() => {
    profile = testProfile({ secure });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('show what the other one has found, while it runs and at the end', async () => {
    const [gate, first] = [gateOf(), open(true)];
    await first.batch.give(given('1'));
    await first.batch.keep();
    const [second, third] = [open(false, gate.pass), open()];
    const given2 = second.batch.give(given('2'));
    await vi.waitFor(() => {
      expect(first.batch.state().elsewhere).toEqual({ done: 0, total: 1, paused: false, comparing: null });
    });
    gate.open();
    await given2;
    for (const window of [first, third]) {
      await vi.waitFor(() => {
        expect([files(window), window.batch.state().elsewhere, window.batch.state().batch?.counts.files]).toEqual([['1', '2'], null, 2]);
      });
    }
    expect(first.batch.state().runs).toBeGreaterThan(1);
  });

  it('check no file twice: the second one waits, and takes over what the first has found', async () => {
    const { gate, first, ended, second } = await underWay('1', '2');
    const waited = second.batch.give(given('1', '2', '3'));
    await vi.waitFor(() => {
      expect(second.batch.state().waiting).toBe(3);
    });
    expect(asked(second)).toEqual([]);
    gate.open();
    await Promise.all([ended, waited]);
    // What it was asked about it found to be the same.
    expect(second.batch.state().ended).toMatchObject({ done: 3, same: 2 });
    await vi.waitFor(() => {
      expect(files(first)).toEqual(['1', '2', '3']);
    });
  }, 30_000);

  it('may give up waiting, and do nothing then', async () => {
    const { gate, ended, second } = await underWay('1');
    const waited = second.batch.give(given('2'));
    await vi.waitFor(() => {
      expect(second.batch.state().waiting).toBe(1);
    });
    second.batch.cancel();
    await waited;
    gate.open();
    await ended;
    expect([second.batch.state().waiting, asked(second)]).toEqual([null, []]);
  }, 30_000);

  it('keep the list of units that one enters while the other checks', async () => {
    const { gate, first, ended, second } = await underWay('1');
    await second.batch.give([]);
    await second.batch.expect({ units: ['甲局'], year: 2025 });
    await vi.waitFor(() => {
      expect(first.batch.state().batch?.expected.units).toEqual(['甲局']);
    });
    gate.open();
    await ended;
    await first.batch.keep();
    expect(await shelfOf(first).get('b')).toMatchObject({ expected: { units: ['甲局'], year: 2025 }, left: 0, counts: { files: 1 } });
  });

  it('keep what one chooses for the sums while the other checks', async () => {
    const { gate, first, ended, second } = await underWay('1');
    await second.batch.give([]);
    await second.batch.choose({ excluded: ['1'] });
    await vi.waitFor(() => {
      expect(first.batch.state().batch?.chosen?.excluded).toEqual(['1']);
    });
    await first.batch.choose({ own: { 2025: '1' } });
    gate.open();
    await ended;
    await first.batch.keep();
    expect(await shelfOf(first).get('b')).toMatchObject({ chosen: { excluded: ['1'], own: { 2025: '1' } }, counts: { files: 1 } });
    await vi.waitFor(() => {
      expect(second.batch.state().batch?.chosen).toMatchObject({ excluded: ['1'], own: { 2025: '1' } });
    });
  });

  it('show what was chosen here while it is on its way to the device and the other writes', async () => {
    const { gate, ended, second } = await underWay('1');
    await second.batch.give([]);
    second.window.disk.faults.push(...Array.from({ length: 50 }, () => 'quota' as const));
    await second.batch.choose({ excluded: ['1'] });
    gate.open();
    await ended;
    await vi.waitFor(() => {
      expect(files(second)).toEqual(['1']);
    });
    expect(second.batch.state().batch?.chosen?.excluded).toEqual(['1']);
  });

  it('lose a batch together: it is not brought back by what the other still checks', async () => {
    const { gate, first, ended, second } = await underWay('1');
    await second.batch.give([]);
    first.window.freeze();
    await second.batch.remove();
    gate.open();
    await ended;
    await first.batch.keep();
    expect(await shelfOf(second).list()).toEqual([]);
    expect(first.batch.state()).toMatchObject({ opening: 'missing', rows: [] });
  });

  it('hear of a removal at once', async () => {
    const first = open(true);
    await first.batch.give(given('1'));
    await first.batch.keep();
    const second = open();
    await second.batch.give([]);
    await second.batch.remove();
    await settle();
    expect(first.batch.state()).toMatchObject({ opening: 'missing', batch: null, rows: [] });
  });

  it('do not wait for one that was killed: the other takes its turn, and checks what was left', async () => {
    useFakeTime();
    const first = open(true, () => new Promise(() => undefined));
    void first.batch.give(given('1'));
    await settle();
    const second = open();
    await settle();
    expect(second.batch.state().elsewhere).not.toBeNull();
    const given2 = second.batch.give(given('1'));
    await pass(secure ? 200 : 7_000);
    expect(second.batch.state().waiting).toBe(1);
    first.window.kill();
    await pass(15_000);
    await given2;
    expect([files(second), second.batch.state().elsewhere, second.batch.state().waiting]).toEqual([['1'], null, null]);
  }, 30_000);
});
