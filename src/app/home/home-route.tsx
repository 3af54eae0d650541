/** The start page: every report on this device, and the ways to get one. */
import { useMemo, useRef, useState } from 'react';
import { templateSummaries } from '../../catalogue/summaries';
import { useDrafts } from '../../drafts/queries';
import { Button } from '../../ui/button/button';
import { DropSign } from '../../ui/file-drop/drop-sign';
import { useFileDrop } from '../../ui/file-drop/use-file-drop';
import { late } from '../../ui/late/late';
import { usePageTitle } from '../../ui/page-title';
import { describeFailure } from '../describe-failure';
import { DeadlineNote } from './deadline-note';
import { DeletedDrafts } from './deleted-drafts';
import { DraftFilesInput } from './draft-files-input';
import { DraftRow } from './draft-row';
import { EmptyHome } from './empty-home';
import styles from './home.module.css';
import { ImportConflictDialog } from './import-conflict-dialog';
import { ImportProblems } from './import-problems';
import importStyles from './import.module.css';
import { homeMessages as messages } from './messages';
import { useDeletedDrafts } from './use-deleted-drafts';
import { useCreateReport } from '../new-report/use-create-report';
import { useDraftActs } from './use-draft-acts';
import { useImport } from './use-import';
import { useNow } from './use-now';
import { usePastedReport } from './use-pasted-report';
import { usePreparedWorkspace } from './use-prepared-workspace';
import { useRowFocus } from './use-row-focus';

const NewReportDialog = late(() => import('./new-report-dialog').then((module) => module.NewReportDialog));
/** Loaded with what reads files of every kind. */
const ImportPage = late(() => import('../import/import-page').then((module) => module.ImportPage), <p role="status">{messages.loading}</p>);
/** Loaded when a file comes back from reviewing. */
const ReviewInPage = late(() => import('../review-in/review-in-page').then((module) => module.ReviewInPage), <p role="status">{messages.loading}</p>);
const ExampleDialog = late(() => import('./example-dialog').then((module) => module.ExampleDialog));

export function HomeRoute() {
  usePageTitle(messages.title);
  const now = useNow();
  const [dialog, setDialog] = useState<'new' | 'example' | null>(null);
  const { data: entries, error } = useDrafts();
  usePreparedWorkspace(entries?.[0]?.summary.template);
  const deleted = useDeletedDrafts();
  const rowFocus = useRowFocus(useMemo(() => (entries ?? []).map(({ id }) => id), [entries]));
  const acts = useDraftActs(rowFocus);
  const create = useCreateReport(acts.attempt);
  const imports = useImport(acts.attempt);
  const files = useRef<HTMLInputElement>(null);
  const hovering = useFileDrop(({ files }) => {
    imports.take([...files]);
  });
  usePastedReport(imports.begin);
  const failure = acts.failure || (error ? messages.unreadable(describeFailure(error)) : '');
  const empty = entries?.length === 0;
  // Where the buttons stand depends on what is stored: shown before that is known they would move from under the focus.
  const headed = entries === undefined ? error !== null : !empty;

  const open = (which: 'new' | 'example') => {
    acts.forgetFailure();
    setDialog(which);
  };
  const close = () => {
    setDialog(null);
  };
  const ways = (
    <>
      <Button
        variant="primary"
        icon="plus"
        onClick={() => {
          open('new');
        }}
      >
        {messages.create}
      </Button>
      <Button icon="upload" onClick={() => files.current?.click()}>
        {messages.import}
      </Button>
      <Button
        icon="file"
        onClick={() => {
          open('example');
        }}
      >
        {messages.example}
      </Button>
    </>
  );

  const { current } = imports;
  if (current && current.kind !== 'conflict') {
    return (
      <>
        {imports.waiting > 0 && (
          <p role="status" className={importStyles.waiting}>
            {messages.waiting(imports.waiting)}
          </p>
        )}
        {current.kind === 'returned' ? (
          <ReviewInPage
            key={imports.turn}
            id={current.id}
            incoming={current.incoming}
            onKeepBoth={imports.keepBeside}
            onJoined={imports.joined}
            onClose={imports.leave}
          />
        ) : (
          <ImportPage
            key={imports.turn}
            source={current.source}
            failure={acts.failure}
            onReport={imports.keep}
            onSent={imports.takeSent}
            onEdited={imports.recognise}
            onReview={imports.openForReview}
            onDraft={imports.keepDraft}
            onClose={imports.leave}
          />
        )}
      </>
    );
  }

  return (
    <div className={styles.home}>
      <div className={styles.head}>
        <div className={styles.names}>
          <h1 className={styles.title} tabIndex={-1}>
            {messages.title}
          </h1>
          {entries && !empty && <p className={styles.count}>{messages.count(entries.length)}</p>}
        </div>
        {headed && <div className={styles.actions}>{ways}</div>}
      </div>
      {failure !== '' && (
        <p role="alert" className={importStyles.problems}>
          {failure}
        </p>
      )}
      {imports.refused.length > 0 && <ImportProblems refused={imports.refused} onDismiss={imports.dismiss} />}
      <DeadlineNote now={now} />
      {entries === undefined && !error && <p role="status">{messages.reading}</p>}
      {empty && <EmptyHome actions={ways} />}
      {entries && !empty && (
        <ul className={styles.list} aria-label={messages.title}>
          {entries.map((entry) => (
            <DraftRow
              key={entry.id}
              entry={entry}
              format={entry.summary.format ?? templateSummaries.find(({ id }) => id === entry.summary.template)?.title}
              now={now}
              onExport={acts.exportFile}
              onRemove={acts.remove}
            />
          ))}
        </ul>
      )}
      <DeletedDrafts deleted={deleted} now={now} onRestore={acts.restore} />
      <DraftFilesInput ref={files} onFiles={imports.take} />
      {hovering && <DropSign>{messages.drop}</DropSign>}
      {dialog === 'new' && (
        <NewReportDialog
          thisYear={now.getFullYear()}
          existing={entries ?? []}
          failure={acts.failure}
          onCreate={create}
          onClose={close}
        />
      )}
      {dialog === 'example' && (
        <ExampleDialog
          failure={acts.failure}
          onOpen={(report) => {
            create({ report, template: null, example: true });
          }}
          onClose={close}
        />
      )}
      {current && <ImportConflictDialog key={imports.turn} conflict={current} onSettle={imports.settle} entries={entries ?? []} now={now} />}
    </div>
  );
}
