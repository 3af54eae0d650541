/** The report as a task list: every page with its state, the whole row leading there. */
import { Link } from 'wouter';
import { sectionProgress, type SectionProgress } from '../../check/progress';
import { isProgress } from '../../check/check-report';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { workspaceMessages } from '../messages';
import { useFindings, useSession, useTopic } from '../session/session-context';
import { DELIVER_PAGE, FRONT_PAGE, pageOf } from './page';
import styles from './page-list.module.css';
import { usePageContext } from './use-page';

/** Progress of every section by id, fresh after each check. */
export function useProgress(): ReadonlyMap<string, SectionProgress> {
  const session = useSession();
  const findings = useFindings();
  const done = useTopic('done', ({ draft }) => draft().done);
  const all = sectionProgress(session.format, session.report(), session.ledger, findings, done);
  return new Map(all.map((progress) => [progress.section, progress]));
}

/** The front matter's state: it has no cells to count, only fields that are missing or wrong. */
function useFrontStatus(): 'problem' | 'in-progress' | 'done' {
  const { format } = useSession();
  const errors = useFindings().filter(
    (finding) => finding.severity === 'error' && pageOf(finding, format) === FRONT_PAGE,
  );
  if (errors.some((finding) => !isProgress(finding))) return 'problem';
  return errors.length > 0 ? 'in-progress' : 'done';
}

export function PageList({ onFollow }: { onFollow?: () => void }) {
  const { all, current, addressOf } = usePageContext();
  const progress = useProgress();
  const front = useFrontStatus();
  return (
    <nav aria-label={workspaceMessages.sections}>
      <ul className={styles.list}>
        {all.map((page) => {
          const status = page.id === FRONT_PAGE ? front : progress.get(page.id)?.status;
          return (
            <li key={page.id} className={page.id === DELIVER_PAGE ? styles.last : undefined}>
              <Link
                href={addressOf(page.id)}
                className={styles.row ?? ''}
                aria-current={page.id === current.id ? 'page' : undefined}
                onClick={onFollow}
              >
                <span className={styles.title}>{page.title}</span>
                {status && <StatusTag status={status} />}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
