/** The charts of an analysis: how all applications were concluded, the main figures of both years, and a figure's spread. */
import type { Chart, ChartRow, Mark } from '../charts/chart';
import { formatNumber } from '../report/value';
import type Big from 'big.js';
import type { Analysis, MeasureSurvey } from './analysis';
import { surveyMessages as messages } from './messages';

const markOf = (number: Big): Mark => ({ kind: 'number', number: number.toNumber(), text: formatNumber(number) });

function rowsOf(surveys: readonly MeasureSurvey[], marks: (survey: MeasureSurvey) => Mark[] | null): ChartRow[] {
  return surveys.flatMap((survey) => {
    const found = marks(survey);
    return found ? [{ name: survey.measure.name, marks: found }] : [];
  });
}

/** Those that compare something: at least two kinds of results, and a year before. */
export function chartsOfAnalysis({ year, measures }: Analysis): Chart[] {
  const ofGroup = (group: string) => measures.filter(({ measure }) => measure.group === group);
  const totals = rowsOf(ofGroup('result'), ({ distribution: { spread } }) => spread && [markOf(spread.total)]);
  const years = rowsOf(ofGroup('main'), ({ change }) => change && [markOf(change.now), markOf(change.last)]);
  const unit = measures[0]?.measure.unit ?? '';
  const base = { unit, table: '' };
  return [
    ...(totals.length > 1
      ? [{ ...base, id: 'totals', kind: 'bars' as const, title: messages.charts.results(year), series: [messages.charts.total(unit)], rows: totals }]
      : []),
    ...(years.length > 0
      ? [{ ...base, id: 'years', kind: 'years' as const, title: messages.charts.years(year), series: [messages.year(year), messages.year(year - 1)], rows: years }]
      : []),
  ];
}

/** Upper ends of the classes, of which each is some three times the one before; above the last one is open. */
const CLASSES = [0, 3, 10, 30, 100, 300, 1000, 3000, 10_000];

/** How many reports have how much of a measure; `null` when none has any. */
export function spreadChart({ measure, values }: MeasureSurvey, year: number): Chart | null {
  const numbers = values.flatMap((value) => (value?.kind === 'number' ? [value.number] : []));
  if (numbers.length === 0) return null;
  const classes = [...CLASSES, Infinity].map((upper, index) => ({ above: CLASSES[index - 1] ?? null, upper, count: 0 }));
  for (const number of numbers) {
    const found = classes.find(({ upper }) => upper === Infinity || number.lte(upper));
    if (found) found.count += 1;
  }
  const last = classes.reduce((at, { count }, index) => (count > 0 ? index : at), 0);
  const rows = classes.slice(0, last + 1).map(({ above, upper, count }): ChartRow => ({
    name: messages.charts.class(above, upper),
    marks: [{ kind: 'number', number: count, text: String(count) }],
  }));
  return {
    id: 'spread',
    kind: 'bars',
    title: messages.charts.spread(messages.year(year), measure.name, measure.unit),
    unit: messages.unitOf,
    series: [messages.charts.reports],
    rows,
    table: '',
  };
}
