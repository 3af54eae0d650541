/** One draft of the list: the whole row leads to it; exporting and deleting stand beside. */
import { daysWithoutBackup } from '../../drafts/backup';
import { actions, backupText, copyText, draftName, exampleText } from '../../drafts/messages';
import type { DraftEntry } from '../../drafts/stored-draft';
import { DRAFT_SCHEMA } from '../../report/draft';
import { Button } from '../../ui/button/button';
import { ProgressCount } from '../../ui/progress-count/progress-count';
import { StatusTag, type Status } from '../../ui/status-tag/status-tag';
import { describeTime } from './describe-time';
import styles from './draft-row.module.css';
import { homeMessages as messages } from './messages';

export interface DraftRowProps {
  entry: DraftEntry;
  /** Title of its format; `undefined` when this program does not carry it. */
  format: string | undefined;
  now: Date;
  onExport: (entry: DraftEntry) => void;
  onRemove: (entry: DraftEntry) => void;
}

/** What the row says first: problems before progress. */
function statusOf({ schema, summary }: DraftEntry): Status {
  if (schema > DRAFT_SCHEMA) return 'blocked';
  if (summary.errors > 0) return 'problem';
  if (summary.filled === 0) return 'not-started';
  return summary.filled < summary.total ? 'in-progress' : 'done';
}

/** Words other than the usual: a count, and for what is filled no claim that the clerk has finished. */
function wordsOf(status: Status, errors: number): string | undefined {
  if (status === 'problem') return messages.problems(errors);
  return status === 'done' ? messages.full : undefined;
}

export function DraftRow({ entry, format, now, onExport, onRemove }: DraftRowProps) {
  const { id, savedAt, copyOf, summary, example } = entry;
  const name = draftName(summary);
  const status = statusOf(entry);
  const unkept = daysWithoutBackup(entry, now);
  return (
    <li className={styles.row} data-draft={id}>
      <div className={styles.what}>
        <a href={`#/draft/${id}`} className={styles.link}>
          {messages.rowName(summary.agency, summary.year)}
        </a>
        {example && <span className={styles.example}>{exampleText}</span>}
        <p className={styles.format}>{format ?? messages.unknownFormat}</p>
        {summary.review && (
          <p className={styles.review} data-state={summary.review}>
            {messages.reviewStates[summary.review]}
            {summary.changed && <span className={styles.changed}>{messages.changedSince(summary.changed)}</span>}
            <a href={`#/draft/${id}/-review`} aria-label={messages.actOn(messages.review, name)}>
              {messages.review}
            </a>
          </p>
        )}
        {copyOf && <p className={styles.copy}>{copyText(copyOf.reason)}</p>}
        {unkept !== null && <p className={styles.format}>{backupText(unkept)}</p>}
      </div>
      <div className={styles.state}>
        <StatusTag status={status}>{wordsOf(status, summary.errors)}</StatusTag>
        {summary.total > 0 && (
          <ProgressCount done={summary.filled} total={summary.total} unit={messages.item} />
        )}
      </div>
      <p className={styles.saved}>{messages.saved(describeTime(savedAt, now))}</p>
      <div className={styles.actions}>
        <Button
          variant="quiet"
          size="small"
          icon="download"
          aria-label={messages.actOn(actions.exportFile, name)}
          onClick={() => {
            onExport(entry);
          }}
        >
          {actions.exportFile}
        </Button>
        <Button
          variant="quiet"
          size="small"
          icon="trash"
          aria-label={messages.actOn(messages.remove, name)}
          onClick={() => {
            onRemove(entry);
          }}
        >
          {messages.remove}
        </Button>
      </div>
    </li>
  );
}
