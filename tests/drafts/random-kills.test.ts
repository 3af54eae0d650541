// Promises, over random sequences of typing, failing disks and dying processes, that nothing old enough is lost.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { allEdits, reportWith, summaryWith } from './support/samples';
import { pass, settle, testProfile, useFakeTime, type Fault } from './support/windows';
import { openWorkspace } from './support/workspace';

type Step =
  | { kind: 'type' }
  | { kind: 'wait'; milliseconds: number }
  /** The process dies without a word. */
  | { kind: 'crash' }
  /** The page is closed: it is told, then the process dies. */
  | { kind: 'close' }
  /** The clerk goes to another page of the program and comes back. */
  | { kind: 'leave' }
  | { kind: 'fault'; fault: Fault }
  | { kind: 'clock'; year: number };

const typing: fc.Arbitrary<Step> = fc.constant({ kind: 'type' });
const waiting: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('wait'),
  milliseconds: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 400, max: 3_000 })),
});
const ending: fc.Arbitrary<Step> = fc.constantFrom({ kind: 'crash' }, { kind: 'close' }, { kind: 'leave' });
const clock: fc.Arbitrary<Step> = fc.record({ kind: fc.constant('clock'), year: fc.integer({ min: 2000, max: 2060 }) });
const fault: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('fault'),
  fault: fc.constantFrom<Fault>('quota', 'aborted', 'unanswered', 'slow'),
});

const calm = fc.array(
  fc.oneof({ arbitrary: typing, weight: 6 }, { arbitrary: waiting, weight: 6 }, { arbitrary: ending, weight: 2 }, {
    arbitrary: clock,
    weight: 1,
  }),
  { minLength: 1, maxLength: 30 },
);
const stormy = fc.array(
  fc.oneof({ arbitrary: typing, weight: 6 }, { arbitrary: waiting, weight: 6 }, ending, clock, {
    arbitrary: fault,
    weight: 3,
  }),
  { minLength: 1, maxLength: 30 },
);

beforeEach(useFakeTime);
afterEach(() => {
  vi.useRealTimers();
});

/** Milliseconds that have passed, whatever the clock shows. */
let elapsed = 0;
async function wait(milliseconds: number): Promise<void> {
  await pass(milliseconds);
  elapsed += milliseconds;
}

/**
 * Plays the steps on one draft, one window after the other.
 * @param check called after each death with the edits found, those typed at least a second before, and all typed
 */
async function play(
  steps: readonly Step[],
  check: (death: { found: number[]; old: number; typed: number; told: boolean }) => void,
): Promise<number[]> {
  const profile = testProfile();
  let window = profile.open();
  const { id } = await window.storage.repository.create(reportWith(0), summaryWith(0));
  let place = await openWorkspace(window.storage, id);
  await settle();
  let times: number[] = [];

  async function begin(): Promise<void> {
    place = await openWorkspace(window.storage, id);
    await settle();
    times = Array.from({ length: place.shown() }, () => elapsed - 1_000);
  }

  async function die(told: boolean): Promise<void> {
    if (told) dispatchEvent(new PageTransitionEvent('pagehide'));
    window.kill();
    place.leave();
    window = profile.open();
    const found = await allEdits(window.storage.repository);
    const old = times.filter((time) => time <= elapsed - 1_000).length;
    check({ found, old, typed: times.length, told });
    await begin();
  }

  for (const step of steps) {
    switch (step.kind) {
      case 'type':
        if (place.type()) times.push(elapsed);
        break;
      case 'wait':
        await wait(step.milliseconds);
        break;
      case 'clock':
        vi.setSystemTime(new Date(step.year, 0, 1));
        break;
      case 'fault':
        window.disk.faults.push(step.fault);
        break;
      case 'leave':
        place.leave();
        await settle();
        await wait(4_500);
        await begin();
        break;
      case 'crash':
      case 'close':
        await die(step.kind === 'close');
        break;
    }
  }
  // Whatever has failed is tried again for as long as the window stands.
  await wait(40_000);
  const end = await allEdits(profile.open().storage.repository);
  place.leave();
  window.kill();
  expect(end).toContain(times.length);
  return end;
}

const settings = { seed: 20260105, numRuns: 60 };

describe('1. No edit older than one second is lost, whenever the process dies', () => {
  it('finds every edit of a page that was closed, and every edit older than a second after a crash', async () => {
    await fc.assert(
      fc.asyncProperty(calm, async (steps) => {
        await play(steps, ({ found, old, typed, told }) => {
          expect(found).toHaveLength(1);
          expect(found[0]).toBeGreaterThanOrEqual(told ? typed : old);
        });
      }),
      settings,
    );
  }, 60_000);
});

describe('8. However the disk fails, the text stays until it is written, and nothing is written twice', () => {
  it('has every edit on the disk in the end, in one draft', async () => {
    await fc.assert(
      fc.asyncProperty(stormy, async (steps) => {
        const end = await play(steps, ({ found, typed, told }) => {
          if (told) expect(found).toEqual([typed]);
        });
        expect(end).toHaveLength(1);
      }),
      settings,
    );
  }, 60_000);
});
