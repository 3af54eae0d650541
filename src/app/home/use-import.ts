/** Takes in draft files one after another; what is here already stays until the reader has chosen. */
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { readDraftFile } from '../../drafts/draft-file';
import type { OnSameId } from '../../drafts/import-draft';
import { draftName, importedText } from '../../drafts/messages';
import type { DraftStorage } from '../../drafts/draft-storage';
import type { Repository } from '../../drafts/repository';
import { useDraftStorage } from '../../drafts/storage-provider';
import type { Draft, TemplateFile } from '../../report/draft';
import type { Report } from '../../report/report';
import { idsOf } from '../../report/review';
import type { ReportFile } from '../../report/parse-draft';
import type { Parsed } from '../../report/parse-report';
import { useToast } from '../../ui/toast/toast-context';
import type { ImportSource } from '../import/import-page';
import type { Incoming } from '../review-in/receive';
import { createDraft } from '../new-report/create-draft';
import type { RefusedFile } from './import-problems';
import { homeMessages as messages } from './messages';
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
  /** Whether reviewing has gone on with a report that is here in the file; then it is `returned`. */
  recognise: (incoming: Incoming) => Promise<boolean>;
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

async function store(repository: Repository, draft: Draft, onSameId: OnSameId): Promise<string> {
  const { summariseReport } = await import('../new-report/summarise-report');
  const summary = await summariseReport(draft);
  const { kind } = await repository.importDraft(draft, summary, onSameId);
  return messages.imported(draftName(summary), importedText(kind));
}

async function storeReport({ repository, database }: DraftStorage, report: Draft['report']): Promise<string> {
  // A bare report names its format only: of the agency's own templates the one of that name is meant.
  const { createTemplateShelf } = await import('../../drafts/template-shelf');
  const own = (await createTemplateShelf(database).list()).find(({ id }) => id === report.template);
  const { summary } = await createDraft(repository, { report, template: own?.file ?? null });
  return messages.imported(draftName(summary), importedText('added'));
}

/** The id under which a report that was sent is here; `null` when it is not, or nobody has sent it. */
async function knownId(repository: Repository, { report, draft }: Incoming): Promise<string | null> {
  const ids = [...(draft ? [draft.id] : []), ...idsOf(report.review)];
  for (const id of new Set(ids)) {
    if (await repository.exists(id)) {
      const opened = report.review.steps.length > 0 ? null : await repository.load(id);
      const sent = opened === null || (opened.kind === 'draft' && opened.draft.report.review.steps.length > 0);
      return sent ? id : null;
    }
  }
  return null;
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
          } else if (value.kind === 'report') {
            toast({ message: await storeReport(storage, value.report) });
          } else if (await recognise({ file: file.name, report: value.draft.report, draft: value.draft })) {
            continue;
          } else if (await repository.exists(value.draft.id)) {
            const { draft } = value;
            setConflicts((all) => [...all, { file: file.name, draft }]);
          } else {
            toast({ message: await store(repository, value.draft, 'keep-both') });
          }
        }
      });
    },
    [attempt, recognise, repository, storage, toast],
  );

  const leave = useCallback(() => {
    setSource(null);
  }, []);

  const keep = useCallback(
    (report: Report, template: TemplateFile | null) => {
      attempt(messages.import, async () => {
        const { id, summary } = await createDraft(repository, { report, template });
        setSource(null);
        navigate(report.review.steps.length > 0 ? `/draft/${id}/-review` : `/draft/${id}`);
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
      attempt(messages.import, async () => {
        if (await recognise({ file: draft.report.agency.name, report: draft.report, draft })) return;
        if (await repository.exists(draft.id)) setConflicts((all) => [...all, { file: draft.report.agency.name, draft }]);
        else toast({ message: await store(repository, draft, 'keep-both') });
      });
    },
    [attempt, recognise, repository, toast],
  );

  return {
    take,
    refused,
    conflict,
    returned: returns[0],
    recognise,
    keepBeside({ report, draft }) {
      attempt(messages.import, async () => {
        if (draft) toast({ message: await store(repository, draft, 'keep-both') });
        else toast({ message: await storeReport(storage, report) });
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
        toast({ message: await store(repository, conflict.draft, choice) });
      });
    },
  };
}
