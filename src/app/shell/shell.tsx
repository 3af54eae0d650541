/** The frame of every page: skip link, header with the promise that nothing is uploaded, main, footer. */
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { classes } from '../../ui/classes';
import { Icon } from '../../ui/icon/icon';
import { LinkButton } from '../../ui/link-button/link-button';
import { HelpButton } from '../help/help-button';
import { appMessages } from '../messages';
import { OfflineNote } from '../offline/offline-note';
import { Mark } from './mark';
import { useRouteFocus } from './route-focus';
import styles from './shell.module.css';
import { ThemeSelect } from './theme-select';

export function Shell({ children }: { children: ReactNode }) {
  useRouteFocus();
  const [location] = useLocation();
  const home = location === '/';
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
        <div className={styles.lead}>
          <a href="#/" className={styles.brand} aria-label={appMessages.home}>
            <Mark />
            <span className={styles.name}>{appMessages.product}</span>
          </a>
          {home ? (
            <>
              <LinkButton href="#/batch" variant="quiet" size="small">
                {appMessages.batch}
              </LinkButton>
              <LinkButton href="#/templates" variant="quiet" size="small">
                {appMessages.templates}
              </LinkButton>
              <LinkButton href="#/settings" variant="quiet" size="small">
                {appMessages.settings}
              </LinkButton>
            </>
          ) : (
            <LinkButton href="#/" variant="quiet" size="small" icon="arrow-left">
              {appMessages.allDrafts}
            </LinkButton>
          )}
          <HelpButton className={styles.keys} />
        </div>
        <p className={classes(styles.local, !home && styles.roomy)}>
          <Icon name="computer" />
          {appMessages.local}
        </p>
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      {/* The workspace needs the height. */}
      {home && (
        <footer className={styles.footer}>
          <span>{appMessages.tagline}</span>
          <OfflineNote />
          <ThemeSelect />
        </footer>
      )}
    </div>
  );
}
