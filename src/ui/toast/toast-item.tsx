/** One notice: it stays while the mouse or the focus is on it, then leaves by itself. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '../button/button';
import { Icon } from '../icon/icon';
import { uiMessages } from '../messages';
import styles from './toast.module.css';

export interface Toast {
  message: string;
  /** e.g. 撤销 */
  action?: { label: string; act: () => void } | undefined;
  /** How long it stays when left alone; 20 seconds with an action, else 8. */
  seconds?: number | undefined;
}

export function ToastItem({ toast, onLeave }: { toast: Toast; onLeave: () => void }) {
  const { message, action, seconds = action ? 20 : 8 } = toast;
  const [held, setHeld] = useState(false);
  const left = useRef(seconds * 1000);

  useEffect(() => {
    if (held) return;
    const start = Date.now();
    const timer = window.setTimeout(onLeave, left.current);
    return () => {
      window.clearTimeout(timer);
      // At least three more seconds after the hand has gone.
      left.current = Math.max(3000, left.current - (Date.now() - start));
    };
  }, [held, onLeave]);

  const hold = () => {
    setHeld(true);
  };
  const release = () => {
    setHeld(false);
  };
  return (
    <li className={styles.toast} onMouseEnter={hold} onMouseLeave={release} onFocus={hold} onBlur={release}>
      <span className={styles.message}>{message}</span>
      {action && (
        <Button
          variant="quiet"
          size="small"
          icon="undo"
          className={styles.action}
          onClick={() => {
            action.act();
            onLeave();
          }}
        >
          {action.label}
        </Button>
      )}
      <button type="button" className={styles.close} aria-label={uiMessages.dismiss(message)} onClick={onLeave}>
        <Icon name="close" />
      </button>
    </li>
  );
}
