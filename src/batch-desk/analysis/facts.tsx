/** What an analysis found: outliers, faults, and who is late. */
import { surveyMessages } from '../../survey/messages';
import type { Analysis, LateReport } from '../../survey/analysis';
import { LEAST_FIGURES } from '../../survey/outliers';
import { outlyingWords } from '../../survey/outlying-words';
import { nameOf, reportKey, type SurveyedReport } from '../../survey/surveyed-report';
import { MoreList } from '../survey/more-list';
import { FactTable, type Fact } from './fact-table';
import { analysisMessages as messages } from './messages';

export function Outliers({ outlying }: Analysis) {
  const { outliers: words } = messages;
  const facts = outlying.map((each): Fact => ({
    key: `${reportKey(each.report)} ${each.measure.id} ${each.kind}`,
    cells: [nameOf(each.report), each.measure.name, each.text, outlyingWords(each)],
  }));
  return (
    <FactTable
      title={words.title(outlying.length)}
      hint={surveyMessages.outlierRule(LEAST_FIGURES)}
      caption={words.caption}
      columns={words.columns}
      kinds={['name', 'name', 'number', 'words']}
      facts={facts}
      none={words.none}
    />
  );
}

function Reports({ reports }: { reports: readonly SurveyedReport[] }) {
  return (
    <details>
      <summary>{messages.faults.reports(reports.length)}</summary>
      <MoreList items={reports}>
        {(shown) => (
          <ul>
            {shown.map((report) => (
              <li key={reportKey(report)}>{nameOf(report)}</li>
            ))}
          </ul>
        )}
      </MoreList>
    </details>
  );
}

export function Faults({ faults }: Analysis) {
  const { faults: words } = messages;
  const facts = faults.map(({ rule, severity, name, reports, findings, example }): Fact => ({
    key: rule,
    cells: [
      surveyMessages.severity(severity),
      name,
      reports.length,
      findings,
      words.example(example.child, example.message),
      <Reports key={rule} reports={reports} />,
    ],
  }));
  return (
    <FactTable
      title={words.title}
      caption={words.caption}
      columns={words.columns}
      kinds={['name', 'words', 'number', 'number', 'words', 'words']}
      facts={facts}
      none={words.none}
    />
  );
}

export function Late({ late, undated }: Analysis) {
  const { late: words } = messages;
  const fact = (state: string) => ({ report, due, date }: LateReport): Fact => ({
    key: reportKey(report),
    cells: [nameOf(report), due, date ?? '', state],
  });
  return (
    <FactTable
      title={words.title}
      caption={words.caption}
      columns={words.columns}
      kinds={['name', 'name', 'name', 'name']}
      facts={[...late.map(fact(words.isLate)), ...undated.map(fact(words.isUndated))]}
      none={words.none}
    />
  );
}
