// Promises that of several windows on one draft one writes, that the others can take over, and that no edit is lost.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BEAT, SILENCE } from '../../src/drafts/beat-exclusion';
import type { Draft } from '../../src/report/draft';
import { allEdits, reportWith, summaryWith } from './support/samples';
import { pass, settle, testProfile, useFakeTime, type TestWindow } from './support/windows';
import { openWorkspace, type Workspace } from './support/workspace';

beforeEach(useFakeTime);

const places: Workspace[] = [];
const windows: TestWindow[] = [];

afterEach(() => {
  for (const place of places.splice(0)) place.leave();
  for (const each of windows.splice(0)) each.kill();
  vi.useRealTimers();
});

const READER = { kind: 'read-only', reason: 'other-window' };
const LEFT = { kind: 'read-only', reason: 'left' };

describe.each([
  { where: 'with the browser’s locks', secure: true },
  { where: 'with beats, as on plain http', secure: false },
])('4. One writer per draft, $where', ({ secure }) => {
  let profile: ReturnType<typeof testProfile>;
  let draft: Draft;

  function open(): TestWindow {
    const window = profile.open();
    windows.push(window);
    return window;
  }

  async function enter(window: TestWindow): Promise<Workspace> {
    const place = await openWorkspace(window.storage, draft.id);
    places.push(place);
    await settle();
    return place;
  }

  beforeEach(async () => {
    profile = testProfile({ secure });
    draft = await open().storage.repository.create(reportWith(0), summaryWith(0));
  });

  it('lets the first window write and opens a second one read-only', async () => {
    const first = await enter(open());
    const second = await enter(open());
    await pass(1_000);
    expect(first.type()).toBe(true);
    expect(second.status()).toEqual(READER);
    expect(second.type()).toBe(false);
  });

  it('lets two windows write two drafts', async () => {
    const first = await enter(open());
    draft = await open().storage.repository.create(reportWith(0), summaryWith(0));
    const second = await enter(open());
    expect([first.type(), second.type()]).toEqual([true, true]);
  });

  it('shows the reader what the writer has saved', async () => {
    const first = await enter(open());
    const second = await enter(open());
    await pass(1_000);
    first.type();
    first.type();
    await pass(3_000);
    expect(second.shown()).toBe(2);
    expect(second.status()).toEqual(READER);
  });

  it('lets the second take over; the first turns read-only without losing its last edit', async () => {
    const first = await enter(open());
    const second = await enter(open());
    await pass(1_000);
    first.type();
    first.type();
    const taking = second.takeOver();
    await pass(100);
    await taking;
    await settle();
    expect(first.status()).toEqual(READER);
    expect(first.type()).toBe(false);
    expect(second.shown()).toBe(2);
    expect(second.type()).toBe(true);
    await pass(1_000);
    expect(await allEdits(open().storage.repository)).toEqual([3]);
    await pass(3_000);
    expect(first.shown()).toBe(3);
  });

  it('waits for the last edit of a first window whose disk is slow', async () => {
    const window = open();
    const first = await enter(window);
    const second = await enter(open());
    await pass(1_000);
    window.disk.faults.push('sluggish');
    first.type();
    const taking = second.takeOver();
    await pass(1_100);
    await taking;
    await settle();
    expect(second.shown()).toBe(1);
    second.type();
    await pass(3_000);
    expect(await allEdits(open().storage.repository)).toEqual([2]);
  });

  it('lets the first take it back', async () => {
    const first = await enter(open());
    const second = await enter(open());
    await pass(1_000);
    for (const taker of [second, first]) {
      const taking = taker.takeOver();
      await pass(100);
      await taking;
      await settle();
      expect(taker.type()).toBe(true);
      await pass(1_000);
    }
    expect(second.status()).toEqual(READER);
    expect(await allEdits(open().storage.repository)).toEqual([2]);
  });

  it('changes nothing when the writer takes over from itself', async () => {
    const first = await enter(open());
    await first.takeOver();
    await pass(BEAT * 3);
    expect(first.type()).toBe(true);
    expect((await enter(open())).status()).toMatchObject({ kind: 'read-only' });
  });

  it('takes over from a frozen window; its last edit is kept as a copy when it wakes up', async () => {
    const window = open();
    const first = await enter(window);
    const second = await enter(open());
    await pass(1_000);
    window.disk.faults.push('slow');
    first.type();
    await pass(300);
    window.freeze();
    const taking = second.takeOver();
    await pass(2_050);
    await taking;
    second.type();
    second.type();
    await pass(6_000);
    expect(await allEdits(open().storage.repository)).toEqual([1, 2]);
    expect(second.status().kind).toBe('saved');
    expect(second.shown()).toBe(2);
    expect(first.session().autosave.unsaved()).toBe(false);
    expect(first.type()).toBe(false);
  });

  it('lets the next window write when the first has left the draft', async () => {
    const window = open();
    const first = await enter(window);
    first.type();
    first.leave();
    await settle();
    const second = await enter(open());
    expect(second.shown()).toBe(1);
    expect(second.type()).toBe(true);
  });

  it('says in a reading window that the writer has left, until somebody writes again', async () => {
    const first = await enter(open());
    const [second, third] = [await enter(open()), await enter(open())];
    first.type();
    await pass(2_000);
    first.leave();
    await pass(500);
    expect([second.status(), third.status()]).toEqual([LEFT, LEFT]);
    expect(second.type()).toBe(false);
    const taking = second.takeOver();
    await pass(3_000);
    await taking;
    expect(second.type()).toBe(true);
    await pass(3_000);
    expect(third.status()).toEqual(READER);
  });

  it('lets the next window write when the first was closed', async () => {
    const window = open();
    const first = await enter(window);
    first.type();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await settle();
    window.kill();
    const second = await enter(open());
    expect(second.type()).toBe(true);
    expect(second.shown()).toBe(2);
  });

  it('lets the next window write soon after the first has crashed', async () => {
    const window = open();
    await enter(window);
    window.kill();
    const second = await enter(open());
    await pass(secure ? 100 : SILENCE + 1_000);
    expect(second.type()).toBe(true);
  });

  it('opens the draft for writing again in the window that has just left it', async () => {
    const window = open();
    const first = await enter(window);
    window.disk.faults.push('slow');
    first.type();
    first.leave();
    const entering = enter(window);
    await pass(2_000);
    const again = await entering;
    expect(again.shown()).toBe(1);
    expect(again.type()).toBe(true);
    await pass(5_000);
    expect(await allEdits(open().storage.repository)).toEqual([2]);
  });

  it('may be stopped and started at once, as React does in development', async () => {
    const first = await enter(open());
    first.restart();
    first.restart();
    await pass(1_000);
    expect(first.type()).toBe(true);
    expect((await enter(open())).type()).toBe(false);
  });

  it('writes again after the browser has brought back a page that was left', async () => {
    const first = await enter(open());
    first.type();
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await settle();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settle();
    expect(first.type()).toBe(true);
    await pass(1_000);
    expect(await allEdits(open().storage.repository)).toEqual([2]);
  });

  it('reads again in a page that was brought back after another window has written', async () => {
    const first = await enter(open());
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await settle();
    const second = await enter(open());
    second.type();
    second.leave();
    await settle();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settle();
    expect(first.shown()).toBe(1);
    expect(first.type()).toBe(true);
  });
});

