/** The review page of a draft that was read: the same session, saving and locks as the workspace's. */
import { useState } from 'react';
import { useSettings } from '../drafts/settings-queries';
import { ExportChoiceContext, useExportChoosing } from '../form/deliver/export-choice';
import { ReviewWindowContext } from '../form/review-state/review-window';
import { ReadOnlyContext } from '../form/session/read-only-context';
import { createSelection, SelectionContext } from '../form/session/selection';
import { SessionContext } from '../form/session/session-context';
import { useOpenSession, type OpenedDraft } from '../form/workspace/use-open-session';
import { ToastScope } from '../ui/toast/toast-scope';
import { ReviewView } from './review-view';

export function OpenReview(opened: OpenedDraft) {
  const { session, save, storedDraft, flush, noteExport, writable, locked } = useOpenSession(opened);
  const { data: settings } = useSettings();
  const choice = useExportChoosing(opened.draft.id, settings?.fonts ?? 'format');
  const [selection] = useState(createSelection);
  return (
    <SessionContext value={session}>
      <ReadOnlyContext value={!writable || locked}>
        <ReviewWindowContext value={{ writable, storedDraft, flush, noteExport }}>
          <ExportChoiceContext value={choice}>
            <SelectionContext value={selection}>
              <ToastScope>
                <ReviewView save={save} />
              </ToastScope>
            </SelectionContext>
          </ExportChoiceContext>
        </ReviewWindowContext>
      </ReadOnlyContext>
    </SessionContext>
  );
}
