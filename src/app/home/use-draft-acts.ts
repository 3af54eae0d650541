/** What can be done to the drafts of the list, each with its notice, its way back and its failure in words. */
import { useCallback, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { actions, draftName, notRestoredText, removedText, restoredText } from '../../drafts/messages';
import { useDraftStorage } from '../../drafts/storage-provider';
import type { DraftEntry } from '../../drafts/stored-draft';
import type { TemplateFile } from '../../report/draft';
import type { Report } from '../../report/report';
import { useToast } from '../../ui/toast/toast-context';
import { describeFailure } from '../describe-failure';
import { downloadDraft } from '../draft-file';
import { homeMessages as messages } from './messages';
import type { RowFocus } from './use-row-focus';

export interface DraftActs {
  /** Stores a new report and opens it. */
  create: (report: Report, template?: TemplateFile | null) => void;
  exportFile: (entry: DraftEntry) => void;
  remove: (entry: DraftEntry) => void;
  restore: (entry: DraftEntry) => void;
  /** Why the last act failed; '' when it did not. */
  failure: string;
  forgetFailure: () => void;
  /** Runs an act of one's own; a failure is shown like the others. */
  attempt: (act: string, work: () => Promise<void>) => void;
}

export function useDraftActs({ leaveRow, expectRow }: RowFocus): DraftActs {
  const { repository } = useDraftStorage();
  const [, navigate] = useLocation();
  const toast = useToast();
  const [failure, setFailure] = useState('');
  const creating = useRef(false);

  const attempt = useCallback((act: string, work: () => Promise<void>) => {
    setFailure('');
    work().catch((error: unknown) => {
      setFailure(messages.failed(act, describeFailure(error)));
    });
  }, []);

  const restore = ({ id, summary }: DraftEntry) => {
    attempt(messages.restore, async () => {
      const place = await repository.restore(id);
      if (place !== null) expectRow(place);
      toast({ message: place === null ? notRestoredText : restoredText(summary) });
    });
  };

  return {
    failure,
    forgetFailure() {
      setFailure('');
    },
    attempt,
    restore,
    create(report, template = null) {
      // A second click while the first is under way must not make a second report.
      if (creating.current) return;
      creating.current = true;
      attempt(messages.create, async () => {
        try {
          const { summariseReport } = await import('./summarise-report');
          const summary = await summariseReport({ report, done: [], template });
          const { id } = await repository.create(report, summary, { template });
          navigate(`/draft/${id}`);
        } finally {
          creating.current = false;
        }
      });
    },
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
