/** 批量核对: the batches of this device, and the way to begin one. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { failureReason } from '../drafts/messages';
import { toStorageError } from '../drafts/storage-error';
import type { StoredBatch } from '../drafts/stored-batch';
import { EmptyState } from '../ui/empty-state/empty-state';
import { usePageTitle } from '../ui/page-title';
import styles from './desk.module.css';
import { GiveFiles } from './give-files';
import { deskMessages as messages } from './messages';
import { useDesk } from './use-desk';

const LIST = ['batch-desk', 'list'];

function BatchLine({ batch: { id, name, createdAt, counts, left } }: { batch: StoredBatch }) {
  return (
    <li className={styles.row}>
      <a href={`#/batch/${id}`} className={styles.link}>
        {name}
      </a>
      <p className={styles.facts}>
        <span>{messages.batchLine(counts.files, counts.withErrors, counts.broken)}</span>
        {left > 0 && <span>{messages.batchLeft(left)}</span>}
        <span>{messages.begun(createdAt)}</span>
      </p>
    </li>
  );
}

/** @param props.onOpen leads to the page of a batch */
export function DeskPage({ onOpen }: { onOpen: (id: string) => void }) {
  usePageTitle(messages.title);
  const desk = useDesk();
  const { data: batches, error } = useQuery({
    queryKey: LIST,
    queryFn: () => desk.shelf.list(),
    networkMode: 'always',
    retry: false,
    gcTime: 0,
  });
  const client = useQueryClient();
  useEffect(() => desk.onChange(() => void client.invalidateQueries({ queryKey: LIST })), [desk, client]);
  const failure = error && toStorageError(error);
  const ways = (
    <GiveFiles
      more={false}
      onFiles={(files) => {
        onOpen(desk.begin(files));
      }}
    />
  );
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title} tabIndex={-1}>
          {messages.title}
        </h1>
        <p className={styles.intro}>{messages.intro}</p>
        <p className={styles.soft}>{messages.kinds}</p>
      </div>
      {failure && (
        <p role="alert" className={styles.problem}>
          {messages.unreadable(failureReason(failure.kind, failure.message))}
        </p>
      )}
      {batches?.length === 0 || failure ? (
        <EmptyState title={messages.noBatches} actions={ways} />
      ) : (
        <>
          <div className={styles.actions}>{ways}</div>
          {batches === undefined && <p role="status">{messages.reading}</p>}
          {batches && (
            <section className={styles.head} aria-labelledby="batches">
              <h2 id="batches" className={styles.heading}>
                {messages.batches}
              </h2>
              <ul className={styles.list}>
                {batches.map((batch) => (
                  <BatchLine key={batch.id} batch={batch} />
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </div>
  );
}
