/**
 * Keeps the notices of the page: at most three, the newest last, announced without moving the focus. They stand in the
 * dialog that is open, for what is outside it can be neither heard nor reached.
 */
import { useCallback, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { subscribeTopDialog, topDialog } from '../dialog/open-dialogs';
import { uiMessages } from '../messages';
import { ToastContext, type ShowToast } from './toast-context';
import { ToastItem, type Toast } from './toast-item';
import styles from './toast.module.css';
import { useToastRoom } from './use-toast-room';

const MOST = 3;

interface Shown {
  id: number;
  toast: Toast;
  leave: () => void;
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const nextId = useRef(0);

  const listRef = useRef<HTMLUListElement>(null);
  const dialog = useSyncExternalStore(subscribeTopDialog, topDialog);
  useToastRoom(listRef, shown.length, dialog);

  const show = useCallback<ShowToast>((toast) => {
    nextId.current += 1;
    const id = nextId.current;
    const leave = () => {
      setShown((all) => all.filter((one) => one.id !== id));
    };
    setShown((all) => [...all, { id, toast, leave }].slice(-MOST));
    return leave;
  }, []);

  const region = (
    <div className={styles.region} role="status" aria-label={uiMessages.notices}>
      <ul ref={listRef} className={styles.list}>
        {shown.map(({ id, toast, leave }) => (
          <ToastItem key={id} toast={toast} onLeave={leave} />
        ))}
      </ul>
    </div>
  );
  return (
    <ToastContext value={show}>
      {children}
      {dialog ? createPortal(region, dialog) : region}
    </ToastContext>
  );
}
