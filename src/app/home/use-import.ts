/** Takes in files one after another; what is here already stays until the reader has chosen. */
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
import { storeDraft, storeReport, storeSent, type Stored } from './store-files';
import type { DraftActs } from './use-draft-acts';
import { useQueue } from './use-queue';

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

/** What a file waits for. */
export type Incomer =
  /** For a choice: a draft of its id is here. */
  | ({ kind: 'conflict' } & ImportConflict)
  /** For being compared with the copy at hand. */
  | ({ kind: 'returned' } & Returned)
  /** For being read and reviewed. */
  | { kind: 'source'; source: ImportSource };

export interface Import {
  /** Takes files in, one after another: what is no draft file is read and reviewed before it is kept. */
  take: (files: readonly File[]) => void;
  refused: readonly RefusedFile[];
  dismiss: () => void;
  /** The file that is being dealt with. */
  current: Incomer | undefined;
  /** How many more wait. */
  waiting: number;
  /** Another number for each file. */
  turn: number;
  /** Takes in a report that was sent: one that is here is to be compared, another one is opened for review. */
  takeSent: (incoming: Incoming) => Promise<void>;
  /** Whether a report that was sent is here; then it is to be compared. */
  recognise: (incoming: Incoming) => Promise<boolean>;
  /** Keeps a sent report that is not here as the draft that it was sent from, and opens it for review. */
  openForReview: (report: Report) => void;
  /** Stores a returned file beside the copy at hand. */
  keepBeside: (incoming: Incoming) => void;
  /** A returned file is joined with the copy at hand; @param id of the draft that holds both */
  joined: (id: string) => void;
  /** Begins with a paste. */
  begin: (source: ImportSource) => void;
  /** Keeps what was reviewed and opens it. */
  keep: (report: Report, template: TemplateFile | null) => void;
  /** Takes in a draft file that came under another name. */
  keepDraft: (draft: Draft) => void;
  /** Leaves the file aside. */
  leave: () => void;
  /** `null`: leave everything as it is. */
  settle: (conflict: ImportConflict, choice: OnSameId | null) => void;
}

/** Problems shown of one file; the rest is counted. */
const MOST_PROBLEMS = 5;

const reviewOf = (id: string): string => `/draft/${id}/-review`;

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
  const { first: current, waiting, turn, add, replace, next, isEmpty } = useQueue<Incomer>();
  const [, navigate] = useLocation();

  /** Opens what a file became, unless others are to be dealt with first; whether it did. */
  const open = useCallback(
    (address: string): boolean => {
      const isLast = isEmpty();
      if (isLast) navigate(address);
      return isLast;
    },
    [isEmpty, navigate],
  );

  /** The file that is here already and is to be compared with. */
  const returnedOf = useCallback(
    async (incoming: Incoming): Promise<Incomer | null> => {
      const id = await knownId(repository, incoming);
      return id === null ? null : { kind: 'returned', id, incoming };
    },
    [repository],
  );

  const announce = useCallback(
    ({ id, name, outcome }: Stored, report: Report, opened: boolean) => {
      const asReport = () => {
        attempt(messages.asReport, async () => {
          const own = await storeReport(storage, { ...report, review: NO_REVIEW });
          await repository.remove(id);
          navigate(`/draft/${own.id}`);
        });
      };
      const message = opened ? messages.openedForReview(name) : messages.imported(name, outcome);
      toast({ message, action: { label: messages.asReport, act: asReport } });
    },
    [attempt, navigate, repository, storage, toast],
  );

  const openSent = useCallback(
    async (report: Report) => {
      const stored = await storeSent(storage, report);
      next();
      announce(stored, report, open(reviewOf(stored.id)));
    },
    [announce, next, open, storage],
  );

  const recognise = useCallback(
    async (incoming: Incoming) => {
      const returned = await returnedOf(incoming);
      if (returned) replace(returned);
      return returned !== null;
    },
    [replace, returnedOf],
  );

  const takeSent = useCallback(
    async (incoming: Incoming) => {
      if (!(await recognise(incoming))) await openSent(incoming.report);
    },
    [openSent, recognise],
  );

  /** What a draft file has to wait for; it is stored where that is nothing. */
  const takeDraft = useCallback(
    async (file: string, draft: Draft): Promise<Incomer | null> => {
      const returned = await returnedOf({ file, report: draft.report, draft });
      if (returned) return returned;
      if (await repository.exists(draft.id)) return { kind: 'conflict', file, draft };
      const { name, outcome } = await storeDraft(storage, draft, 'keep-both');
      toast({ message: messages.imported(name, outcome) });
      return null;
    },
    [repository, returnedOf, storage, toast],
  );

  const take = useCallback(
    (files: readonly File[]) => {
      setRefused([]);
      const alone = files.length === 1;
      attempt(messages.import, async () => {
        for (const file of files.filter((each) => !isDraftFile(each))) add({ kind: 'source', source: { name: file.name, content: file } });
        for (const file of files.filter(isDraftFile)) {
          const { value, problems } = await read(file);
          if (value === null) {
            setRefused((all) => [...all, { file: file.name, problems: shorten(problems) }]);
          } else if (value.kind === 'draft') {
            const { draft } = value;
            const waits = await takeDraft(file.name, draft);
            if (waits) add(waits);
            else if (alone && awaitsReview(draft.report)) open(reviewOf(draft.id));
          } else if (wasSent(value.report)) {
            const returned = await returnedOf({ file: file.name, report: value.report, draft: null });
            if (returned) add(returned);
            else {
              const stored = await storeSent(storage, value.report);
              announce(stored, value.report, alone && open(reviewOf(stored.id)));
            }
          } else {
            const { name, outcome } = await storeReport(storage, value.report);
            toast({ message: messages.imported(name, outcome) });
          }
        }
      });
    },
    [add, announce, attempt, open, returnedOf, storage, takeDraft, toast],
  );

  const keep = useCallback(
    (report: Report, template: TemplateFile | null) => {
      attempt(messages.import, async () => {
        const { id, summary } = await createDraft(repository, { report, template });
        next();
        open(`/draft/${id}`);
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
    [attempt, navigate, next, open, repository, toast],
  );

  const keepDraft = useCallback(
    (draft: Draft) => {
      attempt(messages.import, async () => {
        const waits = await takeDraft(draft.report.agency.name, draft);
        if (waits) {
          replace(waits);
          return;
        }
        next();
        if (awaitsReview(draft.report)) open(reviewOf(draft.id));
      });
    },
    [attempt, next, open, replace, takeDraft],
  );

  const begin = useCallback(
    (source: ImportSource) => {
      add({ kind: 'source', source });
    },
    [add],
  );

  return {
    take,
    refused,
    dismiss() {
      setRefused([]);
    },
    current,
    waiting,
    turn,
    takeSent,
    recognise,
    openForReview(report) {
      attempt(messages.import, () => openSent(report));
    },
    keepBeside({ report, draft }) {
      attempt(messages.import, async () => {
        const { name, outcome } = draft ? await storeDraft(storage, draft, 'keep-both') : await storeReport(storage, report);
        toast({ message: messages.imported(name, outcome) });
        next();
      });
    },
    joined(id) {
      next();
      open(reviewOf(id));
    },
    begin,
    keep,
    keepDraft,
    leave: next,
    settle({ draft }, choice) {
      next();
      if (choice === null) return;
      attempt(messages.import, async () => {
        const { name, outcome } = await storeDraft(storage, draft, choice);
        toast({ message: messages.imported(name, outcome) });
      });
    },
  };
}