describe('4. One writer per draft, on plain http', () => {
  it('holds on to a draft however the clock jumps', async () => {
    const profile = testProfile({ secure: false });
    const [one, two] = [profile.open(), profile.open()];
    windows.push(one, two);
    const { id } = await one.storage.repository.create(reportWith(0), summaryWith(0));
    const first = await openWorkspace(one.storage, id);
    places.push(first);
    await pass(BEAT * 2);
    vi.setSystemTime('2031-01-01T00:00:00Z');
    const second = await openWorkspace(two.storage, id);
    places.push(second);
    await pass(SILENCE * 3);
    vi.setSystemTime('2019-01-01T00:00:00Z');
    await pass(SILENCE * 3);
    expect([first.status().kind, second.status().kind]).toEqual(['saved', 'read-only']);
  });

  it('does not take a draft from a window that beats but does not answer', async () => {
    const profile = testProfile({ secure: false });
    const [one, two] = [profile.open(), profile.open()];
    windows.push(one, two);
    const { id } = await one.storage.repository.create(reportWith(0), summaryWith(0));
    places.push(await openWorkspace(one.storage, id));
    await settle();
    one.freeze();
    const second = await openWorkspace(two.storage, id);
    places.push(second);
    await pass(SILENCE + 1_000);
    expect(second.status()).toEqual(READER);
  });

  it('tells a window by the missing beat that its draft was taken, when it did not hear of it', async () => {
    const profile = testProfile({ secure: false });
    const [one, two] = [profile.open(), profile.open()];
    windows.push(one, two);
    const { id } = await one.storage.repository.create(reportWith(0), summaryWith(0));
    const first = await openWorkspace(one.storage, id);
    places.push(first);
    const second = await openWorkspace(two.storage, id);
    places.push(second);
    await pass(1_000);
    one.freeze();
    const taking = second.takeOver();
    await pass(2_500);
    await taking;
    await pass(BEAT);
    expect(first.status()).toEqual(READER);
    expect(second.type()).toBe(true);
  });
});

describe('11. Persistence is asked for once, after the first real edit', () => {
  function keeper(grants: boolean) {
    let granted = false;
    const persist = vi.fn(() => Promise.resolve((granted = grants)));
    return { persist, persisted: () => Promise.resolve(granted) };
  }

  it('does not ask for looking at a draft, asks after the first edit, and never again', async () => {
    const profile = testProfile();
    const storage = keeper(false);
    const window = profile.open(storage);
    windows.push(window);
    const { id } = await window.storage.repository.create(reportWith(0), summaryWith(0));
    const first = await openWorkspace(window.storage, id);
    places.push(first);
    await settle();
    expect(await window.storage.persistence.answer()).toBe('not-asked');
    expect(storage.persist).not.toHaveBeenCalled();
    first.type();
    first.type();
    await settle();
    expect(storage.persist).toHaveBeenCalledOnce();
    expect(await window.storage.persistence.answer()).toBe('refused');
    first.leave();
    const later = profile.open(storage);
    windows.push(later);
    const second = await openWorkspace(later.storage, id);
    places.push(second);
    await settle();
    expect(second.type()).toBe(true);
    await settle();
    expect(storage.persist).toHaveBeenCalledOnce();
  });

  it('knows when it was granted, and when the browser cannot be asked', async () => {
    const profile = testProfile();
    const [granting, plain] = [profile.open(keeper(true)), profile.open()];
    windows.push(granting, plain);
    expect(await granting.storage.persistence.ask()).toBe('granted');
    expect(await granting.storage.persistence.answer()).toBe('granted');
    expect(await plain.storage.persistence.ask()).toBe('unsupported');
  });
});
