/** What the database holds of each draft. */
import type { Draft } from '../report/draft';
import type { ReviewSummary } from '../report/review-summary';

/** What the list of drafts shows of one; counted by whoever saves, for the storage knows no templates. */
export interface DraftSummary extends ReviewSummary {
  agency: string;
  year: number;
  /** The template's id. */
  template: string;
  /** Title of the format, when it does not come with the program. */
  format?: string;
  /** Cells, fields and narratives filled in, of how many. */
  filled: number;
  total: number;
  /** Findings of severity error. */
  errors: number;
}

/** Why a copy was made: the original had changed, was deleted, or belongs to a newer version of the program. */
export type CopyReason = 'changed' | 'deleted' | 'newer';

/** A writer whose edits a stored draft contains, so that a write whose answer was lost is not taken for another's. */
export interface WriterMark {
  /** One opening of one draft in one window. */
  writer: string;
  /** How many of that writer's edits. */
  edits: number;
}

/** How many writers a draft remembers. */
const MARKS = 8;

/** The marks after a write: the last writer first. */
export function marked(marks: readonly WriterMark[], latest: WriterMark): WriterMark[] {
  return [latest, ...marks.filter((each) => each.writer !== latest.writer)].slice(0, MARKS);
}

/** One line of the list of drafts. Versions of the program share this shape: fields may be added, never changed. */
export interface DraftEntry {
  id: string;
  /** The version of the draft's shape. */
  schema: number;
  revision: number;
  /** ISO 8601 times. */
  createdAt: string;
  savedAt: string;
  summary: DraftSummary;
  /** Set on a copy that was made so that neither of two versions was lost. */
  copyOf: { id: string; reason: CopyReason } | null;
  /** The writers of the last revisions, the latest first; none after an import. */
  writers: WriterMark[];
  /** When a file was last made of it, and of which revision; absent before the first. */
  exported?: { at: string; revision: number };
  /** Set on a copy of an example that comes with the program. */
  example?: true;
}

/** A draft as any version of the program may have written it: only these fields are sure. */
export interface StoredDraft {
  id: string;
  schema: number;
  revision: number;
  [field: string]: unknown;
}

/** A draft as it stood when it was deleted. */
export interface DeletedDraft {
  id: string;
  deletedAt: string;
  draft: StoredDraft;
  entry: DraftEntry;
}

/** What a write is based on and by whom. */
export interface WriteBase extends WriterMark {
  /** The revision that the writer has read or written last. */
  revision: number;
}

/** The last words of a page that was closed before its edits were saved; merged at the next opportunity. */
export interface RescuedDraft {
  writer: string;
  draft: StoredDraft | Draft;
  summary: DraftSummary;
  base: WriteBase;
}
