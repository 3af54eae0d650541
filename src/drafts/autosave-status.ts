/** What the workspace says of the state of a draft on this device. */
import type { FailureKind } from './storage-error';
import type { CopyReason } from './stored-draft';

/** Why a window only shows a draft. */
export type ReadOnlyReason =
  /** It is not yet known whether another window writes it; a matter of milliseconds, after a crash of seconds. */
  | 'opening'
  | 'other-window'
  /** The window that wrote it has left it; this one may go on. */
  | 'left'
  /** A newer version of the program has written it. */
  | 'newer';

export type AutosaveStatus =
  | { kind: 'saved'; /** ISO 8601 */ at: string }
  /** There are edits that are not yet on the disk. */
  | { kind: 'saving' }
  /** The edits are in memory only. It is tried again without being asked, except after `newer`. */
  | { kind: 'failed'; failure: FailureKind; detail: string }
  /** The edits are stored in a copy; unless the reason is `newer`, editing goes on there. */
  | { kind: 'conflict'; reason: CopyReason; copy: string; at: string }
  | { kind: 'read-only'; reason: ReadOnlyReason };

export function sameStatus(a: AutosaveStatus, b: AutosaveStatus): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
