// Promises that drafts can be kept with what every browser has, even on plain http.
import { describe, expect, it } from 'vitest';
import { createDraftStorage } from '../../src/drafts/draft-storage';
import { allEdits, reportWith, summaryWith } from './support/samples';
import { openWorkspace } from './support/workspace';

/** Waits until something holds; the test's time limit is the limit. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('A window without navigator.locks and navigator.storage', () => {
  it('creates, edits and saves, and tells a second window', async () => {
    expect('locks' in navigator || 'storage' in navigator).toBe(false);
    const [mine, theirs] = [createDraftStorage(), createDraftStorage()];
    const heard: string[] = [];
    theirs.onChange((id) => heard.push(id));
    const { id } = await mine.repository.create(reportWith(0), summaryWith(0));
    const place = await openWorkspace(mine, id);
    await until(() => place.status().kind === 'saved');
    place.type();
    await until(() => place.status().kind === 'saved');
    await until(() => heard.length === 2);
    expect(heard).toEqual([id, id]);
    expect(await allEdits(theirs.repository)).toEqual([1]);
    expect(await mine.persistence.answer()).toBe('unsupported');
    place.leave();
  });
});
