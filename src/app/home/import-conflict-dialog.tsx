/** Asks what to do with a file whose draft is here already; closing it changes nothing. */
import { draftName } from '../../drafts/messages';
import type { DraftEntry } from '../../drafts/stored-draft';
import { Button } from '../../ui/button/button';
import { Dialog, DialogActions } from '../../ui/dialog/dialog';
import { describeTime } from './describe-time';
import { homeMessages as messages } from './messages';
import type { Import, ImportConflict } from './use-import';

export interface ImportConflictDialogProps {
  conflict: ImportConflict;
  onSettle: Import['settle'];
  /** What is here, to compare the times. */
  entries: readonly DraftEntry[];
  now: Date;
}

export function ImportConflictDialog({ conflict, onSettle, entries, now }: ImportConflictDialogProps) {
  const { file, draft } = conflict;
  const { agency, year } = draft.report;
  const present = entries.find(({ id }) => id === draft.id);
  const leave = () => {
    onSettle(conflict, null);
  };
  return (
    <Dialog title={messages.conflictTitle} onClose={leave}>
      <p>{messages.conflict(file, draftName({ agency: agency.name, year }))}</p>
      <ul>
        {present && <li>{messages.conflictHere(describeTime(present.savedAt, now))}</li>}
        <li>{messages.conflictFile(describeTime(draft.savedAt, now))}</li>
      </ul>
      <p>{messages.replaceHint}</p>
      <DialogActions>
        <Button
          variant="primary"
          onClick={() => {
            onSettle(conflict, 'keep-both');
          }}
        >
          {messages.keepBoth}
        </Button>
        <Button
          onClick={() => {
            onSettle(conflict, 'replace');
          }}
        >
          {messages.replace}
        </Button>
        <Button variant="quiet" onClick={leave}>
          {messages.cancel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
