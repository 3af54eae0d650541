/** The list of units that should hand in: typed, pasted, or read from a file; for one year or any. */
import { useId, useRef, useState } from 'react';
import type { UnitList } from '../../batch/expected-units';
import type { Expected } from '../../batch/units';
import { Button } from '../../ui/button/button';
import { Field, describedBy } from '../../ui/field/field';
import fieldStyles from '../../ui/field/field.module.css';
import { Select } from '../../ui/select/select';
import { unitMessages as messages } from '../messages';
import styles from './units.module.css';

export interface UnitListFormProps {
  expected: Expected;
  /** Years that reports are for. */
  years: readonly number[];
  readUnits: (file: File) => Promise<UnitList>;
  onExpect: (expected: { units: string[] | null; year: number | null }) => void;
}

/** Each name once, without blanks around it. */
function namesIn(text: string): string[] {
  const names = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

const yearText = (year: number | null): string => (year === null ? '' : String(year));

export function UnitListForm({ expected, years, readUnits, onExpect }: UnitListFormProps) {
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(expected.units?.join('\n') ?? '');
  // Where last year's reports lie among them, a list is for the last year unless somebody says otherwise.
  const [chosenYear, setYear] = useState(expected.units === null && expected.year === null ? null : yearText(expected.year));
  const year = chosenYear ?? (years.length > 1 ? yearText(years[0] ?? null) : '');
  const [error, setError] = useState('');
  const [reading, setReading] = useState(false);

  const apply = (written: string) => {
    const units = namesIn(written);
    onExpect({ units: units.length > 0 ? units : null, year: year === '' ? null : Number(year) });
  };
  const take = async (chosen: File) => {
    setError('');
    setReading(true);
    const { units, problem } = await readUnits(chosen).catch((failure: unknown): UnitList => ({ units: null, problem: failure instanceof Error ? failure.message : String(failure) }));
    setReading(false);
    if (units === null) {
      setError(messages.notRead(chosen.name, problem));
      return;
    }
    setText(units.join('\n'));
    apply(units.join('\n'));
  };
  const words = { hint: messages.hint, error };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        apply(text);
      }}
    >
      <Field id={id} label={messages.label} {...words}>
        <textarea
          id={id}
          rows={8}
          spellCheck={false}
          className={fieldStyles.control}
          aria-describedby={describedBy(id, words)}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </Field>
      <Select
        label={messages.year}
        hint={years.length > 1 && year === '' ? messages.yearsMixed : undefined}
        options={[{ value: '', label: messages.anyYear }, ...years.map((each) => ({ value: String(each), label: String(each) }))]}
        value={year}
        onChange={(event) => {
          setYear(event.target.value);
        }}
      />
      <div className={styles.acts}>
        <Button type="submit" variant="primary">
          {messages.apply}
        </Button>
        <Button icon="upload" onClick={() => file.current?.click()}>
          {messages.fromFile}
        </Button>
        {expected.units !== null && (
          <Button
            variant="quiet"
            onClick={() => {
              setText('');
              apply('');
            }}
          >
            {messages.clear}
          </Button>
        )}
      </div>
      <p role="status" className={styles.soft}>
        {reading ? messages.readingFile : expected.units === null ? '' : messages.expected(expected.units.length)}
      </p>
      <input
        ref={file}
        type="file"
        hidden
        accept=".xlsx,.csv,.txt"
        data-testid="unit-list-file"
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = '';
          if (chosen) void take(chosen);
        }}
      />
    </form>
  );
}
