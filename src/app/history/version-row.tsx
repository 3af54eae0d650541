/** One older version of a draft: when, how far, why it was kept, and what can be done with it. */
import { useId, useState } from 'react';
import type { OpenedRecord } from '../../drafts/migrations';
import type { Snapshot } from '../../drafts/stored-snapshot';
import type { Draft } from '../../report/draft';
import { Button } from '../../ui/button/button';
import { DifferenceView } from './difference-view';
import styles from './history.module.css';
import { historyMessages as messages } from './messages';
import { VersionState } from './version-state';

export interface VersionRowProps {
  snapshot: Snapshot;
  opened: OpenedRecord;
  /** The draft as it stands; `null` when this version of the program cannot read it. */
  present: Draft | null;
  /** When it was saved, in words. */
  time: string;
  /** `null` when nothing may be restored. */
  onRestore: (() => void) | null;
  onExport: () => void;
}

export function VersionRow({ snapshot, opened, present, time, onRestore, onExport }: VersionRowProps) {
  const [viewing, setViewing] = useState(false);
  const region = useId();
  const draft = opened.kind === 'draft' ? opened.draft : null;
  return (
    <li className={styles.version}>
      <div className={styles.line}>
        <div className={styles.what}>
          <h2 className={styles.time}>{messages.savedAt(time)}</h2>
          <p className={styles.soft}>{messages.causes[snapshot.cause]}</p>
        </div>
        <VersionState summary={snapshot.summary} />
        <div className={styles.acts}>
          {draft && present && (
            <Button
              variant="quiet"
              size="small"
              aria-expanded={viewing}
              aria-controls={viewing ? region : undefined}
              aria-label={messages.actOn(messages.view, time)}
              icon={viewing ? 'chevron-down' : 'chevron-right'}
              onClick={() => {
                setViewing(!viewing);
              }}
            >
              {messages.view}
            </Button>
          )}
          {draft && onRestore && (
            <Button variant="quiet" size="small" icon="undo" aria-label={messages.actOn(messages.restore, time)} onClick={onRestore}>
              {messages.restore}
            </Button>
          )}
          <Button variant="quiet" size="small" icon="download" aria-label={messages.actOn(messages.exportFile, time)} onClick={onExport}>
            {messages.exportFile}
          </Button>
        </div>
      </div>
      {opened.kind === 'newer' && <p className={styles.soft}>{messages.newer}</p>}
      {opened.kind === 'damaged' && <p className={styles.soft}>{messages.damaged}</p>}
      {viewing && draft && present && (
        <div id={region} className={styles.view}>
          <DifferenceView then={draft} now={present} time={time} />
        </div>
      )}
    </li>
  );
}
