/** Shows which format a report year asks for and where that is laid down; lets choose only where there is a choice. */
import type { TemplateSummary } from '../../template/choose';
import type { Deadline } from '../../template/deadline';
import { RadioGroup } from '../../ui/radio-group/radio-group';
import { citationOf } from './deadline';
import styles from './format-choice.module.css';
import { homeMessages as messages } from './messages';

export interface FormatChoiceProps {
  year: number;
  /** When such a report has to be published; `null` while the level is unknown, or when the format says nothing. */
  due: Deadline | null;
  /** The formats that hold for the year, best first. */
  choices: readonly TemplateSummary[];
  /** The agency's own among them. */
  own: readonly TemplateSummary[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

export function FormatChoice({ year, due, choices, own, chosen, onChoose }: FormatChoiceProps) {
  const [only, ...others] = choices;
  if (only === undefined) return <p role="status">{messages.noFormat(year)}</p>;
  if (others.length === 0) {
    return (
      <div className={styles.format} role="status">
        <p className={styles.lead}>{messages.formatFor(year)}</p>
        <p className={styles.name}>{only.title}</p>
        <p className={styles.source}>{messages.formatSource(only.source)}</p>
        {due && <p className={styles.due}>{messages.dueBy(due.date, citationOf(due.source))}</p>}
      </div>
    );
  }
  return (
    <>
      <RadioGroup
        name="format"
        label={messages.formatChoice(year)}
        choices={choices.map(({ id, title, source }) => ({
          value: id,
          label: own.some((each) => each.id === id) ? messages.ownTitle(title) : title,
          hint: messages.formatSource(source),
        }))}
        value={chosen}
        stacked
        onChange={(event) => {
          onChoose(event.target.value);
        }}
      />
      {due && <p className={styles.due}>{messages.dueBy(due.date, citationOf(due.source))}</p>}
    </>
  );
}
