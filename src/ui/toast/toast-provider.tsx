/** Keeps the notices of the page: at most three, the newest last, announced without moving the focus. */
import { useCallback, useRef, useState, type ReactNode } from 'react';
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
  useToastRoom(listRef, shown.length);

  const show = useCallback<ShowToast>((toast) => {
    nextId.current += 1;
    const id = nextId.current;
    const leave = () => {
      setShown((all) => all.filter((one) => one.id !== id));
    };
    setShown((all) => [...all, { id, toast, leave }].slice(-MOST));
    return leave;
  }, []);

  return (
    <ToastContext value={show}>
      {children}
      <div className={styles.region} role="status" aria-label={uiMessages.notices}>
        <ul ref={listRef} className={styles.list}>
          {shown.map(({ id, toast, leave }) => (
            <ToastItem key={id} toast={toast} onLeave={leave} />
          ))}
        </ul>
      </div>
    </ToastContext>
  );
}
