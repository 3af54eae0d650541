/** How each figure is spread over the reports, with last year's sum beside this year's. */
import { formatNumber } from '../../report/value';
import type { Analysis, MeasureSurvey } from '../../survey/analysis';
import type { Spread } from '../../survey/distribution';
import styles from '../survey/survey.module.css';
import { analysisMessages } from './messages';

const messages = analysisMessages.figures;

const number = (value: Spread['total'] | undefined): string => (value ? formatNumber(value) : messages.nothing);

function figuresOf({ distribution, change }: MeasureSurvey): string[] {
  const { numbers, silent, notCounted, spread } = distribution;
  return [
    ...[numbers, silent, notCounted].map(String),
    ...[spread?.min, spread?.lower, spread?.median, spread?.upper, spread?.max, spread?.total].map(number),
    ...[number(change?.last), number(change?.now), change?.difference ?? messages.nothing, change?.percent ?? messages.nothing],
  ];
}

function Table({ caption, measures }: { caption: string; measures: readonly MeasureSurvey[] }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>{caption}</caption>
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
          {measures.map((survey) => (
            <tr key={survey.measure.id}>
              <th scope="row">{messages.name(survey.measure.name, survey.measure.unit)}</th>
              {figuresOf(survey).map((text, index) => (
                <td key={index} className={styles.number}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function FiguresTable({ measures }: Analysis) {
  const others = measures.filter(({ measure }) => measure.group === 'other');
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{messages.title}</h2>
      <p className={styles.soft}>{messages.hint}</p>
      <p className={styles.soft}>{messages.totals}</p>
      <Table caption={messages.caption} measures={measures.filter(({ measure }) => measure.group !== 'other')} />
      {others.length > 0 && (
        <details>
          <summary>{messages.others(others.length)}</summary>
          <Table caption={messages.othersCaption} measures={others} />
        </details>
      )}
    </section>
  );
}
