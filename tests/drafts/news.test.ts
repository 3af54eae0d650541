// Promises that windows hear each other, only each other, and only what this program says.
import { describe, expect, it } from 'vitest';
import { createNewsChannel, type News } from '../../src/drafts/news';

/** Waits until the listener has heard so many items. */
async function until(heard: readonly News[], count: number): Promise<void> {
  while (heard.length < count) await new Promise((resolve) => setImmediate(resolve));
}

describe('News between windows', () => {
  it('reaches the other windows and not the one that tells it', async () => {
    const [first, second] = [createNewsChannel('news-1'), createNewsChannel('news-1')];
    const own: News[] = [];
    const heard: News[] = [];
    first.subscribe((news) => own.push(news));
    second.subscribe((news) => heard.push(news));
    first.post({ kind: 'changed', draft: 'draft-0001' });
    first.post({ kind: 'ask', draft: 'draft-0001', from: 'writer-1' });
    await until(heard, 2);
    expect(heard).toEqual([
      { kind: 'changed', draft: 'draft-0001' },
      { kind: 'ask', draft: 'draft-0001', from: 'writer-1' },
    ]);
    expect(own).toEqual([]);
  });

  it('passes over what is not news of this program', async () => {
    const channel = createNewsChannel('news-2');
    const stranger = new BroadcastChannel('news-2');
    const heard: News[] = [];
    channel.subscribe((news) => heard.push(news));
    const unsigned = { kind: 'ask', draft: 'a' };
    const nonsense = [null, 'changed', {}, { kind: 'changed' }, { kind: 'other', draft: 'a' }, unsigned];
    for (const data of nonsense) stranger.postMessage(data);
    stranger.postMessage({ kind: 'changed', draft: 'draft-0001' });
    await until(heard, 1);
    expect(heard).toEqual([{ kind: 'changed', draft: 'draft-0001' }]);
    stranger.close();
  });

  it('is no longer heard by who has stopped listening', async () => {
    const [first, second] = [createNewsChannel('news-3'), createNewsChannel('news-3')];
    const [left, stayed]: [News[], News[]] = [[], []];
    second.subscribe((news) => left.push(news))();
    second.subscribe((news) => stayed.push(news));
    first.post({ kind: 'changed', draft: 'draft-0001' });
    await until(stayed, 1);
    expect(left).toEqual([]);
  });
});
