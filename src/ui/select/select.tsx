/** A native choice from a list. */
import { useId, type ComponentPropsWithRef } from 'react';
import { classes } from '../classes';
import { describedBy, Field, type FieldWords } from '../field/field';
import fieldStyles from '../field/field.module.css';
import styles from './select.module.css';

export interface Option {
  value: string;
  label: string;
}

export interface SelectProps extends Omit<ComponentPropsWithRef<'select'>, 'required' | 'multiple'>, FieldWords {
  options: readonly Option[];
}

export function Select({ label, hint, error, optional, options, id, className, ...rest }: SelectProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error} optional={optional}>
      <select
        {...rest}
        id={fieldId}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, error })}
        className={classes(fieldStyles.control, styles.select, className)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
