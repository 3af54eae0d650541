/** Shows which format a report year asks for and where that is laid down; lets choose only where there is a choice. */
import type { ComponentPropsWithRef } from 'react';
import type { TemplateSummary } from '../../template/choose';
import { RadioGroup } from '../../ui/radio-group/radio-group';
import styles from './format-choice.module.css';
import { homeMessages as messages } from './messages';

export interface FormatChoiceProps {
  year: number;
  /** The formats that hold for the year, best first. */
  choices: readonly TemplateSummary[];
  chosen: string | undefined;
  /** Registers the radio buttons with the form. */
  field: Pick<ComponentPropsWithRef<'input'>, 'ref' | 'onChange' | 'onBlur'> & { name: string };
}

export function FormatChoice({ year, choices, chosen, field }: FormatChoiceProps) {
  const [only, ...others] = choices;
  if (only === undefined) return <p role="status">{messages.noFormat(year)}</p>;
  if (others.length === 0) {
    return (
      <div className={styles.format} role="status">
        <p className={styles.lead}>{messages.formatFor(year)}</p>
        <p className={styles.name}>{only.title}</p>
        <p className={styles.source}>{messages.formatSource(only.source)}</p>
      </div>
    );
  }
  return (
    <RadioGroup
      label={messages.formatChoice(year)}
      choices={choices.map(({ id, title, source }) => ({ value: id, label: title, hint: messages.formatSource(source) }))}
      value={chosen}
      {...field}
    />
  );
}
