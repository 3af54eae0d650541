/** What a newcomer sees: three lines on what this is and where the data stays, and the ways to begin. */
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Icon, type IconName } from '../../ui/icon/icon';
import styles from './home.module.css';
import { homeMessages as messages } from './messages';

/** One for each line: what it is for, what it does, where the data stays. */
const icons: readonly IconName[] = ['file', 'check', 'computer'];

export function EmptyHome({ actions }: { actions: ReactNode }) {
  return (
    <EmptyState title={messages.emptyTitle} actions={actions}>
      <ul className={styles.about}>
        {messages.about.map((line, index) => (
          <li key={line} className={styles.aboutLine}>
            <Icon name={icons[index] ?? 'info'} />
            {line}
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
