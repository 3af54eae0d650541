/** Takes in draft files one after another; what is here already stays until the reader has chosen. */
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { readDraftFile } from '../../drafts/draft-file';
import type { OnSameId } from '../../drafts/import-draft';
import { draftName, importedText } from '../../drafts/messages';
import { useDraftStorage } from '../../drafts/storage-provider';
import type { Draft, TemplateFile } from '../../report/draft';
import type { Report } from '../../report/report';
import { NO_REVIEW } from '../../report/review';
import type { ReportFile } from '../../report/parse-draft';
import type { Parsed } from '../../report/parse-report';
import { useToast } from '../../ui/toast/toast-context';
import type { ImportSource } from '../import/import-page';
import type { Incoming } from '../review-in/receive';
import { awaitsReview, knownId, wasSent } from '../review-in/sent-draft';
import { createDraft } from '../new-report/create-draft';
import type { RefusedFile } from './import-problems';
import { homeMessages as messages } from './messages';
import { storeDraft, storeReport, storeSent } from './store-files';
import type { DraftActs } from './use-draft-acts';

export interface ImportConflict {
  file: string;
  draft: Draft;
}

/** A file of a report that is here already, which reviewing has gone on with. */
export interface Returned {
  /** Id of the copy at hand. */
  id: string;
  incoming: Incoming;
}

export interface Import {
  /** Takes draft files in; the first file of another kind is read and reviewed before it is kept. */
  take: (files: readonly File[]) => void;
  refused: readonly RefusedFile[];
  dismiss: () => void;
  /** The file that waits for a choice. */
  conflict: ImportConflict | undefined;
  /** The file that waits for being compared with the copy at hand. */
  returned: Returned | undefined;
  /** Takes in a report that was sent: one that is here is `returned`, another one is opened for review. */
  takeSent: (incoming: Incoming) => Promise<void>;
  /** Whether a report that was sent is here; then it is `returned`. */
  recognise: (incoming: Incoming) => Promise<boolean>;
  /** Keeps a sent report that is not here as the draft that it was sent from, and opens it for review. */
  openForReview: (report: Report) => void;
  /** Stores a returned file beside the copy at hand. */
  keepBeside: (incoming: Incoming) => void;
  /** Leaves a returned file aside, or is done with it. */
  leaveReturned: () => void;
  /** What is being read or reviewed. */
  source: ImportSource | null;
  /** Begins with a paste or a file that is no draft file. */
  begin: (source: ImportSource) => void;
  /** Keeps what was reviewed and opens it. */
  keep: (report: Report, template: TemplateFile | null) => void;
  /** Takes in a draft file that came under another name. */
  keepDraft: (draft: Draft) => void;
  /** Leaves the review without keeping anything. */
  leave: () => void;
  /** `null`: leave everything as it is. */
  settle: (choice: OnSameId | null) => void;
}

/** Problems shown of one file; the rest is counted. */
const MOST_PROBLEMS = 5;

/** Whether a file is one of this program's own by its name; the others are looked into. */
function isDraftFile({ name }: File): boolean {
  return /\.json$/i.test(name);
}

async function read(file: File): Promise<Parsed<ReportFile>> {
  try {
    return await readDraftFile(file);
  } catch {
    return { value: null, problems: [messages.unreadableFile] };
  }
}

function shorten(problems: readonly string[]): string[] {
  const rest = problems.length - MOST_PROBLEMS;
  return [...problems.slice(0, MOST_PROBLEMS), ...(rest > 0 ? [messages.more(rest)] : [])];
}

