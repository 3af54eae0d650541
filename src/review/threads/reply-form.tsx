/** Asks for a reply to a thread. */
import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../../ui/button/button';
import { TextField } from '../../ui/text-field/text-field';
import { reviewDeskMessages as messages } from '../messages';
import styles from '../review.module.css';
import { TextArea } from './text-area';
import { useOwnName } from './use-said';

export interface ReplyFormProps {
  onReply: (words: { by: string; text: string }) => void;
  onCancel: () => void;
}

export function ReplyForm({ onReply, onCancel }: ReplyFormProps) {
  const name = useOwnName();
  const { register, handleSubmit, formState } = useForm({
    values: { by: name, text: '' },
    resetOptions: { keepDirtyValues: true },
    reValidateMode: 'onSubmit',
  });
  const { errors } = formState;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus();
  }, []);
  const submit = handleSubmit(({ by, text }) => {
    onReply({ by: by.trim(), text: text.trim() });
  });
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      aria-label={messages.reply}
      onSubmit={(event) => {
        void submit(event);
      }}
    >
      <TextArea
        rows={2}
        label={messages.replyWords}
        error={errors.text?.message}
        {...register('text', { validate: (text) => text.trim() !== '' || messages.replyMissing })}
      />
      <TextField label={messages.name} error={errors.by?.message} {...register('by', { validate: (text) => text.trim() !== '' || messages.nameMissing })} />
      <div className={styles.acts}>
        <Button type="submit" size="small" variant="primary">
          {messages.send}
        </Button>
        <Button size="small" variant="quiet" onClick={onCancel}>
          {messages.cancel}
        </Button>
      </div>
    </form>
  );
}
