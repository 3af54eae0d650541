/** 分析: what the reports of a year say together, beside the year before. */
import { useCallback, useMemo } from 'react';
import type { CheckedReport } from '../../batch/checked-report';
import { analyse, yearsOf, type Analysis } from '../../survey/analysis';
import { chartsOfAnalysis } from '../../survey/analysis-charts';
import { analysisSheets } from '../../survey/analysis-workbook';
import { NOBODY_ABSENT, type Absent } from '../../survey/surveyed-report';
import { classes } from '../../ui/classes';
import { safeFileName } from '../../ui/download';
import { Select } from '../../ui/select/select';
import { ChooseDoubles } from '../survey/choose-doubles';
import { chooseDouble, chosenChildren, chosenDoubles, chosenYear, type ChoosingProps } from '../survey/chosen-reports';
import { DrawnChart } from '../survey/drawn-chart';
import { DOCX_TYPE, ExportFiles, XLSX_TYPE, type FileToMake } from '../survey/export-files';
import { makeWorkbook } from '../survey/make-workbook';
import { surveyDeskMessages } from '../survey/messages';
import shared from '../survey/survey.module.css';
import { useSteps } from '../survey/use-steps';
import { useSurveySet, type SurveySet } from '../survey/use-survey-set';
import styles from './analysis.module.css';
import { Faults, Late, Outliers } from './facts';
import { FiguresTable } from './figures-table';
import { analysisMessages as messages } from './messages';
import { Overview } from './overview';
import { Shares } from './shares';

export interface AnalysisViewProps extends ChoosingProps {
  reports: readonly CheckedReport[];
  /** Files that could not be read and expected units without a report. */
  absent?: Absent;
}

function filesOf(analysis: Analysis): FileToMake[] {
  const { year } = analysis;
  return [
    {
      label: messages.exportSummary,
      name: safeFileName(messages.summaryName(year), 'docx'),
      type: DOCX_TYPE,
      async make() {
        const { renderSummary } = await import('../../survey/render-summary');
        return renderSummary(analysis, '', new Date());
      },
    },
    {
      label: messages.exportXlsx,
      name: safeFileName(messages.fileName(year), 'xlsx'),
      type: XLSX_TYPE,
      make: () => makeWorkbook(analysisSheets(analysis)),
    },
  ];
}

function Charts({ analysis }: { analysis: Analysis }) {
  const charts = chartsOfAnalysis(analysis);
  if (charts.length === 0) return null;
  return (
    <section className={shared.section}>
      <h2 className={shared.heading}>{messages.charts}</h2>
      <div className={styles.charts}>
        {charts.map((chart) => (
          <DrawnChart key={chart.id} chart={chart} />
        ))}
      </div>
    </section>
  );
}

function Result({ analysis }: { analysis: Analysis }) {
  return (
    <>
      <Overview {...analysis} />
      <ExportFiles files={filesOf(analysis)} />
      <FiguresTable {...analysis} />
      <Charts analysis={analysis} />
      <Outliers {...analysis} />
      <Faults {...analysis} />
      <Late {...analysis} />
      <Shares {...analysis} />
    </>
  );
}

interface OpenProps extends ChoosingProps {
  set: SurveySet;
  absent: Absent;
}

function OpenAnalysis({ set: { reports, vocabulary }, absent, chosen, onChoose }: OpenProps) {
  const years = yearsOf(reports);
  const scope = useMemo(() => ({ year: chosenYear(reports, chosen) ?? 0, choices: chosenDoubles(reports, chosen) }), [reports, chosen]);
  const children = useMemo(() => chosenChildren(reports, chosen), [reports, chosen]);
  const begin = useCallback(() => analyse(children, scope, absent, vocabulary), [children, scope, absent, vocabulary]);
  const { result, working } = useSteps(begin);
  return (
    <>
      <div className={shared.controls}>
        <Select
          label={surveyDeskMessages.year}
          value={String(scope.year)}
          options={years.map((each) => ({ value: String(each), label: surveyDeskMessages.yearOf(each) }))}
          onChange={({ currentTarget }) => {
            onChoose({ year: Number(currentTarget.value) });
          }}
        />
      </div>
      {working && <p role="status">{surveyDeskMessages.working}</p>}
      {result && (
        <div className={classes(shared.view, working && shared.working)}>
          <ChooseDoubles
            doubles={result.doubles}
            onChoose={(key, report) => {
              onChoose(chooseDouble(reports, chosen, key, report));
            }}
          />
          <Result analysis={result} />
        </div>
      )}
    </>
  );
}

export function AnalysisView({ reports, absent = NOBODY_ABSENT, ...choosing }: AnalysisViewProps) {
  const loaded = useSurveySet(reports);
  if (loaded === null) return <p role="status">{surveyDeskMessages.loading}</p>;
  if (loaded.set === null) return <p role="alert">{surveyDeskMessages.notLoaded(loaded.failure)}</p>;
  return (
    <div className={shared.view}>
      <p className={shared.soft}>{messages.intro}</p>
      {reports.length === 0 ? <p>{messages.none}</p> : <OpenAnalysis set={loaded.set} absent={absent} {...choosing} />}
    </div>
  );
}
