/** Which reports count: all at first, each to be left out. */
import { useState } from 'react';
import { bareName } from '../../batch/units';
import type { RollUpScope } from '../../survey/choose-children';
import { leftOutWords } from '../../survey/messages';
import type { RollUp } from '../../survey/roll-up';
import { nameOf, reportKey, type SurveyedReport } from '../../survey/surveyed-report';
import { Button } from '../../ui/button/button';
import { Checkbox } from '../../ui/checkbox/checkbox';
import { TextField } from '../../ui/text-field/text-field';
import { MoreList } from '../survey/more-list';
import styles from '../survey/survey.module.css';
import { rollUpMessages as messages } from './messages';

export interface ChooseChildrenProps {
  /** Of the year and format, the parent's own aside. */
  candidates: readonly SurveyedReport[];
  excluded: RollUpScope['excluded'];
  onExclude: (excluded: RollUpScope['excluded']) => void;
  result: RollUp;
}

function List({ candidates, excluded, onExclude }: Omit<ChooseChildrenProps, 'result'>) {
  const [search, setSearch] = useState('');
  const wanted = bareName(search);
  const found = candidates.filter(({ row }) => bareName(`${row.agency} ${row.file}`).includes(wanted));
  const keys = found.map(reportKey);
  return (
    <>
      <div className={styles.controls}>
        <TextField
          label={messages.search}
          characters={14}
          value={search}
          onChange={({ currentTarget }) => {
            setSearch(currentTarget.value);
          }}
        />
        <Button
          size="small"
          onClick={() => {
            onExclude(new Set([...excluded].filter((key) => !keys.includes(key))));
          }}
        >
          {messages.all}
        </Button>
        <Button
          size="small"
          onClick={() => {
            onExclude(new Set([...excluded, ...keys]));
          }}
        >
          {messages.nothing}
        </Button>
      </div>
      <MoreList items={found}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((report) => {
              const key = reportKey(report);
              return (
                <li key={key}>
                  <Checkbox
                    label={nameOf(report)}
                    aria-label={messages.chosen(nameOf(report))}
                    checked={!excluded.has(key)}
                    onChange={({ currentTarget }) => {
                      const others = [...excluded].filter((each) => each !== key);
                      onExclude(new Set(currentTarget.checked ? others : [...others, key]));
                    }}
                  />
                </li>
              );
            })}
          </ul>
        )}
      </MoreList>
    </>
  );
}

export function ChooseChildren({ result, ...list }: ChooseChildrenProps) {
  const { children, leftOut, own } = result;
  return (
    <section className={styles.section}>
      <p>
        {messages.children(children.length, children.length + leftOut.length + (own ? 1 : 0))}
      </p>
      <details>
        <summary>{messages.choose}</summary>
        <div className={styles.section}>
          <List {...list} />
        </div>
      </details>
      {leftOut.length > 0 && (
        <details>
          <summary>{messages.leftOut(leftOut.length)}</summary>
          <MoreList items={leftOut}>
            {(shown) => (
              <ul className={styles.list}>
                {shown.map(({ report, reason }) => (
                  <li key={reportKey(report)}>{messages.leftOutLine(nameOf(report), report.row.file, leftOutWords(reason))}</li>
                ))}
              </ul>
            )}
          </MoreList>
        </details>
      )}
    </section>
  );
}
