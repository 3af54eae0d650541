// Promises, over 500 random histories with every fault at once, that no edit older than a second is lost: full and failing
// disks, killed windows, two windows, a newer program's writing, clocks that jump, damaged records.
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TestWindow } from './support/windows';
import { DRAFT_SCHEMA } from '../../src/report/draft';
import { reportWith, summaryWith } from './support/samples';
import { pass, settle, testProfile, useFakeTime, type Fault } from './support/windows';
import { namesIn, openWorkspace, type Workspace } from './support/workspace';

type Step =
  /** In the window that may write, if there is one. */
  | { kind: 'type' }
  | { kind: 'take-over' | 'leave' | 'kill' | 'close' | 'freeze'; window: 0 | 1 }
  | { kind: 'fault'; window: 0 | 1; fault: Fault }
  /** A newer version of the program opens the draft and writes it in its own shape. */
  | { kind: 'newer' }
  /** What stands on the disk under the draft's id is no longer a draft. */
  | { kind: 'damage' }
  | { kind: 'clock'; year: number }
  | { kind: 'wait'; milliseconds: number };

const window_ = fc.constantFrom<0 | 1>(0, 1);
const act = (kind: 'take-over' | 'leave' | 'kill' | 'close' | 'freeze'): fc.Arbitrary<Step> =>
  fc.record({ kind: fc.constant(kind), window: window_ });

const step = fc.oneof(
  { arbitrary: fc.constant<Step>({ kind: 'type' }), weight: 10 },
  {
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      milliseconds: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 400, max: 3_000 })),
    }),
    weight: 6,
  },
  { arbitrary: act('take-over'), weight: 2 },
  { arbitrary: act('leave'), weight: 1 },
  { arbitrary: act('kill'), weight: 2 },
  { arbitrary: act('close'), weight: 1 },
  { arbitrary: act('freeze'), weight: 1 },
  {
    arbitrary: fc.record({
      kind: fc.constant('fault' as const),
      window: window_,
      fault: fc.constantFrom<Fault>('quota', 'aborted', 'unanswered', 'slow'),
    }),
    weight: 4,
  },
  { arbitrary: fc.constant<Step>({ kind: 'newer' }), weight: 1 },
  { arbitrary: fc.constant<Step>({ kind: 'damage' }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant('clock' as const), year: fc.integer({ min: 2000, max: 2060 }) }), weight: 1 },
);

beforeEach(useFakeTime);
afterEach(() => {
  vi.useRealTimers();
});

interface Place {
  window: TestWindow;
  /** `null` when nothing on the disk can be edited. */
  workspace: Workspace | null;
  /** The edits taken here, with when they were. */
  typed: { name: string; at: number }[];
}

