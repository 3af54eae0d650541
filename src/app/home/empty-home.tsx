/** What a newcomer sees: three lines on what this is and where the data stays, and the ways to begin. */
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state/empty-state';
import styles from './home.module.css';
import { homeMessages as messages } from './messages';

export function EmptyHome({ actions }: { actions: ReactNode }) {
  return (
    <EmptyState title={messages.emptyTitle} actions={actions}>
      <ol className={styles.about}>
        {messages.about.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </EmptyState>
  );
}
