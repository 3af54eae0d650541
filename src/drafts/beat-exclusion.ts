/** Exclusion for plain http: the holder's beat in the database; whoever does not beat any more has gone. */
import type { Database } from './database';
import type { Exclusion } from './exclusion';
import { answered, type NewsChannel } from './news';
import { deadline } from './timing';

/** Milliseconds between beats, without a beat until a holder counts as gone, and until it has answered a question. */
export const BEAT = 2_000;
export const SILENCE = 5_000;
const ANSWER_TIME = 500;

const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Beats are counted, never dated, so that a clock that jumps neither frees a draft nor locks it. A window in the
 * background, whose timers the browser slows down, is asked over the news channel and answers.
 */
export function createBeatExclusion(database: Database, news: NewsChannel): Exclusion {
  const beatsOf = (all: readonly { draft: string; holder: string; beat: number }[], draft: string, holder: string) =>
    all.filter((each) => each.draft === draft && each.holder !== holder);

  /** The beats of the others who hold the draft, as one text that changes with each; '' for nobody. */
  const pulse = (beats: readonly { holder: string; beat: number }[]): string =>
    beats.map((each) => `${each.holder} ${each.beat}`).join();

  async function others(draft: string, holder: string): Promise<string> {
    const all = await database.read(['writers'], (transaction) => transaction.objectStore('writers').getAll());
    return pulse(beatsOf(all, draft, holder));
  }

  /** The last pulse of holders who have gone, '' when there was none; `null` when somebody is there. */
  async function lastPulse(draft: string, holder: string): Promise<string | null> {
    const before = await others(draft, holder);
    if (before === '') return '';
    const answer = answered(news, 'here', draft, ANSWER_TIME);
    news.post({ kind: 'ask', draft, from: holder });
    if (await answer) return null;
    await later(SILENCE);
    const after = await others(draft, holder);
    return after === before || after === '' ? after : null;
  }

  /** Puts this holder in the place of those with this pulse (`null`: of anyone); false when there are others. */
  function replace(draft: string, holder: string, expected: string | null): Promise<boolean> {
    return database.write(
      ['writers'],
      async (transaction) => {
        const store = transaction.objectStore('writers');
        const rivals = beatsOf(await store.getAll(), draft, holder);
        if (expected !== null && pulse(rivals) !== expected) return false;
        const leaving = rivals.map((each) => store.delete([draft, each.holder]));
        await Promise.all([...leaving, store.put({ draft, holder, beat: 0 })]);
        return true;
      },
      'relaxed',
    );
  }

  /** Beats once; false when the hold was taken away. */
  function beat(draft: string, holder: string): Promise<boolean> {
    return database.write(
      ['writers'],
      async (transaction) => {
        const store = transaction.objectStore('writers');
        const own = await store.get([draft, holder]);
        if (own === undefined) return false;
        await store.put({ ...own, beat: own.beat + 1 });
        return true;
      },
      'relaxed',
    );
  }

  /** Beats until it is told to stop or finds that somebody else has taken the draft. */
  function keepBeating(draft: string, holder: string, onLost: () => void): () => void {
    const end = (): void => {
      clearInterval(timer);
      deafen();
    };
    const lose = (): void => {
      end();
      onLost();
    };
    const deafen = news.subscribe((each) => {
      if (each.kind === 'taken' && each.draft === draft && each.from !== holder) lose();
    });
    const timer = setInterval(() => {
      // A beat that could not be written says nothing about the hold; the next one will.
      void deadline(beat(draft, holder), BEAT).then((kept) => {
        if (kept === false) lose();
      });
    }, BEAT);
    return end;
  }

  return {
    async hold(draft, holder, force, onLost) {
      const expected = force ? null : await lastPulse(draft, holder);
      if (!force && expected === null) return null;
      if (!(await replace(draft, holder, expected))) return null;
      news.post({ kind: 'taken', draft, from: holder });
      const stopBeating = keepBeating(draft, holder, onLost);
      return {
        release() {
          stopBeating();
          database.writeNow(['writers'], (transaction) => transaction.objectStore('writers').delete([draft, holder]));
        },
      };
    },
  };
}
