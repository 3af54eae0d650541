/** What the windows of this program tell each other. */

/** How far a run over the files of a batch is. */
export interface RunProgress {
  done: number;
  total: number;
  paused: boolean;
  /** Reports that are compared with last year's, once all files were read. */
  comparing: { done: number; total: number } | null;
}

/** What a window says of a batch. */
export type BatchSaid =
  /** It was written, with the rows of these files. */
  | { kind: 'written'; files: string[] }
  | { kind: 'removed' }
  /** I am checking its files. */
  | { kind: 'running'; progress: RunProgress }
  /** I am not any more. */
  | { kind: 'over' }
  /** Is anybody checking its files? */
  | { kind: 'who' };

export type News =
  /** A draft was written, created or deleted. */
  | { kind: 'changed'; draft: string }
  /** Is somebody writing this draft? */
  | { kind: 'ask'; draft: string; from: string }
  /** I am. */
  | { kind: 'here'; draft: string; from: string }
  /** Let me write it. */
  | { kind: 'yield'; draft: string; from: string }
  /** My edits are saved, go ahead. */
  | { kind: 'yielded'; draft: string; from: string }
  /** I wrote it, and have left it. */
  | { kind: 'left'; draft: string; from: string }
  /** I write it from now on. */
  | { kind: 'taken'; draft: string; from: string }
  | { kind: 'batch'; batch: string; said: BatchSaid };

/** `from` of the news whose sender matters. */
export type SentNews = Exclude<News, { kind: 'changed' | 'batch' }>;

export interface NewsChannel {
  /** Tells the other windows; this one does not hear it. */
  post(news: News): void;
  /** Returns how to stop listening. */
  subscribe(listener: (news: News) => void): () => void;
}

const KINDS: ReadonlySet<unknown> = new Set<News['kind']>(['changed', 'ask', 'here', 'yield', 'yielded', 'left', 'taken', 'batch']);

function isNews(data: unknown): data is News {
  if (typeof data !== 'object' || data === null || !('kind' in data) || !KINDS.has(data.kind)) return false;
  if (data.kind === 'batch') return 'batch' in data && typeof data.batch === 'string' && 'said' in data && typeof data.said === 'object' && data.said !== null;
  if (!('draft' in data) || typeof data.draft !== 'string') return false;
  return data.kind === 'changed' || ('from' in data && typeof data.from === 'string');
}

/** The browser's channel between windows of one origin. What is not news of this program is passed over. */
export function createNewsChannel(name = 'gongkai'): NewsChannel {
  const listeners = new Set<(news: News) => void>();
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (!isNews(event.data)) return;
    for (const listener of listeners) listener(event.data);
  });
  return {
    post: (news) => channel.postMessage(news),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Waits for an answer from another window about a draft; false when none comes in so many milliseconds. */
export function answered(
  news: NewsChannel,
  kind: SentNews['kind'],
  draft: string,
  milliseconds: number,
): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (heard: boolean): void => {
      clearTimeout(timer);
      stop();
      resolve(heard);
    };
    const stop = news.subscribe((each) => {
      if (each.kind !== 'batch' && each.kind === kind && each.draft === draft) finish(true);
    });
    const timer = setTimeout(() => finish(false), milliseconds);
  });
}
