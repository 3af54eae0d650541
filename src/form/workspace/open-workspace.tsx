/** The workspace of a draft that was read. */
import { ToastScope } from '../../ui/toast/toast-scope';
import { ReviewWindowContext } from '../review-state/review-window';
import { ReadOnlyContext } from '../session/read-only-context';
import { SessionContext } from '../session/session-context';
import { useOpenSession, type OpenedDraft } from './use-open-session';
import { WorkspaceView } from './workspace-view';

export function OpenWorkspace(opened: OpenedDraft) {
  const { session, save, storedDraft, flush, noteExport, writable, locked } = useOpenSession(opened);
  return (
    <SessionContext value={session}>
      <ReadOnlyContext value={!writable || locked}>
        <ReviewWindowContext value={{ writable, storedDraft, flush, noteExport }}>
          <ToastScope>
            <WorkspaceView save={save} storedDraft={storedDraft} onExported={noteExport} />
          </ToastScope>
        </ReviewWindowContext>
      </ReadOnlyContext>
    </SessionContext>
  );
}
