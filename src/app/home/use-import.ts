/** Takes in draft files one after another; what is here already stays until the reader has chosen. */
import { useCallback, useState } from 'react';
import { readDraftFile } from '../../drafts/draft-file';
import type { OnSameId } from '../../drafts/import-draft';
import { draftName, importedText } from '../../drafts/messages';
import type { DraftStorage } from '../../drafts/draft-storage';
import type { Repository } from '../../drafts/repository';
import { useDraftStorage } from '../../drafts/storage-provider';
import type { Draft } from '../../report/draft';
import type { ReportFile } from '../../report/parse-draft';
import type { Parsed } from '../../report/parse-report';
import { useToast } from '../../ui/toast/toast-context';
import type { RefusedFile } from './import-problems';
import { homeMessages as messages } from './messages';
import type { DraftActs } from './use-draft-acts';

export interface ImportConflict {
  file: string;
  draft: Draft;
}

export interface Import {
  take: (files: readonly File[]) => void;
  refused: readonly RefusedFile[];
  dismiss: () => void;
  /** The file that waits for a choice. */
  conflict: ImportConflict | undefined;
  /** `null`: leave everything as it is. */
  settle: (choice: OnSameId | null) => void;
}

/** Problems shown of one file; the rest is counted. */
const MOST_PROBLEMS = 5;

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
  const { summariseReport } = await import('./summarise-report');
  const summary = await summariseReport(draft);
  const { kind } = await repository.importDraft(draft, summary, onSameId);
  return messages.imported(draftName(summary), importedText(kind));
}

async function storeReport({ repository, database }: DraftStorage, report: Draft['report']): Promise<string> {
  const { summariseReport } = await import('./summarise-report');
  // A bare report names its format only: of the agency's own templates the one of that name is meant.
  const { createTemplateShelf } = await import('../../drafts/template-shelf');
  const own = (await createTemplateShelf(database).list()).find(({ id }) => id === report.template);
  const template = own?.file ?? null;
  const summary = await summariseReport({ report, done: [], template });
  await repository.create(report, summary, { template });
  return messages.imported(draftName(summary), importedText('added'));
}

export function useImport(attempt: DraftActs['attempt']): Import {
  const storage = useDraftStorage();
  const { repository } = storage;
  const toast = useToast();
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const [conflicts, setConflicts] = useState<readonly ImportConflict[]>([]);
  const conflict = conflicts[0];

  const take = useCallback(
    (files: readonly File[]) => {
      setRefused([]);
      attempt(messages.import, async () => {
        for (const file of files) {
          const { value, problems } = await read(file);
          if (value === null) {
            setRefused((all) => [...all, { file: file.name, problems: shorten(problems) }]);
          } else if (value.kind === 'report') {
            toast({ message: await storeReport(storage, value.report) });
          } else if (await repository.exists(value.draft.id)) {
            const { draft } = value;
            setConflicts((all) => [...all, { file: file.name, draft }]);
          } else {
            toast({ message: await store(repository, value.draft, 'keep-both') });
          }
        }
      });
    },
    [attempt, repository, storage, toast],
  );

  return {
    take,
    refused,
    conflict,
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
