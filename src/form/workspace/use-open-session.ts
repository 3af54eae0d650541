/** Opens the session of a draft that was read, and keeps saved what changes in it. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { backupText, persistenceText } from '../../drafts/messages';
import { useDaysWithoutBackup, usePersistence } from '../../drafts/queries';
import { useDraftStorage } from '../../drafts/storage-provider';
import { useAutosave } from '../../drafts/use-autosave';
import type { Draft } from '../../report/draft';
import type { Format } from '../../template/format';
import { downloadBlob } from '../../ui/download';
import { makeDraftFile } from '../deliver/draft-deliverable';
import type { Steps } from '../session/history';
import type { LastYear } from '../session/last-year';
import { createSession, type Session } from '../session/session';
import { summaryOf } from '../session/summary';
import { createLateTextAudit } from '../text-audit/late-text-audit';
import type { SaveStatusProps } from './save-status';
import { useKeptSteps } from './use-kept-steps';
import { useSaveKey } from './use-save-key';

export interface OpenedDraft {
  draft: Draft;
  format: Format;
  /** Last year's report, where one is attached and could be read. */
  lastYear: LastYear | null;
  /** The steps that led to the draft in this window, as far as they were kept. */
  steps: Steps | undefined;
}

export interface OpenSession {
  session: Session;
  save: SaveStatusProps;
  /** The draft with the id and revision under which it is stored. */
  storedDraft: () => Draft;
  /** Saves now. */
  flush: () => Promise<void>;
  /** To be called when a file of the whole report was made. */
  noteExport: () => void;
  /** Whether this window may store anything. */
  writable: boolean;
  /** Whether the report has been passed, so that nothing of it may be edited. */
  locked: boolean;
}

export function useOpenSession({ draft, format, lastYear, steps }: OpenedDraft): OpenSession {
  const [texts] = useState(() => createLateTextAudit(format));
  const [session] = useState(() => createSession(draft, format, { lastYear, checkTexts: texts.check, steps }));
  const { progress, writable, noteEdit, flush, takeOver, draft: storedDraft } = useAutosave(draft, () => ({
    draft: session.draft(),
    summary: summaryOf(session),
  }));
  const { repository } = useDraftStorage();
  const { data: persistence } = usePersistence();
  const { data: unkept } = useDaysWithoutBackup(draft.id);
  const [, navigate] = useLocation();
  const followReview = useCallback((listener: () => void) => session.subscribe('review', listener), [session]);
  const locked = useSyncExternalStore(followReview, () => session.lock() !== null);

  useEffect(() => session.subscribe('draft', noteEdit), [session, noteEdit]);
  useEffect(() => session.close, [session]);
  useEffect(() => texts.close, [texts]);
  useSaveKey(flush);
  useKeptSteps(draft.id, session);

  const noteExport = () => {
    // Saved first, so that what the file holds is what is remembered as exported.
    void flush().then(() => repository.noteExport(storedDraft().id).catch(() => undefined));
  };
  const exportFile = () => {
    const { name, content } = makeDraftFile(session, storedDraft());
    downloadBlob(name, content);
    noteExport();
  };
  const advice = typeof unkept === 'number' ? backupText(unkept) : persistence && persistenceText(persistence);
  const save: SaveStatusProps = {
    progress,
    advice: advice ?? null,
    onExport: exportFile,
    onTakeOver: () => void takeOver(),
    onRetry: () => void flush(),
    onOpenCopy: (id: string) => {
      navigate(`/draft/${id}`);
    },
  };
  return { session, save, storedDraft, flush, noteExport, writable, locked };
}
