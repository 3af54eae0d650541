/** The clerk's workspace for one draft: reads it and its format, and says so where either cannot be had. */
import { useQuery } from '@tanstack/react-query';
import { draftFileText } from '../report/draft';
import { loadFormat } from '../catalogue/catalogue';
import { templateSummaries } from '../catalogue/summaries';
import { failureReason, openingProblem } from '../drafts/messages';
import { useDraft } from '../drafts/queries';
import { toStorageError } from '../drafts/storage-error';
import { workspaceMessages } from './messages';
import { OpenWorkspace } from './workspace/open-workspace';
import { Unopened } from './workspace/unopened';
import styles from './workspace/workspace.module.css';

export function Workspace({ draftId }: { draftId: string }) {
  const reading = useDraft(draftId);
  const opened = reading.data;
  const template = opened?.kind === 'draft' ? opened.draft.report.template : null;
  const loading = useQuery({
    queryKey: ['format', template],
    queryFn: () => loadFormat(template ?? ''),
    enabled: template !== null,
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
    const { draft } = opened;
    const known = templateSummaries.find(({ id }) => id === draft.report.template);
    const reason = known ? workspaceMessages.formatNotLoaded(known.title) : workspaceMessages.noFormat(draft.report.template);
    return <Unopened reason={reason} file={draftFileText(draft)} />;
  }
  return <OpenWorkspace key={opened.opening} draft={opened.draft} format={loading.data} />;
}
