/** A modal dialog: the browser keeps the focus inside, Esc closes it, and the focus goes back where it came from. */
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { classes } from '../classes';
import { Icon } from '../icon/icon';
import { uiMessages } from '../messages';
import styles from './dialog.module.css';
import { noteOpenDialog } from './open-dialogs';

export interface DialogProps {
  title: ReactNode;
  /** Called when the reader wants to leave; the owner then stops rendering the dialog. */
  onClose: () => void;
  /** `side`: a sheet from the right edge, for what is a panel on a wide screen. `wide`: as wide as a sheet of paper at full size. */
  placement?: 'center' | 'side' | 'wide' | undefined;
  children: ReactNode;
}

/** Where a dialog puts its buttons, the main one first. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

/**
 * Open for as long as it is rendered. The focus starts at the element marked `data-autofocus`, else at the title.
 * A click on the backdrop does nothing: half-filled forms are not to be lost by a slip of the hand.
 */
export function Dialog({ title, onClose, placement = 'center', children }: DialogProps) {
  const dialogRef = useRef<HTMLDialogElement>(null);
  const titleRef = useRef<HTMLHeadingElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = dialogRef.current;
    if (dialog === null) return;
    const before = document.activeElement;
    if (!dialog.open) dialog.showModal();
    const noteEnd = noteOpenDialog(dialog);
    (dialog.querySelector<HTMLElement>('[data-autofocus]') ?? titleRef.current)?.focus();
    return () => {
      noteEnd();
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialogRef}
      className={classes(styles.dialog, styles[placement])}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => {
        if (!event.currentTarget.open) onClose();
      }}
    >
      <div className={styles.head}>
        <h2 id={titleId} ref={titleRef} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <button type="button" className={styles.close} onClick={onClose} aria-label={uiMessages.close}>
          <Icon name="close" />
        </button>
      </div>
      <div className={styles.body}>{children}</div>
    </dialog>
  );
}
