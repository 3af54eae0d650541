/** Figures far from those of the other agencies of the same level, by themselves and by their change from last year. */
import { formatNumber, type Value } from '../report/value';
import type { Measure } from './measure';
import { findOutliers, type Outlier } from './outliers';
import type { SurveyedReport } from './surveyed-report';
import type { YearPair } from './year-on-year';

export interface OutlyingFigure extends Pick<Outlier, 'times' | 'distance' | 'among' | 'median'> {
  /** `figure`: the figure itself; `change`: how many times last year's it is. */
  kind: 'figure' | 'change';
  measure: Measure;
  report: SurveyedReport;
  /** The figure as printed. */
  text: string;
  /** Last year's, of a change; otherwise `null`. */
  last: string | null;
}

export interface MeasureFigures {
  counted: readonly SurveyedReport[];
  /** One for each counted report. */
  values: readonly (Value | null)[];
  pairs: readonly YearPair[];
  /** Both figures of each pair. */
  both: readonly { now: Value | null; last: Value | null }[];
}

interface Entry extends Pick<OutlyingFigure, 'report' | 'text' | 'last'> {
  figure: number;
}

const numberOf = (value: Value | null | undefined): number | null => (value?.kind === 'number' ? value.number.toNumber() : null);

function textOf(value: Value | null | undefined): string {
  return value?.kind === 'number' ? formatNumber(value.number) : '';
}

/** Those outside the fences of their level: a government's figures are the sum of its departments'. */
function outside(entries: readonly Entry[], kind: OutlyingFigure['kind'], measure: Measure): OutlyingFigure[] {
  const levels = [...new Set(entries.map(({ report }) => report.row.level))];
  return levels.flatMap((level) => {
    const ofLevel = entries.filter(({ report }) => report.row.level === level);
    return findOutliers(ofLevel.map(({ figure }) => figure)).flatMap(({ index, ...outlier }): OutlyingFigure[] => {
      const entry = ofLevel[index];
      return entry ? [{ kind, measure, report: entry.report, text: entry.text, last: entry.last, ...outlier }] : [];
    });
  });
}

export function outlyingFigures(measure: Measure, { counted, values, pairs, both }: MeasureFigures): OutlyingFigure[] {
  const figures = counted.flatMap((report, index): Entry[] => {
    const figure = numberOf(values[index]);
    return figure === null ? [] : [{ report, figure, text: textOf(values[index]), last: null }];
  });
  const changes = pairs.flatMap(({ now: report }, index): Entry[] => {
    const [now, last] = [numberOf(both[index]?.now), numberOf(both[index]?.last)];
    if (now === null || last === null || now <= 0 || last <= 0) return [];
    return [{ report, figure: now / last, text: textOf(both[index]?.now), last: textOf(both[index]?.last) }];
  });
  return [...outside(figures, 'figure', measure), ...outside(changes, 'change', measure)];
}
