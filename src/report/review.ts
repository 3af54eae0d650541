/** What reviewing leaves in a report: the steps from draft to publication, and what was said about places in it. */
import type { CellKey } from './address';

/** 送审、撤回、退回修改、通过、发布、重新打开. */
export const REVIEW_ACTS = ['submit', 'withdraw', 'return', 'pass', 'publish', 'reopen'] as const;

export type ReviewAct = (typeof REVIEW_ACTS)[number];

/** One step, never changed once it is taken. */
export interface ReviewStep {
  id: string;
  act: ReviewAct;
  /** Who took it; '' when nobody is named. */
  by: string;
  /** ISO 8601 time. */
  at: string;
  note: string;
  /** Digest of the report's content as it stood then. */
  content: string;
  /** The draft that it was taken on: by these another program knows the report again. */
  draft: { id: string; revision: number };
}

/** What a thread is about. Stretches of text are known by their words, for the text goes on changing. */
export type RemarkPlace =
  | { kind: 'report' }
  | { kind: 'section'; section: string }
  /** A field of the front matter, `agency` or `year`. @property text what stood in it; absent when that is not known. */
  | { kind: 'field'; field: string; text?: string | undefined }
  | { kind: 'cell'; cell: CellKey; /** What stood in the cell. */ text: string }
  | { kind: 'text'; narrative: string; quote: string; /** Up to 32 characters of the printed text on each side. */ before: string; after: string };

export interface Remark {
  id: string;
  by: string;
  /** ISO 8601 time. */
  at: string;
  text: string;
}

/** How a thread stands: `accepted` and `rejected` are said of one that suggests a change. */
export type Outcome = 'open' | 'resolved' | 'accepted' | 'rejected';

/** Remarks about one place, the first being what began it. */
export interface Thread {
  id: string;
  place: RemarkPlace;
  remarks: Remark[];
  /** What should stand in the cell, the field or the place of the quoted words; `null` where no change is suggested. */
  suggestion: string | null;
  /** The last word on it; `null` as long as nobody has closed it. */
  outcome: { state: Outcome; by: string; at: string } | null;
}

/** The word that a finding is kept no more; a waiver of a later time stands again. */
export interface Withdrawal {
  /** The finding's id. */
  finding: string;
  /** ISO 8601 time. */
  at: string;
}

export interface Review {
  /** In the order in which they were taken. */
  steps: ReviewStep[];
  threads: Thread[];
  /** The last such word about each finding; absent as long as there is none. */
  withdrawn?: Withdrawal[] | undefined;
}

export const NO_REVIEW: Review = { steps: [], threads: [] };

/** Characters of the text around a quote that are kept with it. */
export const QUOTE_CONTEXT = 32;

/** Whether a thread still waits for somebody. */
export function isOpen({ outcome }: Thread): boolean {
  return outcome === null || outcome.state === 'open';
}

/** Ids under which a report was sent and received; any of them tells it. The last one first. */
export function idsOf({ steps }: Review): string[] {
  return [...new Set([...steps].reverse().map(({ draft }) => draft.id))];
}
