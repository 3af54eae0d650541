/** Label, hint and error of one control, tied to it so that they are read together. */
import type { ReactNode } from 'react';
import { classes } from '../classes';
import { Icon } from '../icon/icon';
import { uiMessages } from '../messages';
import styles from './field.module.css';

export interface FieldWords {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong, in the same words as in the error summary. */
  error?: string | undefined;
  /** Marks the control （选填）. */
  optional?: boolean | undefined;
}

/** Ids of the texts that describe a control, for its `aria-describedby`. */
export function describedBy(id: string, words: Pick<FieldWords, 'hint' | 'error'>): string | undefined {
  const ids = [words.hint ? `${id}-hint` : '', words.error ? `${id}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** `（选填）`, when it is. */
export function OptionalMark({ optional }: Pick<FieldWords, 'optional'>) {
  return optional ? <span className={styles.optional}>{uiMessages.optional}</span> : null;
}

export function FieldHint({ id, hint }: { id: string; hint: ReactNode }) {
  return hint ? (
    <p className={styles.hint} id={`${id}-hint`}>
      {hint}
    </p>
  ) : null;
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return error ? (
    <p className={styles.error} id={`${id}-error`}>
      <Icon name="alert" />
      <span>{error}</span>
    </p>
  ) : null;
}

export function Field({ id, label, hint, error, optional, children }: FieldWords & { id: string; children: ReactNode }) {
  return (
    <div className={classes(styles.field, error && styles.wrong)}>
      <label className={styles.label} htmlFor={id}>
        {label}
        <OptionalMark optional={optional} />
      </label>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}
