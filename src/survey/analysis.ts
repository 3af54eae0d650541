/** What a set of reports says as a whole: figures and their spread, years side by side, outliers, faults, who is late. */
import { createLedger } from '../check/ledger';
import type { Value } from '../report/value';
import type { Vocabulary } from '../template/vocabulary';
import { distributionOf, type Distribution } from './distribution';
import { resolveDoubles, type Choices, type Double } from './doubles';
import { commonFaults, type Fault } from './faults';
import { createMeasureReader, measuresOf, type Measure } from './measure';
import { outlyingFigures, type OutlyingFigure } from './outlying-figures';
import type { Steps } from './steps';
import type { Absent, SurveyedReport } from './surveyed-report';
import { changeOf, pairYears, type YearChange, type YearPair } from './year-on-year';

export interface MeasureSurvey {
  measure: Measure;
  /** One for each counted report; `null` where its format does not count it. */
  values: readonly (Value | null)[];
  distribution: Distribution;
  /** `null` when no agency has it in both years. */
  change: YearChange | null;
}

export interface LateReport {
  report: SurveyedReport;
  due: string;
  /** As it stands; `null` when the report has none. */
  date: string | null;
}

export interface Analysis {
  year: number;
  /** Reports of the year, doubles resolved. */
  counted: readonly SurveyedReport[];
  doubles: readonly Double[];
  /** Agencies with a report of the year before in the set. */
  pairs: readonly YearPair[];
  measures: readonly MeasureSurvey[];
  /** The farthest out first. */
  outlying: readonly OutlyingFigure[];
  faults: readonly Fault[];
  /** Counted reports with at least one open error. */
  withErrors: number;
  late: readonly LateReport[];
  undated: readonly LateReport[];
  absent: Absent;
}

export interface AnalysisScope {
  year: number;
  choices: Choices;
}

function deadlines(reports: readonly SurveyedReport[], state: 'late' | 'undated'): LateReport[] {
  return reports.flatMap((report) => {
    const { deadline } = report.row;
    return deadline?.state === state ? [{ report, due: deadline.due, date: deadline.date }] : [];
  });
}

/** The years of the set, the latest first. */
export function yearsOf(reports: readonly Pick<SurveyedReport, 'row'>[]): number[] {
  return [...new Set(reports.map(({ row }) => row.year))].sort((a, b) => b - a);
}

/** A step for each report, and one for each measure. */
export function* analyse(
  reports: readonly SurveyedReport[],
  { year, choices }: AnalysisScope,
  absent: Absent,
  vocabulary: Vocabulary,
): Steps<Analysis> {
  const ofYear = (of: number) => resolveDoubles(reports.filter(({ row }) => row.year === of), choices);
  const { counted, doubles } = ofYear(year);
  const pairs = pairYears(counted, ofYear(year - 1).counted);
  const read = [...counted, ...pairs.map(({ last }) => last)];
  const measures = measuresOf([...new Set(read.map(({ format }) => format))], vocabulary);
  const readMeasures = createMeasureReader(measures, vocabulary);
  const figures = new Map<SurveyedReport, (Value | null)[]>();
  for (const report of read) {
    figures.set(report, readMeasures(report, createLedger(report.format, report.report.cells)));
    yield;
  }
  const surveys: MeasureSurvey[] = [];
  const outlying: OutlyingFigure[] = [];
  for (const [index, measure] of measures.entries()) {
    const figureOf = (report: SurveyedReport): Value | null => figures.get(report)?.[index] ?? null;
    const values = counted.map(figureOf);
    const both = pairs.map(({ now, last }) => ({ now: figureOf(now), last: figureOf(last) }));
    surveys.push({ measure, values, distribution: distributionOf(values), change: changeOf(both) });
    outlying.push(...outlyingFigures(measure, { counted, values, pairs, both }));
    yield;
  }
  const faults = commonFaults(counted);
  yield;
  return {
    year,
    counted,
    doubles,
    pairs,
    measures: surveys,
    outlying: outlying.sort((a, b) => b.distance - a.distance),
    faults,
    withErrors: counted.filter(({ row }) => row.counts.error > 0).length,
    late: deadlines(counted, 'late'),
    undated: deadlines(counted, 'undated'),
    absent,
  };
}
