/** The review page around an open session: the document in the middle, what was found and said beside it, the steps below. */
import { useMemo, useRef } from 'react';
import { isProgress } from '../check/check-report';
import { exampleText } from '../drafts/messages';
import { useIsExample } from '../drafts/queries';
import { FindingList } from '../form/findings/finding-list';
import { KeepDialog } from '../form/findings/keep-dialog';
import { KeptFindings } from '../form/findings/kept-findings';
import { findingMessages } from '../form/findings/messages';
import { LastYearPanel } from '../form/last-year/last-year-panel';
import { PagesContext } from '../form/pages/use-page';
import { MissingNote } from '../form/preview/missing-note';
import { useShownDocument } from '../form/preview/use-document';
import { reviewMessages } from '../form/review-state/messages';
import { ReviewActs } from '../form/review-state/review-acts';
import { useReviewWindow } from '../form/review-state/review-window';
import { StepList } from '../form/review-state/step-list';
import { useReview } from '../form/review-state/use-review';
import { changeId } from '../form/review-state/changes';
import { useReadOnly } from '../form/session/read-only-context';
import { useFindings, useSession, useTopic } from '../form/session/session-context';
import { SaveStatus, type SaveStatusProps } from '../form/workspace/save-status';
import { REVIEW_ACTS, isOpen } from '../report/review';
import { Button } from '../ui/button/button';
import { Icon } from '../ui/icon/icon';
import { LinkButton } from '../ui/link-button/link-button';
import { usePageTitle } from '../ui/page-title';
import { Tabs } from '../ui/tabs/tabs';
import { useToast } from '../ui/toast/toast-context';
import { ChangeList } from './changes/change-list';
import { useChanges } from './changes/use-changes';
import { useDeskPages } from './desk-pages';
import type { Desk } from './document/desk';
import { DocumentFrame } from './document/document-frame';
import { deskFields } from './document/fields';
import { printedNarratives } from './document/printed';
import { ExportActs } from './export/export-acts';
import { markId, marksOfChanges, marksOfFindings, marksOfThreads, subjectOf } from './marks';
import { reviewDeskMessages as messages } from './messages';
import styles from './review.module.css';
import { locate } from './threads/locate';
import { RemarkForm } from './threads/remark-form';
import { ThreadList } from './threads/thread-list';
import { useThreads } from './threads/use-threads';
import { useDeskActs, type DeskTab } from './use-desk-acts';

