/** Loads one template for its page, the program's or the agency's own; an address that leads to none says so, with the way back to the list. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatOf } from '../../catalogue/format-of';
import { templateSummaries } from '../../catalogue/summaries';
import { useOwnTemplates } from '../../drafts/template-queries';
import { Button } from '../../ui/button/button';
import { LinkButton } from '../../ui/link-button/link-button';
import { usePageTitle } from '../../ui/page-title';
import { describeFailure } from '../describe-failure';
import { templateMessages as messages } from './messages';
import { TemplatePage } from './template-page';
import styles from './templates.module.css';

function NoTemplate({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title);
  return (
    <div className={styles.page}>
      <h1 className={styles.title} tabIndex={-1}>
        {title}
      </h1>
      {children}
      <p>
        <LinkButton href="#/templates" icon="arrow-left">
          {messages.all}
        </LinkButton>
      </p>
    </div>
  );
}

export function TemplateLoader({ id }: { id: string }) {
  const { data: own, isPending } = useOwnTemplates();
  const file = own?.find((each) => each.id === id)?.file ?? null;
  const { data, error, refetch } = useQuery({
    queryKey: ['format', id, file?.source],
    queryFn: () => formatOf(id, file),
    enabled: !isPending,
    networkMode: 'always',
    retry: false,
    staleTime: Infinity,
    structuralSharing: false,
  });
  if (data) return <TemplatePage format={data} file={file} />;
  if (!error) {
    return (
      <p className={styles.page} role="status">
        {messages.loading}
      </p>
    );
  }
  if (file === null && !templateSummaries.some((summary) => summary.id === id)) {
    return (
      <NoTemplate title={messages.missingTitle}>
        <p>{messages.missing(id)}</p>
      </NoTemplate>
    );
  }
  return (
    <NoTemplate title={messages.unreadTitle}>
      <p>{messages.unread(describeFailure(error))}</p>
      <p>
        <Button onClick={() => void refetch()}>{messages.again}</Button>
      </p>
    </NoTemplate>
  );
}
