/** 历史版本: what a draft was like before, how it differs from now, and the way back to it. */
import { useEffect, useRef } from 'react';
import { openingProblem } from '../../drafts/messages';
import { openRecord } from '../../drafts/migrations';
import { fileText, type OpenedDraft } from '../../drafts/repository';
import type { Snapshot } from '../../drafts/stored-snapshot';
import { lockOf } from '../../report/workflow';
import { Button } from '../../ui/button/button';
import { downloadBlob, safeFileName } from '../../ui/download';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { LinkButton } from '../../ui/link-button/link-button';
import { usePageTitle } from '../../ui/page-title';
import { describeFailure } from '../describe-failure';
import { describeTime } from '../home/describe-time';
import { useNow } from '../home/use-now';
import styles from './history.module.css';
import { historyMessages as messages } from './messages';
import { useHistory, type History } from './use-history';
import { useRestore, type Restoring } from './use-restore';
import { VersionRow } from './version-row';
import { VersionState } from './version-state';

/** Downloads a version as a draft file, of whatever shape it is. */
function exportVersion({ summary, at, record }: Snapshot): void {
  const stamp = at.replace(/\D/g, '').slice(0, 14);
  const name = messages.fileName(summary.agency, summary.year, stamp);
  downloadBlob(safeFileName(name, 'json'), new Blob([fileText(record)], { type: 'application/json' }));
}

/** What came of restoring. It takes the focus, for the version that was restored may have left the list. */
function Outcome({ notice, failure, undo }: Pick<Restoring, 'notice' | 'failure' | 'undo'>) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice !== null || failure !== '') place.current?.focus();
  }, [notice, failure]);
  const problem = failure !== '' || notice?.problem === true;
  return (
    <div ref={place} role="status" tabIndex={-1} className={styles.outcome} data-kind={problem ? 'problem' : undefined}>
      {failure || notice?.message}
      {notice && notice.undo !== null && failure === '' && (
        <Button
          size="small"
          icon="undo"
          onClick={() => {
            if (notice.undo !== null) undo(notice.undo);
          }}
        >
          {messages.undoRestore}
        </Button>
      )}
      {notice?.copy && (
        <LinkButton size="small" href={`#/draft/${notice.copy}`}>
          {messages.openCopy}
        </LinkButton>
      )}
    </div>
  );
}

function isLocked(present: OpenedDraft): boolean {
  return present.kind === 'draft' && lockOf(present.draft.report.review) !== null;
}

function Versions({ id, history, restoring }: { id: string; history: History; restoring: Restoring }) {
  const now = useNow();
  const { present, entry, snapshots } = history;
  const draft = present.kind === 'draft' ? present.draft : null;
  if (snapshots.length === 0) {
    return (
      <EmptyState title={messages.emptyTitle}>
        <p>{messages.empty}</p>
      </EmptyState>
    );
  }
  return (
    <ol className={styles.list} aria-label={messages.list}>
      {entry && (
        <li className={styles.version}>
          <div className={styles.line}>
            <div className={styles.what}>
              <h2 className={styles.time}>{messages.present}</h2>
              <p className={styles.soft}>{messages.savedAt(describeTime(entry.savedAt, now))}</p>
            </div>
            <VersionState summary={entry.summary} />
            <div className={styles.acts}>
              <LinkButton href={`#/draft/${id}`} variant="quiet" size="small">
                {messages.back}
              </LinkButton>
            </div>
          </div>
        </li>
      )}
      {snapshots.map((snapshot) => {
        const time = describeTime(snapshot.at, now);
        const restore = () => {
          restoring.restore(snapshot.key, time);
        };
        return (
          <VersionRow
            key={snapshot.key}
            snapshot={snapshot}
            opened={openRecord(snapshot.record)}
            present={draft}
            time={time}
            onRestore={present.kind === 'newer' || isLocked(present) ? null : restore}
            onExport={() => {
              exportVersion(snapshot);
            }}
          />
        );
      })}
    </ol>
  );
}

export function HistoryPage({ draftId }: { draftId: string }) {
  const { data: history, error } = useHistory(draftId);
  const restoring = useRestore(draftId);
  const summary = history?.entry?.summary;
  usePageTitle(summary ? messages.pageTitle(summary.agency, summary.year) : messages.title);
  const gone = history?.present.kind === 'missing';
  return (
    <div className={styles.page}>
      <p className={styles.back}>
        <LinkButton href={gone ? '#/' : `#/draft/${draftId}`} variant="quiet" size="small" icon="arrow-left">
          {gone ? messages.home : messages.back}
        </LinkButton>
      </p>
      <h1 className={styles.title} tabIndex={-1}>
        {messages.title}
      </h1>
      {summary && <p className={styles.soft}>{messages.report(summary.agency, summary.year)}</p>}
      {error && <p role="alert">{messages.unreadable(describeFailure(error))}</p>}
      {!history && !error && <p role="status">{messages.loading}</p>}
      {gone && <p>{openingProblem.missing}</p>}
      {history && !gone && (
        <>
          <p className={styles.about}>{messages.about}</p>
          {history.present.kind === 'newer' && <p>{messages.presentNewer}</p>}
          {isLocked(history.present) && <p>{messages.locked}</p>}
          <Outcome {...restoring} />
          <Versions id={draftId} history={history} restoring={restoring} />
        </>
      )}
    </div>
  );
}
