/** The one permanent line that says whether what was typed is safe on this device. */
import { useSyncExternalStore } from 'react';
import type { AutosaveStatus } from '../../drafts/autosave-status';
import { actions, statusText } from '../../drafts/messages';
import type { SaveProgress } from '../../drafts/use-autosave';
import { Button } from '../../ui/button/button';
import { Icon, type IconName } from '../../ui/icon/icon';
import styles from './workspace.module.css';

interface StatusActs {
  /** What to say beside it while all is well; `null` for nothing. */
  advice: string | null;
  onExport: () => void;
  onTakeOver: () => void;
  onRetry: () => void;
  onOpenCopy: (id: string) => void;
}

export interface SaveStatusProps extends StatusActs {
  progress: SaveProgress;
}

const ICONS: Record<AutosaveStatus['kind'], IconName | null> = {
  saved: null,
  saving: null,
  failed: 'alert',
  conflict: 'warning',
  'read-only': 'lock',
};

function Act({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button variant="text" onClick={onClick}>
      {label}
    </Button>
  );
}

/** What can be done about a state. */
function Acts({ status, advice, onExport, onTakeOver, onRetry, onOpenCopy }: StatusActs & { status: AutosaveStatus }) {
  switch (status.kind) {
    case 'saving':
      return null;
    case 'saved':
      return advice === null ? null : (
        <span className={styles.advice}>
          {advice}
          <Act label={actions.exportFile} onClick={onExport} />
        </span>
      );
    case 'failed':
      return (
        <>
          <Act label={actions.exportFile} onClick={onExport} />
          {status.failure !== 'newer' && <Act label={actions.retry} onClick={onRetry} />}
        </>
      );
    case 'conflict':
      return (
        <Act
          label={actions.openCopy}
          onClick={() => {
            onOpenCopy(status.copy);
          }}
        />
      );
    case 'read-only':
      return status.reason === 'other-window' || status.reason === 'left' ? (
        <Act label={actions.takeOver} onClick={onTakeOver} />
      ) : status.reason === 'newer' ? (
        <Act label={actions.exportFile} onClick={onExport} />
      ) : null;
  }
}

export function SaveStatus({ progress, ...acts }: SaveStatusProps) {
  const status = useSyncExternalStore(progress.subscribe, progress.status);
  const icon = ICONS[status.kind];
  const calm = icon === null || (status.kind === 'read-only' && status.reason === 'opening');
  return (
    <div role="status" className={styles.status} data-kind={calm ? undefined : status.kind}>
      {!calm && <Icon name={icon} />} {statusText(status, new Date())}
      <Acts status={status} {...acts} />
    </div>
  );
}
