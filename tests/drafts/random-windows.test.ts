// Promises, over random sequences of two windows on one draft, that no edit which was taken is missing in the end.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftOf, reportWith, summaryWith } from './support/samples';
import { pass, settle, testProfile, useFakeTime, type Fault, type TestWindow } from './support/windows';
import { namesIn, openWorkspace, type Workspace } from './support/workspace';

type Step =
  | { kind: 'type' | 'take-over' | 'leave' | 'crash' | 'freeze'; window: 0 | 1 }
  | { kind: 'fault'; window: 0 | 1; fault: Fault }
  | { kind: 'hide' }
  | { kind: 'wait'; milliseconds: number };

const window_ = fc.constantFrom<0 | 1>(0, 1);
const act = (kind: 'type' | 'take-over' | 'leave' | 'crash' | 'freeze'): fc.Arbitrary<Step> =>
  fc.record({ kind: fc.constant(kind), window: window_ });
const waiting: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('wait'),
  milliseconds: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 400, max: 3_000 })),
});
const fault: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('fault'),
  window: window_,
  fault: fc.constantFrom<Fault>('quota', 'aborted', 'unanswered', 'slow'),
});
const hide: fc.Arbitrary<Step> = fc.constant({ kind: 'hide' });

const calm = [
  { arbitrary: act('type'), weight: 8 },
  { arbitrary: waiting, weight: 6 },
  { arbitrary: act('take-over'), weight: 3 },
  { arbitrary: act('leave'), weight: 2 },
  { arbitrary: hide, weight: 1 },
];
const stormy = [
  ...calm,
  { arbitrary: act('crash'), weight: 1 },
  { arbitrary: act('freeze'), weight: 1 },
  { arbitrary: fault, weight: 3 },
];

beforeEach(useFakeTime);
afterEach(() => {
  vi.useRealTimers();
});

interface Place {
  window: TestWindow;
  workspace: Workspace;
  /** The names of the edits that were taken here since the process began. */
  typed: string[];
}

/** Plays the steps; returns the names of the edits that must be there and, by draft, those that are. */
async function play(steps: readonly Step[], secure: boolean): Promise<{ due: string[]; drafts: string[][] }> {
  const profile = testProfile({ secure });
  const first = profile.open();
  const { id } = await first.storage.repository.create(reportWith(0), summaryWith(0));
  let names = 0;
  const due: string[] = [];

  async function enter(window: TestWindow): Promise<Place> {
    const workspace = await openWorkspace(window.storage, id);
    await settle();
    return { window, workspace, typed: [] };
  }

  const places = [await enter(first), await enter(profile.open())];

  async function perform(step: Step): Promise<void> {
    if (step.kind === 'wait') return pass(step.milliseconds);
    if (step.kind === 'hide') {
      const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
      document.dispatchEvent(new Event('visibilitychange'));
      hidden.mockRestore();
      return;
    }
    const place = places[step.window];
    if (!place) return;
    switch (step.kind) {
      case 'type':
        names += 1;
        if (place.workspace.type(`edit-${names}`)) place.typed.push(`edit-${names}`);
        return;
      case 'take-over': {
        const taking = place.workspace.takeOver();
        await pass(2_500);
        return taking;
      }
      case 'leave':
        place.workspace.leave();
        await pass(2_000);
        place.workspace = await openWorkspace(place.window.storage, id);
        return settle();
      case 'crash':
        // What a dying process had not yet written is not due; how much that may be, random-kills tells.
        if (!place.workspace.session().autosave.unsaved()) due.push(...place.typed);
        place.window.kill();
        place.workspace.leave();
        places[step.window] = await enter(profile.open());
        return;
      case 'freeze':
        place.window.freeze();
        return;
      case 'fault':
        place.window.disk.faults.push(step.fault);
        return;
    }
  }

  for (const step of steps) await perform(step);
  // Long enough for every fault to be tried again.
  await pass(70_000);
  for (const { window, workspace, typed } of places) {
    due.push(...typed);
    workspace.leave();
    await settle();
    window.kill();
  }
  const { repository } = profile.open().storage;
  const entries = await repository.list();
  const drafts = await Promise.all(entries.map(async (entry) => namesIn(draftOf(await repository.load(entry.id)))));
  return { due, drafts };
}

const settings = { seed: 20260106, numRuns: 25 };

describe.each([
  { where: 'with the browser’s locks', secure: true },
  { where: 'with beats, as on plain http', secure: false },
])('4. Two windows on one draft, $where', ({ secure }) => {
  it('lose no edit and leave one draft when nothing goes wrong', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(...calm), { maxLength: 25 }), async (steps) => {
        const { due, drafts } = await play(steps, secure);
        expect(drafts).toHaveLength(1);
        expect(new Set(drafts[0])).toEqual(new Set(due));
      }),
      settings,
    );
  }, 120_000);
});

describe('5. Two windows on one draft, when disks fail, windows freeze and processes die', () => {
  it('lose no edit: what is not in the draft is in a copy', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(...stormy), { maxLength: 25 }), fc.boolean(), async (steps, secure) => {
        const { due, drafts } = await play(steps, secure);
        const there = new Set(drafts.flat());
        expect(due.filter((name) => !there.has(name))).toEqual([]);
      }),
      settings,
    );
  }, 120_000);
});
