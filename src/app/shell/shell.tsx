/** The frame of every page: skip link, header with the promise that nothing is uploaded, main, footer. */
import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon/icon';
import { appMessages } from '../messages';
import { Mark } from './mark';
import { useRouteFocus } from './route-focus';
import styles from './shell.module.css';
import { ThemeSelect } from './theme-select';

export function Shell({ children }: { children: ReactNode }) {
  useRouteFocus();
  return (
    <div className={styles.shell}>
      <a
        href="#main"
        className={styles.skip}
        onClick={(event) => {
          // The address after # is the route; only the focus moves.
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {appMessages.skip}
      </a>
      <header className={styles.header}>
        <a href="#/" className={styles.brand} aria-label={appMessages.home}>
          <Mark />
          <span className={styles.name}>{appMessages.product}</span>
        </a>
        <p className={styles.local}>
          <Icon name="computer" />
          {appMessages.local}
        </p>
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <footer className={styles.footer}>
        <span>{appMessages.tagline}</span>
        <ThemeSelect />
      </footer>
    </div>
  );
}
