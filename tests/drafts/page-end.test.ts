// Promises that edits survive the end of the page, whichever way it ends, as far as the browser lets them.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPageEnd } from '../../src/drafts/page-end';
import { allEdits, reportWith, summaryWith } from './support/samples';
import { pass, plainStore, settle, testProfile, useFakeTime, type TestWindow } from './support/windows';
import { openWorkspace, type Workspace } from './support/workspace';

let window_: TestWindow;
let profile: ReturnType<typeof testProfile>;
let place: Workspace;

beforeEach(async () => {
  useFakeTime();
  profile = testProfile();
  window_ = profile.open();
  const { id } = await window_.storage.repository.create(reportWith(0), summaryWith(0));
  place = await openWorkspace(window_.storage, id);
  await settle();
});

afterEach(() => {
  place.leave();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function hide(): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}

/** What the next start of the program finds. */
const found = (): Promise<number[]> => allEdits(profile.open().storage.repository);

describe('1. Switching tab or closing the window flushes first', () => {
  it('saves at once when the tab is switched', async () => {
    place.type();
    hide();
    await settle();
    expect(place.status().kind).toBe('saved');
    expect(await found()).toEqual([1]);
  });

  it('keeps the last edit when the process ends in the very moment of pagehide', async () => {
    place.type();
    place.type();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    window_.kill();
    expect(await found()).toEqual([2]);
  });

  it('keeps the last edit when the process ends in the very moment of hiding', async () => {
    place.type();
    hide();
    window_.kill();
    expect(await found()).toEqual([1]);
  });

  it('keeps it when a write was on its way, whether or not that write arrived', async () => {
    window_.disk.faults.push('slow');
    place.type();
    await pass(350);
    place.type();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    window_.kill();
    expect(await found()).toEqual([2]);
  });

  it('keeps it when the write on its way arrived but was not answered', async () => {
    window_.disk.faults.push('unanswered');
    place.type();
    await pass(350);
    place.type();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    window_.kill();
    expect(await found()).toEqual([2]);
  });

  it('keeps the last edit when the database drops what was begun as the page ended', async () => {
    window_.disk.faults.push('slow');
    window_.disk.dropsLastWrites = true;
    place.type();
    await pass(350);
    place.type();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    window_.kill();
    expect(await found()).toEqual([2]);
    expect(profile.plain.length).toBe(0);
  });

  it('keeps the last edit when the browser has no other place than the database', async () => {
    const full = testProfile({ plain: { ...plainStore(), setItem: () => { throw new DOMException('full', 'QuotaExceededError'); } } });
    const only = full.open();
    const { id } = await only.storage.repository.create(reportWith(0), summaryWith(0));
    const there = await openWorkspace(only.storage, id);
    await settle();
    there.type();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    only.kill();
    expect(await allEdits(full.open().storage.repository)).toEqual([1]);
    there.leave();
  });

  it('is not kept from starting by last words that were cut off', async () => {
    profile.plain.setItem('gongkai-rescued-someone', '{"writer":"someone","draft":{"id":');
    profile.plain.setItem('gongkai-rescued-nobody', '{"writer":"nobody"}');
    place.type();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    window_.kill();
    expect(await found()).toEqual([1]);
  });

  it('finds one draft, not two, when the page that was hidden is still there', async () => {
    window_.disk.faults.push('slow');
    place.type();
    hide();
    expect(await found()).toEqual([1]);
    await pass(5_000);
    place.type();
    await pass(1_000);
    expect(place.status().kind).toBe('saved');
    expect(await found()).toEqual([2]);
  });

  it('keeps both when the draft was written elsewhere before the last words were found', async () => {
    place.type();
    const other = profile.open();
    const [entry] = await other.storage.repository.list();
    const base = { revision: 1, writer: 'writer-elsewhere', edits: 1 };
    const draft = { ...place.session().autosave.draft(), id: entry?.id ?? '', report: reportWith(7) };
    await other.storage.repository.save(draft, summaryWith(7), base);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    window_.kill();
    expect(await found()).toEqual([1, 7]);
  });

  it('waits with the last words while there is no room to merge them, and shows what there is', async () => {
    place.type();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    window_.kill();
    const next = profile.open();
    next.disk.faults.push('quota', 'quota');
    const entries = await next.storage.repository.list();
    expect(entries.map((entry) => entry.summary.filled)).toEqual([0]);
    next.disk.faults.length = 0;
    expect(await allEdits(next.storage.repository)).toEqual([1]);
  });

  it('leaves nothing behind that was saved', async () => {
    place.type();
    hide();
    await settle();
    const left = await window_.disk.read(['rescued'], (transaction) => transaction.objectStore('rescued').getAll());
    expect(left).toEqual([]);
    expect(profile.plain.length).toBe(0);
  });
});

describe('8. A failed write keeps the text in memory; leaving then asks first', () => {
  /** Whether the browser would ask: any result of the page's own handler makes it. */
  function asks(): boolean {
    const result: unknown = window.onbeforeunload?.(new Event('beforeunload'));
    return result !== undefined && result !== null;
  }

  it('asks only while there are edits that could not be saved', async () => {
    expect(asks()).toBe(false);
    window_.disk.faults.push('quota');
    place.type();
    expect(asks()).toBe(false);
    await pass(350);
    expect(place.status()).toMatchObject({ kind: 'failed', failure: 'quota' });
    expect(asks()).toBe(true);
    await pass(1_000);
    expect(place.status().kind).toBe('saved');
    expect(asks()).toBe(false);
  });

  it('keeps on trying for a workspace that was left while its edits could not be saved', async () => {
    window_.disk.faults.push('quota', 'quota', 'quota');
    place.type();
    place.leave();
    await pass(5_000);
    expect(await found()).toEqual([1]);
  });

  it('no longer asks, nor listens, when the workspace was left', () => {
    const handlers = { leave: vi.fn(), end: vi.fn(), back: vi.fn(), wouldLose: () => true };
    const stop = watchPageEnd(handlers);
    expect(asks()).toBe(true);
    stop();
    expect(asks()).toBe(false);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    hide();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(handlers.leave).not.toHaveBeenCalled();
    expect(handlers.end).not.toHaveBeenCalled();
    expect(handlers.back).not.toHaveBeenCalled();
  });
});