/** Plays the steps; returns the names of the edits that must be somewhere, and of those that are. */
async function play(steps: readonly Step[], secure: boolean): Promise<{ due: string[]; there: Set<string> }> {
  const profile = testProfile({ secure });
  const first = profile.open();
  const { id } = await first.storage.repository.create(reportWith(0), summaryWith(0));
  /** Milliseconds that have passed, whatever the clock shows. */
  let elapsed = 0;
  let names = 0;
  let due: string[] = [];

  async function wait(milliseconds: number): Promise<void> {
    await pass(milliseconds);
    elapsed += milliseconds;
  }

  /** The draft, or the latest of those that can be edited, as the clerk would take from the list. */
  async function openable({ storage: { repository } }: TestWindow): Promise<string | null> {
    for (const each of [id, ...(await repository.list()).map((entry) => entry.id)]) {
      if ((await repository.load(each)).kind === 'draft') return each;
    }
    return null;
  }

  async function enter(window: TestWindow): Promise<Place> {
    const chosen = await openable(window);
    const workspace = chosen === null ? null : await openWorkspace(window.storage, chosen);
    await settle();
    return { window, workspace, typed: [] };
  }

  const places = [await enter(first), await enter(profile.open())];

  /** Writes a record past the program. */
  async function tamper(change: (record: Record<string, unknown>) => unknown): Promise<void> {
    const { disk } = profile.open();
    await disk.write(['drafts'], async (transaction) => {
      const store = transaction.objectStore('drafts');
      const record: unknown = await store.get(id);
      await store.put(change(record as Record<string, unknown>) as Parameters<typeof store.put>[0]);
    });
    disk.kill();
  }

  function type(): void {
    names += 1;
    const name = `edit-${String(names)}`;
    const place = places.find(({ workspace }) => workspace?.type(name));
    const known = new Set(place?.typed.map((each) => each.name));
    // It writes all that it shows.
    for (const each of place?.workspace?.names() ?? []) if (!known.has(each)) place?.typed.push({ name: each, at: elapsed });
  }

  async function end(place: Place, index: number, told: boolean): Promise<void> {
    if (told) dispatchEvent(new PageTransitionEvent('pagehide'));
    place.window.kill();
    place.workspace?.leave();
    // A disk that fails at the very end is the one thing that takes edits with it: the page said that they were not saved.
    const failing = place.workspace?.status().kind === 'failed';
    due.push(...place.typed.filter(({ at }) => !failing && (told || at <= elapsed - 1_000)).map(({ name }) => name));
    places[index] = await enter(profile.open());
  }

  async function perform(present: Step): Promise<void> {
    if (present.kind === 'wait') return wait(present.milliseconds);
    if (present.kind === 'type') {
      type();
      return;
    }
    if (present.kind === 'clock') {
      vi.setSystemTime(new Date(present.year, 0, 1));
      return;
    }
    if (present.kind === 'newer') {
      return tamper((record) => ({ ...record, schema: DRAFT_SCHEMA + 1, revision: Number(record.revision) + 1 }));
    }
    if (present.kind === 'damage') {
      await tamper((record) => ({ id: record.id, revision: record.revision, report: '坏' }));
      // What the damage took with it is in the windows that still show it, and due again once one of them writes.
      due = [];
      for (const each of places) each.typed = [];
      type();
      return;
    }
    const place = places[present.window];
    if (!place) return;
    switch (present.kind) {
      case 'take-over': {
        const taking = place.workspace?.takeOver();
        await wait(2_500);
        return taking;
      }
      case 'leave':
        place.workspace?.leave();
        await wait(2_000);
        due.push(...place.typed.map(({ name }) => name));
        places[present.window] = await enter(place.window);
        return;
      case 'kill':
      case 'close':
        return end(place, present.window, present.kind === 'close');
      case 'freeze':
        place.window.freeze();
        return;
      case 'fault':
        place.window.disk.faults.push(present.fault);
        return;
    }
  }

  for (const each of steps) await perform(each);
  // Long enough for every fault to be tried again.
  await wait(70_000);
  for (const { window, workspace, typed } of places) {
    due.push(...typed.map(({ name }) => name));
    workspace?.leave();
    await settle();
    window.kill();
  }
  const { repository } = profile.open().storage;
  const opened = await Promise.all((await repository.list()).map((entry) => repository.load(entry.id)));
  const there = opened.flatMap((each) => {
    if (each.kind === 'draft') return namesIn(each.draft);
    return each.kind === 'newer' && each.report !== null ? namesIn({ report: each.report }) : [];
  });
  return { due, there: new Set(there) };
}

it('no committed edit older than a second is lost in 500 random runs with every fault', async () => {
  let typed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 40 }), fc.boolean(), async (steps, secure) => {
      const { due, there } = await play(steps, secure);
      typed += due.length;
      expect(due.filter((name) => !there.has(name))).toEqual([]);
    }),
    { seed: 20260108, numRuns: 500 },
  );
  // The histories are worth something only when much was typed in them.
  expect(typed).toBeGreaterThan(1_000);
}, 600_000);
