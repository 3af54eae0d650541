/** Agencies with several reports: which one counts, and why; the reader may choose another. */
import type { Double } from '../../survey/doubles';
import { doubleReasonWords } from '../../survey/messages';
import { reportKey } from '../../survey/surveyed-report';
import { Select } from '../../ui/select/select';
import { surveyDeskMessages as messages } from './messages';
import { MoreList } from './more-list';
import styles from './survey.module.css';

export interface ChooseDoublesProps {
  doubles: readonly Double[];
  /** @param key of the agency and year @param report key of the report that counts; '' for none in particular */
  onChoose: (key: string, report: string) => void;
}

export function ChooseDoubles({ doubles, onChoose }: ChooseDoublesProps) {
  if (doubles.length === 0) return null;
  // Those that wait for a decision come first.
  const sorted = [...doubles].sort((a, b) => Number(a.counted !== null) - Number(b.counted !== null));
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{messages.doublesTitle}</h2>
      <MoreList items={sorted}>
        {(shown) => (
          <div className={styles.doubles}>
            {shown.map(({ key, agency, reports, counted, reason }) => (
              <Select
                key={key}
                label={messages.double(agency)}
                hint={doubleReasonWords(reason)}
                value={counted ? reportKey(counted) : ''}
                options={[
                  ...(counted ? [] : [{ value: '', label: messages.undecided }]),
                  ...reports.map((report) => ({ value: reportKey(report), label: report.row.file })),
                ]}
                onChange={({ currentTarget }) => {
                  onChoose(key, currentTarget.value);
                }}
              />
            ))}
          </div>
        )}
      </MoreList>
    </section>
  );
}
