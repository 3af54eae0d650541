/** One figure of every report with its share of the total, and how many reports have how much of it. */
import { useState } from 'react';
import { formatNumber } from '../../report/value';
import type { Analysis } from '../../survey/analysis';
import { spreadChart } from '../../survey/analysis-charts';
import { shareOf } from '../../survey/share';
import { nameOf, reportKey } from '../../survey/surveyed-report';
import { Select } from '../../ui/select/select';
import { DrawnChart } from '../survey/drawn-chart';
import { MoreList } from '../survey/more-list';
import styles from '../survey/survey.module.css';
import { analysisMessages } from './messages';

const messages = analysisMessages.shares;

export function Shares({ counted, measures, year }: Analysis) {
  const [chosen, setChosen] = useState<string | null>(null);
  const survey = measures.find(({ measure }) => measure.id === chosen) ?? measures[0];
  if (!survey) return null;
  const { measure, values, distribution } = survey;
  const figures = counted
    .flatMap((report, index) => {
      const value = values[index];
      return value?.kind === 'number' ? [{ report, value }] : [];
    })
    .sort((a, b) => b.value.number.cmp(a.value.number));
  const chart = spreadChart(survey, year);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{messages.title}</h2>
      <div className={styles.controls}>
        <Select
          label={messages.measure}
          value={measure.id}
          options={measures.map(({ measure: { id, name } }) => ({ value: id, label: name }))}
          onChange={({ currentTarget }) => {
            setChosen(currentTarget.value);
          }}
        />
      </div>
      {figures.length === 0 && <p>{messages.nobody}</p>}
      {chart && <DrawnChart chart={chart} />}
      {figures.length > 0 && (
        <MoreList key={measure.id} items={figures}>
          {(shown) => (
            <div className={styles.scroll}>
              <table className={styles.table}>
                <caption>{messages.caption(measure.name)}</caption>
                <thead>
                  <tr>
                    {messages.columns.map((text) => (
                      <th key={text} scope="col">
                        {text}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {shown.map(({ report, value }) => {
                    const share = shareOf(value, distribution.spread?.total);
                    return (
                      <tr key={reportKey(report)}>
                        <th scope="row">{nameOf(report)}</th>
                        <td className={styles.number}>{formatNumber(value.number)}</td>
                        <td className={styles.number}>{share === null ? '' : messages.percent(share)}</td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
          )}
        </MoreList>
      )}
    </section>
  );
}
