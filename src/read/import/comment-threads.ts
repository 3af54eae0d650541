/** The comments of a read document as threads of a review. */
import { CHECKER, readCommentWords } from '../../document/comment-words';
import type { Remark, Review, Thread } from '../../report/review';
import { textHash } from '../../report/text-hash';
import type { ReadComment, ReadDocument, ReadRemark } from '../read-document';
import type { Recognised } from '../recognise/recognised';
import { commentPlaces, namedField } from './comment-places';
import { knownThreads } from './known-threads';

/** Stands for the time of a comment that says none. */
const NO_TIME = new Date(0).toISOString();

const ID_LENGTH = 24;

/** Ids that are the same whenever the same file, or a copy of it that a program stored anew, is read. */
function createIds(): (said: ReadRemark) => string {
  const counts = new Map<string, number>();
  return ({ by, at, text }) => {
    const hash = textHash([by, at, text].join('\n')).slice(0, ID_LENGTH);
    const count = counts.get(hash) ?? 0;
    counts.set(hash, count + 1);
    return count === 0 ? `word-${hash}` : `word-${hash}-${String(count)}`;
  };
}

interface ThreadParts extends Omit<Thread, 'place'> {
  about: string | null;
}

function threadOf(comment: ReadComment, idOf: (said: ReadRemark) => string): ThreadParts {
  const { text, suggestion, about } = readCommentWords(comment.text);
  const said = [{ ...comment, text }, ...comment.replies];
  const remarks = said.map(({ by, at, text: words }): Remark => {
    const id = idOf({ by, at, text: words });
    return { id, by, at: at === '' ? NO_TIME : at, text: words };
  });
  const last = remarks[remarks.length - 1];
  // Who settled it and when, the file does not say: not before the last word.
  const outcome = comment.done && last ? { state: 'resolved' as const, by: '', at: last.at } : null;
  return { id: `${idOf(comment)}-t`, remarks, suggestion, outcome, about };
}

/**
 * What the check found is said again by each check: it becomes a thread only where somebody answered it.
 * @param review what is known already, as the review of an embedded report
 */
export function commentThreads(document: ReadDocument, recognised: Recognised, review: Review): Thread[] {
  const comments = (document.comments ?? []).filter(({ by, replies }) => by !== CHECKER || replies.length > 0);
  if (comments.length === 0) return [];
  const places = commentPlaces(document, recognised);
  const idOf = createIds();
  const threads = comments.map((comment): Thread => {
    const { id, about, ...parts } = threadOf(comment, idOf);
    const named = about === null ? null : namedField(about, recognised);
    return { id, place: named ?? places.get(comment.id) ?? { kind: 'report' }, ...parts };
  });
  return knownThreads(threads, review);
}
