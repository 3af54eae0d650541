/** Asks why a finding is kept and by whom. An error is kept by the reviewer only. */
import { useForm } from 'react-hook-form';
import type { Finding } from '../../check/finding';
import { Button } from '../../ui/button/button';
import { Dialog, DialogActions } from '../../ui/dialog/dialog';
import { TextField } from '../../ui/text-field/text-field';
import styles from './findings.module.css';
import { findingMessages as messages } from './messages';

export interface KeepWords {
  reason: string;
  by: string;
}

export interface KeepDialogProps {
  finding: Finding;
  onKeep: (words: KeepWords) => void;
  onClose: () => void;
}

export function KeepDialog({ finding, onKeep, onClose }: KeepDialogProps) {
  const reviewer = finding.severity === 'error';
  const { register, handleSubmit, formState } = useForm<KeepWords>({ defaultValues: { reason: '', by: '' }, reValidateMode: 'onSubmit' });
  const { errors } = formState;
  const submit = handleSubmit(({ reason, by }) => {
    onKeep({ reason: reason.trim(), by: by.trim() });
  });
  return (
    <Dialog title={messages.keepTitle} onClose={onClose}>
      <form
        noValidate
        className={styles.keep}
        onSubmit={(event) => {
          void submit(event);
        }}
      >
        <p>{finding.message}</p>
        <p className={styles.quiet}>
          {reviewer && messages.keepError}
          {messages.keepHint}
        </p>
        <TextField
          data-autofocus
          label={messages.reason}
          hint={messages.reasonHint}
          error={errors.reason?.message}
          {...register('reason', { validate: (text) => text.trim() !== '' || messages.reasonMissing })}
        />
        <TextField
          label={reviewer ? messages.byReviewer : messages.by}
          optional={!reviewer}
          error={errors.by?.message}
          {...register('by', { validate: (text) => !reviewer || text.trim() !== '' || messages.byMissing })}
        />
        <DialogActions>
          <Button type="submit" variant="primary">
            {messages.confirm}
          </Button>
          <Button onClick={onClose}>{messages.cancel}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
