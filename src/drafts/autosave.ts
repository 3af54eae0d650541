/** Saves a draft while it is edited: at most a second late, in order, never letting go of what is not yet stored. */
import type { Draft } from '../report/draft';
import { sameStatus, type AutosaveStatus, type ReadOnlyReason } from './autosave-status';
import type { Repository } from './repository';
import type { SaveResult } from './save-draft';
import { StorageError, toStorageError } from './storage-error';
import type { DraftSummary, WriteBase } from './stored-draft';

/** Milliseconds without an edit after which it saves, and after which it saves although edits go on. */
const PAUSE = 300;
const LONGEST_WAIT = 700;
/** How long a write may take before the clerk is told; it is still waited for. */
export const WRITE_PATIENCE = 5_000;
/** Waits between attempts: doubling from the first to the longest. */
const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 30_000;

/** The draft as it stands in the workspace. */
export interface DraftContent {
  draft: Draft;
  summary: DraftSummary;
}

export interface AutosaveOptions {
  /** The draft as it was read from the disk; without it there is nothing that a write could be based on. */
  opened: Draft;
  read(): DraftContent;
  repository: Pick<Repository, 'save' | 'rescue' | 'dropRescued'>;
  newId(): string;
}

export interface Autosave {
  /** Notes that the draft was edited; false when this window may not write, in which case nothing is noted. */
  noteEdit(): boolean;
  /** Saves now; resolves when everything noted is stored or an attempt has failed. Also the way to try again. */
  flush(): Promise<void>;
  /** For the end of the page: leaves the unsaved edits where they outlive it, then saves them if there is time. */
  leave(): void;
  /** Stops or allows editing. Edits noted before are still saved. */
  setReadOnly(reason: ReadOnlyReason | null): void;
  writable(): boolean;
  /** Whether edits are in memory only. */
  unsaved(): boolean;
  /** The same object until something changes. */
  status(): AutosaveStatus;
  subscribe(listener: () => void): () => void;
  /** What this window has read or written last. */
  stored(): Draft;
  /** The draft as it stands in memory, for a draft file. */
  draft(): Draft;
}

/** Starts read-only, until whoever knows of the other windows says otherwise. */
export function createAutosave({ opened, read, repository, newId }: AutosaveOptions): Autosave {
  const listeners = new Set<() => void>();
  let stored = opened;
  let writer = newId();
  let noted = 0;
  let written = 0;
  let rescued = false;
  let readOnly: ReadOnlyReason | null = 'opening';
  let outdated = false;
  let failure: StorageError | null = null;
  let failures = 0;
  let conflict: Extract<SaveResult, { kind: 'kept-as-copy' }> | null = null;
  let writing: Promise<void> | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let limit: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let status: AutosaveStatus = { kind: 'read-only', reason: 'opening' };
  let told = false;

  const unsaved = (): boolean => written < noted;
  const base = (): WriteBase => ({ revision: stored.revision, writer, edits: noted });

  /** What is in the workspace, under the names that it has on the disk. */
  function present(): DraftContent {
    const { draft, summary } = read();
    const { id, revision, createdAt, savedAt } = stored;
    return { draft: { ...draft, id, revision, createdAt, savedAt }, summary };
  }

  function statusNow(): AutosaveStatus {
    if (failure !== null && unsaved()) return { kind: 'failed', failure: failure.kind, detail: failure.message };
    if (readOnly !== null && !outdated) return { kind: 'read-only', reason: readOnly };
    if (unsaved()) return { kind: 'saving' };
    if (conflict !== null) {
      return { kind: 'conflict', reason: conflict.reason, copy: conflict.draft.id, at: stored.savedAt };
    }
    return outdated ? { kind: 'read-only', reason: 'newer' } : { kind: 'saved', at: stored.savedAt };
  }

  const writable = (): boolean => readOnly === null && !outdated;

  function publish(): void {
    const now = statusNow();
    if (sameStatus(now, status) && told === writable()) return;
    told = writable();
    status = now;
    for (const listener of listeners) listener();
  }

  function clearTimers(): void {
    for (const timer of [pause, limit, retry]) clearTimeout(timer);
    pause = limit = retry = undefined;
  }

  function accept(result: SaveResult, edits: number): void {
    if (rescued) repository.dropRescued(writer);
    rescued = false;
    stored = result.draft;
    written = edits;
    failure = null;
    failures = 0;
    if (result.kind === 'kept-as-copy') {
      conflict = result;
      // The copy bears the old name; a further conflict needs another one.
      writer = newId();
      if (result.reason === 'newer') outdated = true;
    }
  }

  function fail(error: unknown): void {
    failure = toStorageError(error);
    failures += 1;
    if (failure.kind === 'newer') {
      outdated = true;
      return;
    }
    retry = setTimeout(() => void write(), Math.min(FIRST_RETRY * 2 ** (failures - 1), LONGEST_RETRY));
  }

  async function attempt(): Promise<void> {
    const late = setTimeout(() => {
      failure = new StorageError('stuck');
      publish();
    }, WRITE_PATIENCE);
    try {
      while (unsaved()) {
        const { draft, summary } = present();
        const edits = noted;
        accept(await repository.save(draft, summary, base()), edits);
        publish();
      }
    } catch (error) {
      fail(error);
    } finally {
      clearTimeout(late);
    }
  }

  function write(): Promise<void> {
    clearTimers();
    if (writing !== null) return writing;
    if (!unsaved()) return Promise.resolve();
    writing = attempt().finally(() => {
      writing = null;
      publish();
      if (unsaved() && failure === null) void write();
    });
    return writing;
  }

  return {
    noteEdit() {
      if (!writable()) return false;
      noted += 1;
      // While a write is on its way or has failed, what follows it takes this edit along.
      if (writing === null && retry === undefined) {
        clearTimeout(pause);
        pause = setTimeout(() => void write(), PAUSE);
        limit ??= setTimeout(() => void write(), LONGEST_WAIT);
      }
      publish();
      return true;
    },
    flush: write,
    leave() {
      if (unsaved()) {
        const { draft, summary } = present();
        rescued = repository.rescue(draft, summary, base()) || rescued;
      }
      void write();
    },
    setReadOnly(reason) {
      readOnly = reason;
      publish();
    },
    writable,
    unsaved,
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stored: () => stored,
    draft: () => present().draft,
  };
}
