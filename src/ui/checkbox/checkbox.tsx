/** One thing to be had or not, with its words beside it. */
import { useId, type ComponentPropsWithRef, type ReactNode } from 'react';
import styles from './checkbox.module.css';

export interface CheckboxProps extends Omit<ComponentPropsWithRef<'input'>, 'type'> {
  label: string;
  /** What it means, below the label. */
  hint?: ReactNode;
}

export function Checkbox({ label, hint, ...rest }: CheckboxProps) {
  const hintId = useId();
  return (
    <div>
      <label className={styles.label}>
        <input {...rest} type="checkbox" className={styles.box} aria-describedby={hint === undefined ? undefined : hintId} />
        {label}
      </label>
      {hint !== undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
