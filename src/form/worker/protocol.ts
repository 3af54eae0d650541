/** What a page and its workers say to each other: a question with a number, and what comes back under that number. */

export interface Question<Request> {
  id: number;
  request: Request;
}

export type Reply<Answer> =
  | { id: number; kind: 'answer'; answer: Answer }
  | { id: number; kind: 'progress'; done: number; total: number }
  /** The work ended in an error. */
  | { id: number; kind: 'failed' };

/** Told of progress, in units of the work. */
export type Tell = (done: number, total: number) => void;
