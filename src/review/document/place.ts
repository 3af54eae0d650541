/** A place in the document as the reviewer reads it: what the cursor stands on, and what marks and remarks belong to. */
import type { TextSpan } from '../../check/cause';
import type { CellKey } from '../../report/address';

export type DocumentPlace =
  /** The title: the report as a whole. */
  | { kind: 'report' }
  | { kind: 'section'; section: string }
  /** A field of the front matter, `agency` or `year`. */
  | { kind: 'field'; field: string }
  | { kind: 'cell'; cell: CellKey }
  | ({ kind: 'text' } & TextSpan);

export type MarkKind = 'error' | 'warning' | 'hint' | 'thread' | 'closed' | 'change';

/** Something to be marked in the document and led to. */
export interface Mark {
  id: string;
  kind: MarkKind;
  place: DocumentPlace;
}
