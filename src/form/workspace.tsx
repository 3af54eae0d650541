/** The clerk's workspace for one draft: reads it and its format, and says so where either cannot be had. */
import { useQuery } from '@tanstack/react-query';
import { draftFileText } from '../report/draft';
import { isKnownTemplate } from '../catalogue/catalogue';
import { formatOf } from '../catalogue/format-of';
import { failureReason, openingProblem } from '../drafts/messages';
import { useDraft } from '../drafts/queries';
import type { Draft } from '../report/draft';
import type { Format } from '../template/format';
import { toStorageError } from '../drafts/storage-error';
import { workspaceMessages } from './messages';
import type { LastYear } from './session/last-year';
import { OpenWorkspace } from './workspace/open-workspace';
import { Unopened } from './workspace/unopened';
import styles from './workspace/workspace.module.css';

/** The format of a draft and, where it is attached and can be read, last year's report. */
async function loadBeside({ report, template, previous }: Draft): Promise<{ format: Format; lastYear: LastYear | null }> {
  const format = await formatOf(report.template, template);
  if (previous === null) return { format, lastYear: null };
  // That last year's report cannot be read is no reason not to open this year's.
  const { readLastYear } = await import('./session/last-year');
  return { format, lastYear: await readLastYear(previous, format).catch(() => null) };
}

export function Workspace({ draftId }: { draftId: string }) {
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
    return <Unopened reason={openingProblem[opened.kind]} file={opened.kind === 'missing' ? null : opened.file} />;
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
  return <OpenWorkspace key={opened.opening} draft={opened.draft} {...loading.data} />;
}