export function ReviewView({ save }: { save: SaveStatusProps }) {
  const session = useSession();
  const toast = useToast();
  const readOnly = useReadOnly();
  const { writable, storedDraft } = useReviewWindow();
  const { review, state, changed } = useReview();
  const { tree, missing, again } = useShownDocument();
  const findings = useFindings();
  const kept = useTopic('findings', (each) => each.kept());
  const threads = useThreads();
  const changes = useChanges();
  const deskRef = useRef<Desk | null>(null);
  const { data: example = false } = useIsExample(storedDraft().id);
  const report = useTopic('draft', (each) => each.report());

  // The document follows the report after a pause; places in it are those of the report that it was composed of.
  const printed = useMemo(
    () => (tree === null ? new Map() : printedNarratives(session.format, session.report(), session.ledger)),
    [session, tree],
  );
  const fields = useMemo(() => (tree === null ? [] : deskFields(session.format, session.report(), tree)), [session, tree]);
  const marks = useMemo(
    () => [
      ...marksOfFindings(findings, printed),
      ...marksOfThreads(threads.threads, printed),
      ...marksOfChanges(changes.changes, printed),
    ],
    [findings, threads.threads, changes.changes, printed],
  );
  const lost = useMemo(
    () => new Set(threads.threads.filter(({ place }) => !locate(place, printed).found).map(({ id }) => id)),
    [threads.threads, printed],
  );
  const shown = findings.filter((finding) => !isProgress(finding));
  const acts = useDeskActs({
    deskRef,
    printed,
    marks,
    findings: shown,
    threads: threads.threads,
    changes: changes.changes,
    writable,
    readOnly,
    onResolve: (thread) => {
      threads.settle(thread, 'resolved');
    },
  });
  const { keeping, remarkAt, current } = acts;
  const { id } = storedDraft();
  const pages = useDeskPages({ format: session.format, draft: id, section: acts.section, printed, onPlace: acts.showPlace });
  const title = messages.title(report.agency.name, report.year);
  usePageTitle(title);
  const subject = current === null ? null : subjectOf(current);
  const open = threads.threads.filter(isOpen).length;
  const tabs = [
    { id: 'findings', label: messages.tabs.findings, count: shown.length || undefined, problem: shown.some(({ severity }) => severity === 'error') },
    { id: 'threads', label: messages.tabs.threads, count: open || undefined },
    { id: 'changes', label: messages.tabs.changes, count: changes.changes.length || undefined },
    { id: 'last-year', label: messages.tabs['last-year'] },
  ] as const;

  return (
    <PagesContext value={pages}>
      <div className={styles.desk}>
        <header className={styles.bar}>
          <h1 className={styles.title} tabIndex={-1}>
            {title}
          </h1>
          <span className={styles.state} data-state={state}>
            {reviewMessages.states[state]}
          </span>
          {example && <span className={styles.soft}>{exampleText}</span>}
          <SaveStatus {...save} />
          <LinkButton href={`#/draft/${id}`} size="small" icon="pencil">
            {messages.toWorkspace}
          </LinkButton>
        </header>
        <div className={styles.middle}>
          <section className={styles.document} aria-label={messages.document}>
            <div className={styles.tools}>
              <Button
                size="small"
                variant="quiet"
                title={messages.previousTitle}
                onClick={() => {
                  acts.step(-1);
                }}
              >
                {messages.previous}
              </Button>
              <Button
                size="small"
                variant="quiet"
                title={messages.nextTitle}
                onClick={() => {
                  acts.step(1);
                }}
              >
                {messages.next}
              </Button>
              <Button
                size="small"
                icon="pencil"
                disabled={!writable}
                onClick={() => {
                  acts.remark(acts.selected ?? deskRef.current?.cursor() ?? { kind: 'report' });
                }}
              >
                {acts.selected ? messages.remarkSelection : messages.remarkHere}
              </Button>
              <span role="status" aria-label={messages.document} className={styles.soft}>
                {acts.said}
              </span>
            </div>
            <MissingNote missing={missing} shown={tree !== null} onAgain={again} />
            {tree === null && missing === null && <p role="status">{messages.loading}</p>}
            {tree !== null && (
              <DocumentFrame
                key={JSON.stringify(tree.layout)}
                tree={tree}
                printed={printed}
                fields={fields}
                marks={marks}
                deskRef={deskRef}
                onCommand={acts.command}
                onPoint={acts.point}
                onSelect={acts.setSelected}
                onSection={acts.setSection}
              />
            )}
            <p className={styles.hint}>{messages.keysHint}</p>
          </section>
          <aside className={styles.panel} aria-label={messages.panel}>
            <Tabs<DeskTab> label={messages.panel} tabs={tabs} selected={acts.tab} onSelect={acts.setTab}>
              <div className={styles.tab}>
                {acts.tab === 'findings' && (
                  <>
                    {shown.length === 0 && <p>{findingMessages.none}</p>}
                    <FindingList findings={shown} />
                    <KeptFindings kept={kept} />
                  </>
                )}
                {acts.tab === 'threads' && (
                  <>
                    {remarkAt && (
                      <RemarkForm
                        key={JSON.stringify(remarkAt)}
                        place={remarkAt}
                        onAdd={(remark) => {
                          threads.begin(remarkAt, remark);
                          acts.endRemark();
                          toast({ message: messages.added });
                        }}
                        onCancel={acts.endRemark}
                      />
                    )}
                    {!writable && <p className={styles.soft}>{messages.readOnlyNote}</p>}
                    {writable && readOnly && <p className={styles.soft}>{messages.lockedNote}</p>}
                    <ThreadList
                      threads={threads}
                      lost={lost}
                      current={subject?.subject === 'thread' ? subject.id : null}
                      onShow={(thread) => {
                        acts.showMark(markId('thread', thread));
                      }}
                    />
                  </>
                )}
                {acts.tab === 'changes' && (
                  <ChangeList
                    state={changes}
                    current={subject?.subject === 'change' ? subject.id : null}
                    onShow={(change) => {
                      acts.showMark(markId('change', changeId(change)));
                    }}
                  />
                )}
                {acts.tab === 'last-year' && <LastYearPanel />}
              </div>
            </Tabs>
          </aside>
        </div>
        <footer className={styles.foot}>
          <div className={styles.next}>
            <strong>{reviewMessages.state(state)}</strong>
            {changed && (
              <span className={styles.caution}>
                <Icon name="warning" /> {reviewMessages.changed(changed.act)}
              </span>
            )}
            <ReviewActs offered={REVIEW_ACTS} />
          </div>
          {review.steps.length > 0 && (
            <details>
              <summary>{reviewMessages.steps}</summary>
              <StepList steps={review.steps} />
            </details>
          )}
          <ExportActs />
        </footer>
      </div>
      {keeping && (
        <KeepDialog
          finding={keeping}
          onClose={acts.endKeeping}
          onKeep={(words) => {
            acts.endKeeping();
            session.keep(keeping.id, words);
            toast({
              message: findingMessages.keptDone,
              action: {
                label: findingMessages.undo,
                act: () => {
                  session.reopen(keeping.id);
                },
              },
            });
          }}
        />
      )}
    </PagesContext>
  );
}
