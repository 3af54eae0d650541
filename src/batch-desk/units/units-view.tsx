/** 单位: who should hand in, who has not, who has twice, and who was not expected. */
import { useMemo, type ReactNode } from 'react';
import type { BatchRow } from '../../batch/batch-row';
import { doubleWords, otherYearsWords } from '../../batch/messages';
import type { UnitOverview } from '../../batch/units';
import { Button } from '../../ui/button/button';
import { unitMessages as messages } from '../messages';
import { UnitListForm, type UnitListFormProps } from './unit-list-form';
import styles from './units.module.css';

export interface UnitsViewProps extends Omit<UnitListFormProps, 'years'> {
  rows: readonly BatchRow[];
  overview: UnitOverview;
  onOpen: (file: string) => void;
}

function Part({ title, nothing, empty, children }: { title: string; nothing: string; empty: boolean; children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {empty ? <p className={styles.soft}>{nothing}</p> : <ul className={styles.list}>{children}</ul>}
    </section>
  );
}

function FileButton({ file, onOpen }: { file: string; onOpen: (file: string) => void }) {
  return (
    <Button
      variant="text"
      onClick={() => {
        onOpen(file);
      }}
    >
      {file}
    </Button>
  );
}

export function UnitsView({ rows, overview, onOpen, ...form }: UnitsViewProps) {
  const { missing, double, unexpected, otherYears } = overview;
  const years = useMemo(() => [...new Set(rows.flatMap((row) => (row.state === 'checked' ? [row.year] : [])))].sort((a, b) => b - a), [rows]);
  const listed = form.expected.units !== null;
  return (
    <div className={styles.view}>
      <UnitListForm {...form} years={years} />
      <div className={styles.parts}>
        <Part title={messages.missing(missing.length)} nothing={listed ? messages.noMissing : messages.noList} empty={missing.length === 0}>
          {missing.map(({ unit, perhaps }) => (
            <li key={unit}>
              {unit}
              {perhaps.length > 0 && <span className={styles.soft}> {messages.perhaps(perhaps)}</span>}
            </li>
          ))}
        </Part>
        <Part title={messages.double(double.length)} nothing={messages.noDouble} empty={double.length === 0}>
          {double.map(({ agency, year, kind, files }) => (
            <li key={`${agency} ${String(year)}`}>
              {messages.doubleOf(agency, year)} <strong>{doubleWords(kind)}</strong>
              <ul className={styles.files}>
                {files.map((file) => (
                  <li key={file}>
                    <FileButton file={file} onOpen={onOpen} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </Part>
        {listed && (
          <Part title={messages.unexpected(unexpected.length)} nothing={messages.noUnexpected} empty={unexpected.length === 0}>
            {unexpected.map(({ agency, year, file }) => (
              <li key={file}>
                {messages.doubleOf(agency, year)} <FileButton file={file} onOpen={onOpen} />
              </li>
            ))}
          </Part>
        )}
        {otherYears > 0 && <p className={styles.soft}>{otherYearsWords(otherYears)}</p>}
      </div>
    </div>
  );
}
