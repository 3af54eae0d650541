/** Joins threads read from comments to a review: those that it knows already are told, whatever programs did to the file. */
import { readCommentWords } from '../../document/comment-words';
import { joinReviews } from '../../report/join-reviews';
import type { Remark, RemarkPlace, Review, Thread } from '../../report/review';
import { bare } from './bare';

/** Office programs keep minutes. */
const MINUTE = 'YYYY-MM-DDTHH:MM'.length;

/** Who said what and when; the same for a remark and for its comment. */
function keyOf({ by, at, text }: Remark): string {
  const time = Date.parse(at);
  const minute = Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, MINUTE);
  return [bare(by), minute, bare(readCommentWords(text).text.replace(/\p{Cc}/gu, ' '))].join('\n');
}

function placeKey(place: RemarkPlace): string {
  switch (place.kind) {
    case 'report':
      return 'report';
    case 'section':
      return `section ${place.section}`;
    case 'field':
      return `field ${place.field}`;
    case 'cell':
      return `cell ${place.cell}`;
    case 'text':
      return `text ${place.narrative} ${bare(place.quote)}`;
  }
}

interface Known {
  thread: Thread;
  remark: Remark;
}

/** Adds to a known thread what was said and settled since. */
function withNews(known: Thread, read: Thread, news: readonly Remark[]): Thread {
  const isSettled = read.outcome !== null && (known.outcome === null || known.outcome.state === 'open');
  return { ...known, remarks: [...known.remarks, ...news], outcome: isSettled ? read.outcome : known.outcome };
}

/**
 * @param read from the comments of a file
 * @returns the threads of the review that are among them, with what is new in them, and the other ones as they are
 */
export function knownThreads(read: readonly Thread[], review: Review): Thread[] {
  const known = new Map<string, Known[]>();
  for (const thread of review.threads) {
    for (const remark of thread.remarks) known.set(keyOf(remark), [...(known.get(keyOf(remark)) ?? []), { thread, remark }]);
  }
  const taken = new Set<Remark>();
  const take = (remark: Remark, fits: (thread: Thread) => boolean): Thread | null => {
    const found = known.get(keyOf(remark))?.find((each) => !taken.has(each.remark) && fits(each.thread));
    if (found) taken.add(found.remark);
    return found?.thread ?? null;
  };
  const matched = new Map<Thread, Thread>();
  const match = (fits: (thread: Thread, candidate: Thread) => boolean): void => {
    for (const thread of read) {
      const [first] = thread.remarks;
      const found = matched.has(thread) || !first ? null : take(first, (candidate) => fits(thread, candidate));
      if (found) matched.set(thread, found);
    }
  };
  // Equal words of one minute are told apart by their places where these are the same still.
  match((thread, candidate) => placeKey(thread.place) === placeKey(candidate.place));
  match(() => true);

  const result = new Map<string, Thread>();
  for (const thread of read) {
    const own = matched.get(thread);
    if (!own) result.set(thread.id, thread);
    else {
      const news = thread.remarks.slice(1).filter((remark) => take(remark, (candidate) => candidate === own) === null);
      result.set(own.id, withNews(result.get(own.id) ?? own, thread, news));
    }
  }
  return [...result.values()];
}

/**
 * The review with what the comments of a file add to it; nothing of it is lost, and nothing comes twice.
 * @param read the threads of an import, whether or not the file still had its data
 */
export function withThreads(review: Review, read: readonly Thread[]): Review {
  return read.length === 0 ? review : joinReviews(review, { steps: [], threads: knownThreads(read, review) }).review;
}
