/** What is shown after a crash: every draft can be taken out as a file, and nothing stored is touched. */
import { useEffect, useRef, useState } from 'react';
import type { Repository } from '../../drafts/repository';
import type { DraftEntry } from '../../drafts/stored-draft';
import { Button } from '../../ui/button/button';
import { usePageTitle } from '../../ui/page-title';
import { describeFailure } from '../describe-failure';
import styles from './crash-page.module.css';
import { CrashedDraft } from './crashed-draft';
import { crashMessages as messages } from './messages';

type Listing = { kind: 'reading' } | { kind: 'read'; entries: DraftEntry[] } | { kind: 'failed'; reason: string };

/** Reads the list without the query cache: it may have part in the crash. */
function useListing(repository: Repository): Listing {
  const [listing, setListing] = useState<Listing>({ kind: 'reading' });
  useEffect(() => {
    repository.list().then(
      (entries) => {
        setListing({ kind: 'read', entries });
      },
      (error: unknown) => {
        setListing({ kind: 'failed', reason: describeFailure(error) });
      },
    );
  }, [repository]);
  return listing;
}

/** What the error says of itself, for whoever is to find its cause. */
function detailsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
}

export function CrashPage({ error, repository }: { error: unknown; repository: Repository }) {
  const listing = useListing(repository);
  const titleRef = useRef<HTMLHeadingElement>(null);
  usePageTitle(messages.pageTitle, { problem: true });
  useEffect(() => {
    titleRef.current?.focus();
  }, []);

  return (
    <main className={styles.page}>
      <h1 ref={titleRef} tabIndex={-1} className={styles.title}>
        {messages.title}
      </h1>
      <p>{messages.safe}</p>
      <p className={styles.soft}>{messages.unsaved}</p>
      <section className={styles.drafts} aria-labelledby="crashed-drafts">
        <h2 id="crashed-drafts">{messages.drafts}</h2>
        {listing.kind === 'reading' && <p role="status">{messages.reading}</p>}
        {listing.kind === 'failed' && <p role="alert">{messages.unreadable(listing.reason)}</p>}
        {listing.kind === 'read' && listing.entries.length === 0 && <p>{messages.none}</p>}
        {listing.kind === 'read' && listing.entries.length > 0 && (
          <ul className={styles.list}>
            {listing.entries.map((entry) => (
              <CrashedDraft key={entry.id} entry={entry} repository={repository} />
            ))}
          </ul>
        )}
      </section>
      <p>
        <Button
          onClick={() => {
            window.location.reload();
          }}
        >
          {messages.reload}
        </Button>
      </p>
      <details className={styles.details}>
        <summary>{messages.details}</summary>
        <pre className={styles.stack}>{detailsOf(error)}</pre>
      </details>
    </main>
  );
}
