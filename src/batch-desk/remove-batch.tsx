/** 删除这一批, after a question: thousands of reports are not brought back by an undo. */
import { useState } from 'react';
import { failureReason } from '../drafts/messages';
import { toStorageError } from '../drafts/storage-error';
import type { StoredBatch } from '../drafts/stored-batch';
import { Button } from '../ui/button/button';
import { Dialog, DialogActions } from '../ui/dialog/dialog';
import { useToast } from '../ui/toast/toast-context';
import { deskMessages as messages } from './messages';

export interface RemoveBatchProps {
  batch: StoredBatch;
  /** Rejects when the storage fails. */
  remove: () => Promise<void>;
  onRemoved: () => void;
}

export function RemoveBatch({ batch: { name, counts }, remove, onRemoved }: RemoveBatchProps) {
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState('');
  const close = () => {
    setAsking(false);
    setFailure('');
  };
  const act = async () => {
    try {
      await remove();
      toast({ message: messages.removed(name) });
      onRemoved();
    } catch (error) {
      const { kind, message } = toStorageError(error);
      setFailure(messages.notRemoved(failureReason(kind, message)));
    }
  };
  return (
    <>
      <Button
        variant="quiet"
        icon="trash"
        onClick={() => {
          setAsking(true);
        }}
      >
        {messages.remove}
      </Button>
      {asking && (
        <Dialog title={messages.removeTitle(name)} onClose={close}>
          <p>{messages.removeWhat(counts.files)}</p>
          {failure !== '' && <p role="alert">{failure}</p>}
          <DialogActions>
            <Button variant="primary" onClick={() => void act()}>
              {messages.removeNow}
            </Button>
            <Button onClick={close}>{messages.keepIt}</Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
