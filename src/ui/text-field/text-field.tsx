/** One line of text with its label; wrong input stays as typed, and no browser bubble ever appears. */
import { useId, type ComponentPropsWithRef } from 'react';
import { classes } from '../classes';
import { describedBy, Field, type FieldWords } from '../field/field';
import fieldStyles from '../field/field.module.css';
import styles from './text-field.module.css';

export interface TextFieldProps extends Omit<ComponentPropsWithRef<'input'>, 'type' | 'required' | 'maxLength'>, FieldWords {
  /** Shows a numeric keyboard; the text stays text. */
  numeric?: boolean | undefined;
  /** Width in characters; the full width when absent. */
  characters?: number | undefined;
}

export function TextField({ label, hint, error, optional, numeric, characters, id, className, ...rest }: TextFieldProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error} optional={optional}>
      <input
        autoComplete="off"
        spellCheck={false}
        {...rest}
        {...(numeric ? { inputMode: 'numeric' as const } : {})}
        {...(characters ? { style: { width: `calc(${String(characters)}em + 1.4rem)` } } : {})}
        id={fieldId}
        type="text"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, error })}
        className={classes(fieldStyles.control, styles.input, className)}
      />
    </Field>
  );
}
