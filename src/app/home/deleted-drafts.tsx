/** The list of what was deleted, folded away, so that no deletion is final by accident. */
import { draftName } from '../../drafts/messages';
import type { DeletedDraft, DraftEntry } from '../../drafts/stored-draft';
import { Button } from '../../ui/button/button';
import { describeTime } from './describe-time';
import styles from './home.module.css';
import { homeMessages as messages } from './messages';

export interface DeletedDraftsProps {
  deleted: readonly DeletedDraft[];
  now: Date;
  onRestore: (entry: DraftEntry) => void;
}

export function DeletedDrafts({ deleted, now, onRestore }: DeletedDraftsProps) {
  if (deleted.length === 0) return null;
  return (
    <details className={styles.deleted}>
      <summary className={styles.deletedSummary}>{messages.recentlyDeleted(deleted.length)}</summary>
      <ul className={styles.deletedList}>
        {deleted.map(({ id, deletedAt, entry }) => (
          <li key={id} className={styles.deletedDraft}>
            <span className={styles.deletedName}>{draftName(entry.summary)}</span>
            <span>{messages.deletedAt(describeTime(deletedAt, now))}</span>
            <Button
              variant="quiet"
              size="small"
              icon="undo"
              aria-label={messages.actOn(messages.restore, draftName(entry.summary))}
              onClick={() => {
                onRestore(entry);
              }}
            >
              {messages.restore}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
