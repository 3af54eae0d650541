/** What could not be put on the clipboard, selected and ready for Ctrl+C. */
import { useEffect, useRef } from 'react';
import { Dialog } from '../../ui/dialog/dialog';
import { deliverMessages } from './messages';
import styles from './deliver.module.css';

export function CopyByHand({ html, onClose }: { html: string; onClose: () => void }) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.select();
  }, []);
  return (
    <Dialog title={deliverMessages.copy} onClose={onClose}>
      <p>{deliverMessages.copyByHand}</p>
      <textarea
        ref={area}
        className={styles.byHand}
        data-autofocus
        readOnly
        aria-label={deliverMessages.copy}
        rows={10}
        value={html}
      />
    </Dialog>
  );
}
