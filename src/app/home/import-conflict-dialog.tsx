/** Asks what to do with a file whose draft is here already; closing it changes nothing. */
import { draftName } from '../../drafts/messages';
import type { DraftEntry } from '../../drafts/stored-draft';
import { Button } from '../../ui/button/button';
import { Dialog, DialogActions } from '../../ui/dialog/dialog';
import { describeTime } from './describe-time';
import { homeMessages as messages } from './messages';
import type { Import } from './use-import';

export interface ImportConflictDialogProps {
  imports: Pick<Import, 'conflict' | 'settle'>;
  /** What is here, to compare the times. */
  entries: readonly DraftEntry[];
  now: Date;
}

export function ImportConflictDialog({ imports: { conflict, settle }, entries, now }: ImportConflictDialogProps) {
  if (conflict === undefined) return null;
  const { file, draft } = conflict;
  const { agency, year } = draft.report;
  const present = entries.find(({ id }) => id === draft.id);
  const leave = () => {
    settle(null);
  };
  return (
    <Dialog key={file} title={messages.conflictTitle} onClose={leave}>
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
            settle('keep-both');
          }}
        >
          {messages.keepBoth}
        </Button>
        <Button
          onClick={() => {
            settle('replace');
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
