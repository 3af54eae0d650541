/** One writer per draft: whoever comes second may take over, and the first saves its last edit before it lets go. */
import type { Exclusion, Hold } from './exclusion';
import { answered, type News, type NewsChannel } from './news';
import { deadline } from './timing';

export type Role = 'writer' | 'reader';

/** How long the first window may take to save its last edit, and how long the second waits for it, in milliseconds. */
export const YIELD_TIME = 1_500;
const YIELD_PATIENCE = 2_000;

export interface WriterLockOptions {
  draft: string;
  /** Names this window's opening of the draft. */
  holder: string;
  exclusion: Exclusion;
  news: NewsChannel;
  /** Saves what was edited; called when this window has to let go. */
  flush(): Promise<void>;
  /** Called with every change of the role. */
  onRole(role: Role): void;
  /** Called in a reading window when the writer has left the draft to nobody. */
  onLeft(): void;
}

export interface WriterLock {
  /** Becomes the writer unless somebody else is. */
  request(): Promise<void>;
  /** Becomes the writer in any case. */
  takeOver(): Promise<void>;
  /** Lets go of the draft, within the call, and stops listening. */
  close(): void;
}

export function createWriterLock({ draft, holder, exclusion, news, flush, onRole, onLeft }: WriterLockOptions): WriterLock {
  let hold: Hold | null = null;
  let closed = false;

  function letGo(): void {
    hold?.release();
    hold = null;
  }

  async function take(force: boolean): Promise<void> {
    let got: Hold | null = null;
    let isHeld = true;
    try {
      got = await exclusion.hold(draft, holder, force, () => {
        if (hold !== got) return;
        hold = null;
        if (!closed) onRole('reader');
      });
    } catch {
      // Where not even this works the clerk must still be able to write; conflicting writes are found when saving.
      got = { release: () => undefined };
      isHeld = false;
    }
    if (closed) {
      got?.release();
      return;
    }
    hold = got;
    if (got !== null && isHeld) news.post({ kind: 'taken', draft, from: holder });
    onRole(got === null ? 'reader' : 'writer');
  }

  async function yieldTo(): Promise<void> {
    onRole('reader');
    await deadline(flush(), YIELD_TIME);
    letGo();
    news.post({ kind: 'yielded', draft, from: holder });
  }

  function onNews(each: News): void {
    if (each.kind === 'batch' || each.draft !== draft) return;
    if (hold === null) {
      if (each.kind === 'left') onLeft();
      if (each.kind === 'taken') onRole('reader');
      return;
    }
    if (each.kind === 'ask') news.post({ kind: 'here', draft, from: holder });
    if (each.kind === 'yield') void yieldTo();
  }

  const deafen = news.subscribe(onNews);

  return {
    request: () => take(false),
    async takeOver() {
      if (hold !== null) return;
      const yielded = answered(news, 'yielded', draft, YIELD_PATIENCE);
      news.post({ kind: 'yield', draft, from: holder });
      await yielded;
      await take(true);
    },
    close() {
      closed = true;
      deafen();
      if (hold === null) return;
      letGo();
      news.post({ kind: 'left', draft, from: holder });
    },
  };
}
