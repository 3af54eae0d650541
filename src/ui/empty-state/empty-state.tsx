/** What stands where there is nothing yet: what belongs here, and how to begin. */
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

export function EmptyState({ title, actions, children }: { title: string; actions?: ReactNode; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      {children}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
