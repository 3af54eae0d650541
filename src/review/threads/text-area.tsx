/** A text of several lines with its label. Ctrl+Enter sends its form. */
import { useId, type ComponentPropsWithRef } from 'react';
import { describedBy, Field, type FieldWords } from '../../ui/field/field';
import fieldStyles from '../../ui/field/field.module.css';
import { classes } from '../../ui/classes';
import styles from '../review.module.css';

export type TextAreaProps = FieldWords & Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'required' | 'maxLength'>;

export function TextArea({ label, hint, error, optional, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        rows={3}
        {...rest}
        id={id}
        className={classes(fieldStyles.control, styles.area)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
    </Field>
  );
}
