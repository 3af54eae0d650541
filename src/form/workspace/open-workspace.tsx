/** The workspace of a draft that was read: opens its session, and keeps saved what changes in it. */
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Draft } from '../../report/draft';
import type { Format } from '../../template/format';
import { backupText, persistenceText } from '../../drafts/messages';
import { useDaysWithoutBackup, usePersistence } from '../../drafts/queries';
import { useDraftStorage } from '../../drafts/storage-provider';
import { useAutosave } from '../../drafts/use-autosave';
import { downloadBlob } from '../../ui/download';
import { ToastScope } from '../../ui/toast/toast-scope';
import { makeDraftFile } from '../deliver/draft-deliverable';
import type { Steps } from '../session/history';
import type { LastYear } from '../session/last-year';
import { ReadOnlyContext } from '../session/read-only-context';
import { createSession } from '../session/session';
import { SessionContext } from '../session/session-context';
import { summaryOf } from '../session/summary';
import { createLateTextAudit } from '../text-audit/late-text-audit';
import { useKeptSteps } from './use-kept-steps';
import { useSaveKey } from './use-save-key';
import { WorkspaceView } from './workspace-view';

export interface OpenWorkspaceProps {
  draft: Draft;
  format: Format;
  /** Last year's report, where one is attached and could be read. */
  lastYear: LastYear | null;
  /** The steps that led to the draft in this window. */
  steps: Steps | undefined;
}

export function OpenWorkspace({ draft, format, lastYear, steps }: OpenWorkspaceProps) {
  const [texts] = useState(() => createLateTextAudit(format));
  const [session] = useState(() => createSession(draft, format, { lastYear, checkTexts: texts.check, steps }));
  const { progress, writable, noteEdit, flush, takeOver, draft: stored } = useAutosave(draft, () => ({
    draft: session.draft(),
    summary: summaryOf(session),
  }));
  const { repository } = useDraftStorage();
  const { data: persistence } = usePersistence();
  const { data: unkept } = useDaysWithoutBackup(draft.id);
  const [, navigate] = useLocation();

  useEffect(() => session.subscribe('draft', noteEdit), [session, noteEdit]);
  useEffect(() => session.close, [session]);
  useEffect(() => texts.close, [texts]);
  useSaveKey(flush);
  useKeptSteps(draft.id, session);

  const noteExport = () => {
    // Saved first, so that what the file holds is what is remembered as exported.
    void flush().then(() => repository.noteExport(stored().id).catch(() => undefined));
  };
  const exportFile = () => {
    const { name, content } = makeDraftFile(session, stored());
    downloadBlob(name, content);
    noteExport();
  };
  const advice = typeof unkept === 'number' ? backupText(unkept) : persistence && persistenceText(persistence);
  const save = {
    progress,
    advice: advice ?? null,
    onExport: exportFile,
    onTakeOver: () => void takeOver(),
    onRetry: () => void flush(),
    onOpenCopy: (id: string) => {
      navigate(`/draft/${id}`);
    },
  };
  return (
    <SessionContext value={session}>
      <ReadOnlyContext value={!writable}>
        <ToastScope>
          <WorkspaceView save={save} storedDraft={stored} onExported={noteExport} />
        </ToastScope>
      </ReadOnlyContext>
    </SessionContext>
  );
}
