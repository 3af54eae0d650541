/** One choice of a few, all in sight. */
import { useId, type ComponentPropsWithRef, type ReactNode } from 'react';
import { classes } from '../classes';
import { describedBy, FieldError, FieldHint, OptionalMark, type FieldWords } from '../field/field';
import fieldStyles from '../field/field.module.css';
import styles from './radio-group.module.css';

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

/** What each radio button gets besides its value: the result of react-hook-form's `register`, or `onChange`. */
type RadioProps = Omit<ComponentPropsWithRef<'input'>, 'type' | 'value' | 'id' | 'name'>;

export interface RadioGroupProps extends FieldWords, RadioProps {
  name: string;
  choices: readonly Choice[];
  /** One below the other even where there is room for two: for long labels. */
  stacked?: boolean | undefined;
  /** The chosen value, when the group is controlled. */
  value?: string | undefined;
  /** Id of the first radio button, the target of an error summary's link. */
  id?: string | undefined;
}

export function RadioGroup({ label, hint, error, optional, choices, stacked, value, id, ...radio }: RadioGroupProps) {
  const ownId = useId();
  const groupId = id ?? ownId;
  return (
    // The red bar is on a wrapper: a fieldset's own border begins below its legend's top.
    <div className={classes(error && fieldStyles.wrong)}>
      <fieldset className={fieldStyles.field} aria-describedby={describedBy(groupId, { hint, error })}>
        <legend className={fieldStyles.legend}>
          {label}
          <OptionalMark optional={optional} />
        </legend>
        <FieldHint id={groupId} hint={hint} />
        <FieldError id={groupId} error={error} />
        <div className={classes(styles.choices, stacked && styles.stacked)}>
          {choices.map((choice, index) => {
            const choiceId = index === 0 ? groupId : `${groupId}-${choice.value}`;
            return (
              <div className={styles.choice} key={choice.value}>
                <input
                  {...radio}
                  {...(value === undefined ? {} : { checked: value === choice.value })}
                  type="radio"
                  id={choiceId}
                  value={choice.value}
                  className={styles.radio}
                  aria-describedby={choice.hint ? `${choiceId}-about` : undefined}
                />
                <label htmlFor={choiceId}>{choice.label}</label>
                {choice.hint && (
                  <p className={styles.about} id={`${choiceId}-about`}>
                    {choice.hint}
                  </p>
                )}
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}
