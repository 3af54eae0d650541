/** Restoring a version and taking it back, each with what to say of it. */
import { useState } from 'react';
import { useDraftStorage } from '../../drafts/storage-provider';
import { whileHeld } from '../../drafts/while-held';
import { keep, keptText } from '../../form/session/keep-steps';
import type { Draft } from '../../report/draft';
import { useAttempt } from '../use-attempt';
import { historyMessages as messages } from './messages';

export interface Notice {
  message: string;
  /** The snapshot that leads back. */
  undo: number | null;
  /** Another draft to go to. */
  copy: string | null;
  /** Whether what was asked for could not be done. */
  problem: boolean;
}

export interface Restoring {
  notice: Notice | null;
  failure: string;
  /** @param time when the version was saved, in words */
  restore: (key: number, time: string) => void;
  undo: (key: number) => void;
}

/** Restoring is the last step of those that the report can be led back over. */
async function keepRestoring(id: string, before: Draft, after: Draft): Promise<void> {
  const { withStep } = await import('../../form/session/kept-steps');
  const steps = withStep(keptText(id), before, after);
  if (steps) keep(id, steps);
}

export function useRestore(id: string): Restoring {
  const storage = useDraftStorage();
  const { attempt, failure } = useAttempt();
  const [notice, setNotice] = useState<Notice | null>(null);

  async function put(key: number, done: string, wayBack: boolean): Promise<void> {
    const held = await whileHeld(storage, id, async () => {
      const standing = await storage.repository.load(id);
      const restored = await storage.repository.restoreSnapshot(id, key);
      if (standing.kind === 'draft' && restored?.result.kind === 'saved') await keepRestoring(id, standing.draft, restored.result.draft);
      return restored;
    });
    if (held.kind === 'other-window') {
      setNotice({ message: messages.otherWindow, undo: null, copy: null, problem: true });
      return;
    }
    const restored = held.value;
    if (restored === null) {
      setNotice({ message: messages.gone, undo: null, copy: null, problem: true });
      return;
    }
    const { result, before } = restored;
    const copied = result.kind === 'kept-as-copy';
    setNotice({
      message: copied ? messages.asCopy : done,
      undo: wayBack && !copied ? before : null,
      copy: copied ? result.draft.id : null,
      problem: false,
    });
  }

  return {
    notice,
    failure,
    restore(key, time) {
      attempt(messages.restore, () => put(key, messages.restored(time), true));
    },
    undo(key) {
      attempt(messages.undoRestore, () => put(key, messages.undone, false));
    },
  };
}
