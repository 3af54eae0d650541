/** How much of a version was filled in, and whether something was wrong with it. */
import type { DraftSummary } from '../../drafts/stored-draft';
import { ProgressCount } from '../../ui/progress-count/progress-count';
import { StatusTag } from '../../ui/status-tag/status-tag';
import styles from './history.module.css';
import { historyMessages as messages } from './messages';

export function VersionState({ summary: { filled, total, errors } }: { summary: DraftSummary }) {
  return (
    <div className={styles.state}>
      {total > 0 && <ProgressCount done={filled} total={total} unit={messages.item} />}
      {errors > 0 ? (
        <StatusTag status="problem">{messages.problems(errors)}</StatusTag>
      ) : (
        <span className={styles.soft}>{messages.noProblems}</span>
      )}
    </div>
  );
}
