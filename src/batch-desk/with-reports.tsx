/** Loads all reports of a batch for a view that needs the whole of them; anew when a run has ended or on demand. */
import { useEffect, useState, type ReactNode } from 'react';
import type { CheckedReport } from '../batch/checked-report';
import { failureReason } from '../drafts/messages';
import { toStorageError } from '../drafts/storage-error';
import type { BatchState, LiveBatch } from './desk/live-batch';
import { deskMessages as messages } from './messages';

export interface WithReportsProps {
  batch: LiveBatch;
  state: BatchState;
  children: (reports: readonly CheckedReport[]) => ReactNode;
}

type Loaded = { reports: readonly CheckedReport[]; failure: null } | { reports: null; failure: string };

export function WithReports({ batch, state, children }: WithReportsProps) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const running = state.run !== null || state.elsewhere !== null;
  const { runs } = state;

  useEffect(() => {
    let wanted = true;
    const tell = (result: Loaded) => {
      if (wanted) setLoaded(result);
    };
    batch.reports().then(
      (reports) => {
        tell({ reports, failure: null });
      },
      (error: unknown) => {
        const { kind, message } = toStorageError(error);
        tell({ reports: null, failure: failureReason(kind, message) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [batch, runs]);

  if (loaded === null) return <p role="status">{messages.opening}</p>;
  if (loaded.failure !== null) return <p role="alert">{messages.unreadable(loaded.failure)}</p>;
  return (
    <>
      {running && <p role="status">{messages.soFar(loaded.reports.length)}</p>}
      {children(loaded.reports)}
    </>
  );
}
