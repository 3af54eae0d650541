/** The page before and the page after, at the foot of a page. */
import { Link } from 'wouter';
import { workspaceMessages } from '../messages';
import styles from './pages.module.css';
import { usePageContext } from './use-page';

export function Neighbours() {
  const { all, current, addressOf } = usePageContext();
  const at = all.indexOf(current);
  const [before, after] = [all[at - 1], all[at + 1]];
  return (
    <nav className={styles.neighbours} aria-label={workspaceMessages.neighbours}>
      {before && (
        <Link href={addressOf(before.id)}>
          <span className={styles.direction}>{workspaceMessages.previous}</span>
          {before.title}
        </Link>
      )}
      {after && (
        <Link href={addressOf(after.id)} className={styles.next ?? ''}>
          <span className={styles.direction}>{workspaceMessages.next}</span>
          {after.title}
        </Link>
      )}
    </nav>
  );
}
