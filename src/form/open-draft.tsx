/** Reads a draft with its format for whatever works on it, and says so where either cannot be had. */
import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { draftFileText } from '../report/draft';
import { isKnownTemplate } from '../catalogue/catalogue';
import { formatOf } from '../catalogue/format-of';
import { failureReason, openingProblem } from '../drafts/messages';
import { useDraft } from '../drafts/queries';
import type { AttachedReport, Draft } from '../report/draft';
import type { Format } from '../template/format';
import { toStorageError } from '../drafts/storage-error';
import { workspaceMessages } from './messages';
import type { Steps } from './session/history';
import { keptText } from './session/keep-steps';
import type { LastYear } from './session/last-year';
import type { OpenedDraft } from './workspace/use-open-session';
import { Unopened } from './workspace/unopened';
import styles from './workspace/workspace.module.css';

type Beside = Omit<OpenedDraft, 'draft'>;

/** That last year's report cannot be read is no reason not to open this year's. */
async function loadLastYear(previous: AttachedReport | null, format: Format): Promise<LastYear | null> {
  if (previous === null) return null;
  const { readLastYear } = await import('./session/last-year');
  return readLastYear(previous, format).catch(() => null);
}

async function loadSteps(draft: Draft): Promise<Steps | undefined> {
  const text = keptText(draft.id);
  if (text === null) return undefined;
  const { readSteps } = await import('./session/kept-steps');
  return readSteps(text, draft) ?? undefined;
}

async function loadBeside(draft: Draft): Promise<Beside> {
  const format = await formatOf(draft.report.template, draft.template);
  const [lastYear, steps] = await Promise.all([loadLastYear(draft.previous, format), loadSteps(draft)]);
  return { format, lastYear, steps };
}

export interface OpenDraftProps {
  draftId: string;
  /** What is shown of it once it is here; begun anew whenever the draft was read again. */
  as: ComponentType<OpenedDraft>;
}

export function OpenDraft({ draftId, as: Opened }: OpenDraftProps) {
  const reading = useDraft(draftId);
  const opened = reading.data;
  const draft = opened?.kind === 'draft' ? opened.draft : null;
  const loading = useQuery({
    queryKey: ['beside', draftId, opened?.opening],
    queryFn: () => (draft ? loadBeside(draft) : Promise.reject(new Error())),
    enabled: draft !== null,
    gcTime: 0,
    networkMode: 'always',
    staleTime: Infinity,
    // A compiled format holds maps, which structural sharing would take apart.
    structuralSharing: false,
    retry: false,
  });

  if (reading.error) {
    const { kind, message } = toStorageError(reading.error);
    return <Unopened reason={workspaceMessages.unreadable(failureReason(kind, message))} file={null} />;
  }
  if (opened && opened.kind !== 'draft') {
    const { kind } = opened;
    const history = kind === 'damaged' ? `#/draft/${draftId}/-history` : undefined;
    return <Unopened reason={openingProblem[kind]} file={kind === 'missing' ? null : opened.file} history={history} />;
  }
  if (!opened || (!loading.data && !loading.error)) {
    return (
      <p className={styles.loading} role="status">
        {workspaceMessages.loading}
      </p>
    );
  }
  if (!loading.data) {
    const { draft: read } = opened;
    const { template } = read.report;
    const reason = read.template
      ? workspaceMessages.badTemplate(read.template.name, loading.error.message)
      : isKnownTemplate(template)
        ? workspaceMessages.formatNotLoaded
        : workspaceMessages.noFormat(template);
    return <Unopened reason={reason} file={draftFileText(read)} />;
  }
  return <Opened key={opened.opening} draft={opened.draft} {...loading.data} />;
}