export function useImport(attempt: DraftActs['attempt']): Import {
  const storage = useDraftStorage();
  const { repository } = storage;
  const toast = useToast();
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const [conflicts, setConflicts] = useState<readonly ImportConflict[]>([]);
  const conflict = conflicts[0];
  const [returns, setReturns] = useState<readonly Returned[]>([]);
  const [source, setSource] = useState<ImportSource | null>(null);
  const [, navigate] = useLocation();

  const recognise = useCallback(
    async (incoming: Incoming) => {
      const id = await knownId(repository, incoming);
      if (id === null) return false;
      setSource(null);
      setReturns((all) => [...all, { id, incoming }]);
      return true;
    },
    [repository],
  );

  const openSent = useCallback(
    async (report: Report) => {
      const { id, name } = await storeSent(storage, report);
      setSource(null);
      navigate(`/draft/${id}/-review`);
      const asReport = () => {
        attempt(messages.asReport, async () => {
          const own = await storeReport(storage, { ...report, review: NO_REVIEW });
          await repository.remove(id);
          navigate(`/draft/${own.id}`);
        });
      };
      toast({ message: messages.openedForReview(name), action: { label: messages.asReport, act: asReport } });
    },
    [attempt, navigate, repository, storage, toast],
  );

  const takeSent = useCallback(
    async (incoming: Incoming) => {
      if (!(await recognise(incoming))) await openSent(incoming.report);
    },
    [openSent, recognise],
  );

  const takeDraft = useCallback(
    async (file: string, draft: Draft, alone: boolean) => {
      if (await recognise({ file, report: draft.report, draft })) return;
      if (await repository.exists(draft.id)) {
        setConflicts((all) => [...all, { file, draft }]);
        return;
      }
      const { id, name, outcome } = await storeDraft(storage, draft, 'keep-both');
      if (alone && awaitsReview(draft.report)) navigate(`/draft/${id}/-review`);
      toast({ message: messages.imported(name, outcome) });
    },
    [navigate, recognise, repository, storage, toast],
  );

  const take = useCallback(
    (files: readonly File[]) => {
      setRefused([]);
      attempt(messages.import, async () => {
        const other = files.find((file) => !isDraftFile(file));
        if (other) setSource({ name: other.name, content: other });
        for (const file of files.filter(isDraftFile)) {
          const { value, problems } = await read(file);
          if (value === null) {
            setRefused((all) => [...all, { file: file.name, problems: shorten(problems) }]);
          } else if (value.kind === 'draft') {
            await takeDraft(file.name, value.draft, files.length === 1);
          } else if (wasSent(value.report)) {
            await takeSent({ file: file.name, report: value.report, draft: null });
          } else {
            const { name, outcome } = await storeReport(storage, value.report);
            toast({ message: messages.imported(name, outcome) });
          }
        }
      });
    },
    [attempt, storage, takeDraft, takeSent, toast],
  );

  const leave = useCallback(() => {
    setSource(null);
  }, []);

  const keep = useCallback(
    (report: Report, template: TemplateFile | null) => {
      attempt(messages.import, async () => {
        const { id, summary } = await createDraft(repository, { report, template });
        setSource(null);
        navigate(`/draft/${id}`);
        const undo = () => {
          attempt(messages.undoImport, async () => {
            await repository.remove(id);
            navigate('/');
          });
        };
        const message = messages.imported(draftName(summary), importedText('added'));
        toast({ message, action: { label: messages.undoImport, act: undo } });
      });
    },
    [attempt, navigate, repository, toast],
  );

  const keepDraft = useCallback(
    (draft: Draft) => {
      setSource(null);
      attempt(messages.import, () => takeDraft(draft.report.agency.name, draft, true));
    },
    [attempt, takeDraft],
  );

  return {
    take,
    refused,
    conflict,
    returned: returns[0],
    takeSent,
    recognise,
    openForReview(report) {
      attempt(messages.import, () => openSent(report));
    },
    keepBeside({ report, draft }) {
      attempt(messages.import, async () => {
        const { name, outcome } = draft ? await storeDraft(storage, draft, 'keep-both') : await storeReport(storage, report);
        toast({ message: messages.imported(name, outcome) });
        setReturns((all) => all.slice(1));
      });
    },
    leaveReturned() {
      setReturns((all) => all.slice(1));
    },
    source,
    begin: setSource,
    leave,
    keepDraft,
    keep,
    dismiss() {
      setRefused([]);
    },
    settle(choice) {
      setConflicts((all) => all.slice(1));
      if (choice === null || conflict === undefined) return;
      attempt(messages.import, async () => {
        const { name, outcome } = await storeDraft(storage, conflict.draft, choice);
        toast({ message: messages.imported(name, outcome) });
      });
    },
  };
}
