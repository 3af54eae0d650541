/** A draft open in a workspace: saved while it is edited, written by one window, flushed before the page ends. */
import type { Draft } from '../report/draft';
import { createAutosave, type Autosave, type DraftContent } from './autosave';
import type { DraftStorage } from './draft-storage';
import { watchPageEnd } from './page-end';
import { createSnapshotKeeper } from './snapshot-keeper';
import { deadline } from './timing';
import { createWriterLock, YIELD_TIME, type Role, type WriterLock } from './writer-lock';

/** How long the writing window must have paused before a reading one shows what it wrote, in milliseconds. */
const FOLLOW_PAUSE = 1_000;

export interface WritingSession {
  autosave: Autosave;
  /** Notes an edit; false when this window may not write. */
  noteEdit(): boolean;
  /** Writes here from now on; the other window turns read-only. */
  takeOver(): Promise<void>;
  /** Begins to watch, to lock and to save; returns how to stop. May be started again afterwards. */
  start(): () => void;
}

export interface WritingSessionOptions {
  storage: DraftStorage;
  opened: Draft;
  read(): DraftContent;
  /** Called when the disk holds a later draft than this window has read: it has to be read again. */
  onStale(): void;
}

export function createWritingSession({ storage, opened, read, onStale }: WritingSessionOptions): WritingSession {
  const { repository, environment, exclusion, news, persistence, database } = storage;
  const newId = (): string => environment.newId();
  const autosave = createAutosave({ opened, read, repository, newId });
  const snapshots = createSnapshotKeeper(
    (cause) => repository.takeSnapshot(opened.id, cause),
    () => autosave.flush(),
  );
  let lock: WriterLock | null = null;
  let asked = false;
  let following: ReturnType<typeof setTimeout> | undefined;

  /** Whether the disk holds something else than this window knows of. Unsaved edits are never thrown away for it. */
  async function isStale(): Promise<boolean> {
    if (autosave.unsaved()) return false;
    const { id, revision } = autosave.stored();
    const onDisk = await repository.revision(id);
    return onDisk !== null && onDisk !== revision;
  }

  function openLock(): void {
    const present = createWriterLock({
      draft: opened.id,
      holder: newId(),
      exclusion,
      news,
      flush: () => autosave.flush(),
      onRole: (role) => void onRole(role),
      onLeft() {
        if (lock === present && reads()) autosave.setReadOnly('left');
      },
    });

    async function onRole(role: Role): Promise<void> {
      if (role === 'reader') {
        autosave.setReadOnly('other-window');
        // What was typed before must be on the disk before the other window reads it, if that is still possible.
        await autosave.flush();
        return;
      }
      const stale = await isStale().catch(() => false);
      if (lock !== present) return;
      if (stale) {
        onStale();
        return;
      }
      snapshots.begin();
      autosave.setReadOnly(null);
    }

    lock = present;
  }

  function closeLock(): void {
    lock?.close();
    lock = null;
  }

  async function enter(): Promise<void> {
    openLock();
    const mine = lock;
    await storage.left(opened.id);
    if (lock === mine) await mine?.request();
  }

  const reads = (): boolean => {
    const status = autosave.status();
    return status.kind === 'read-only' && (status.reason === 'other-window' || status.reason === 'left');
  };

  async function follow(): Promise<void> {
    const stale = await isStale().catch(() => false);
    if (stale && reads()) onStale();
  }

  /** A reader shows what the writer has saved, once the writer pauses. */
  function onChange(id: string): void {
    if (id !== opened.id || !reads()) return;
    // Whoever saves it writes it.
    autosave.setReadOnly('other-window');
    clearTimeout(following);
    following = setTimeout(() => void follow(), FOLLOW_PAUSE);
  }

  return {
    autosave,
    noteEdit() {
      const noted = autosave.noteEdit();
      if (noted) snapshots.edited();
      if (noted && !asked) {
        asked = true;
        persistence.ask().catch(() => undefined);
      }
      return noted;
    },
    async takeOver() {
      if (autosave.writable()) return;
      autosave.setReadOnly('opening');
      await lock?.takeOver();
    },
    start() {
      void enter();
      const stops = [
        database.onHandOver(() => autosave.flush()),
        storage.onChange(onChange),
        watchPageEnd({
          leave: () => autosave.leave(),
          end: closeLock,
          back() {
            autosave.setReadOnly('opening');
            void enter();
          },
          wouldLose: () => autosave.unsaved() && autosave.status().kind === 'failed',
        }),
      ];
      return () => {
        for (const stop of stops) stop();
        snapshots.stop();
        clearTimeout(following);
        autosave.setReadOnly('opening');
        const leaving = lock;
        lock = null;
        autosave.leave();
        const over = deadline(autosave.flush(), YIELD_TIME).then(() => leaving?.close());
        storage.leaving(opened.id, over);
      };
    },
  };
}
