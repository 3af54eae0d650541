/** What can be done to the drafts of the list, each with its notice, its way back and its failure in words. */
import { actions, draftName, notRestoredText, removedText, restoredText } from '../../drafts/messages';
import { useDraftStorage } from '../../drafts/storage-provider';
import type { DraftEntry } from '../../drafts/stored-draft';
import { useToast } from '../../ui/toast/toast-context';
import { downloadDraft } from '../draft-file';
import { useAttempt, type Attempts } from '../use-attempt';
import { homeMessages as messages } from './messages';
import type { RowFocus } from './use-row-focus';

export interface DraftActs extends Attempts {
  exportFile: (entry: DraftEntry) => void;
  remove: (entry: DraftEntry) => void;
  restore: (entry: DraftEntry) => void;
}

export function useDraftActs({ leaveRow, expectRow }: RowFocus): DraftActs {
  const { repository } = useDraftStorage();
  const toast = useToast();
  const attempts = useAttempt();
  const { attempt } = attempts;

  const restore = ({ id, summary }: DraftEntry) => {
    attempt(messages.restore, async () => {
      const place = await repository.restore(id);
      if (place !== null) expectRow(place);
      toast({ message: place === null ? notRestoredText : restoredText(summary) });
    });
  };

  return {
    ...attempts,
    restore,
    exportFile(entry) {
      attempt(actions.exportFile, async () => {
        await downloadDraft(repository, entry);
        toast({ message: messages.exported(draftName(entry.summary)) });
      });
    },
    remove(entry) {
      attempt(messages.remove, async () => {
        leaveRow(entry.id);
        await repository.remove(entry.id);
        const undo = () => {
          restore(entry);
        };
        toast({ message: removedText(entry.summary), action: { label: actions.undo, act: undo } });
      });
    },
  };
}
