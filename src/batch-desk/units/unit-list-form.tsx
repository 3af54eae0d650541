/** The list of units that should hand in: typed, pasted, or read from a file; for one year or any. */
import { useId, useRef, useState } from 'react';
import type { UnitList } from '../../batch/expected-units';
import { unitMessages as listMessages } from '../../batch/messages';
import type { Expected } from '../../batch/units';
import { unitsInText } from '../../batch/units-in-list';
import { Button } from '../../ui/button/button';
import { Field, describedBy } from '../../ui/field/field';
import fieldStyles from '../../ui/field/field.module.css';
import { Select } from '../../ui/select/select';
import { unitMessages as messages } from '../messages';
import styles from './units.module.css';
import { NOTHING_TYPED, type TypedList } from './use-typed-list';

export interface UnitListFormProps {
  expected: Expected;
  /** Years that reports are for. */
  years: readonly number[];
  /** What differs from what is expected and is not applied yet. */
  typed: TypedList;
  onType: (typed: TypedList) => void;
  readUnits: (file: File) => Promise<UnitList>;
  onExpect: (expected: { units: string[] | null; year: number | null }) => void;
}

const yearText = (year: number | null): string => (year === null ? '' : String(year));

export function UnitListForm({ expected, years, typed, onType, readUnits, onExpect }: UnitListFormProps) {
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const applied = expected.units?.join('\n') ?? '';
  const text = typed.text ?? applied;
  // Where last year's reports lie among them, a list is for the last year unless somebody says otherwise.
  const chosenYear = typed.year ?? (expected.units === null && expected.year === null ? null : yearText(expected.year));
  const year = chosenYear ?? (years.length > 1 ? yearText(years[0] ?? null) : '');
  const [error, setError] = useState('');
  const [reading, setReading] = useState(false);

  const apply = (units: string[] | null) => {
    setError('');
    onType(NOTHING_TYPED);
    onExpect({ units, year: year === '' ? null : Number(year) });
  };
  const applyText = () => {
    const units = unitsInText(text);
    if (units.length > 0) apply(units);
    else if (text.trim() === '') apply(null);
    else setError(listMessages.noUnits);
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
    apply(units);
  };
  const words = { hint: messages.hint, error };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        applyText();
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
            const { value } = event.target;
            onType({ ...typed, text: value === applied ? null : value });
          }}
        />
      </Field>
      <Select
        label={messages.year}
        hint={years.length > 1 && year === '' ? messages.yearsMixed : undefined}
        options={[{ value: '', label: messages.anyYear }, ...years.map((each) => ({ value: String(each), label: String(each) }))]}
        value={year}
        onChange={(event) => {
          onType({ ...typed, year: event.target.value });
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
              apply(null);
            }}
          >
            {messages.clear}
          </Button>
        )}
      </div>
      <p role="status" className={styles.soft}>
        {reading ? messages.readingFile : typed.text !== null ? messages.notApplied : expected.units === null ? '' : messages.expected(expected.units.length)}
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
