/** A chart in words and as a table: what a reader has who does not see the drawing. */
import type { Chart, ChartRow, Mark } from './chart';
import { chartMessages as messages } from './messages';

/** A figure as it is printed. */
export function markText(mark: Mark): string {
  switch (mark.kind) {
    case 'number':
      return mark.text;
    case 'blank':
      return messages.blank;
    case 'not-applicable':
      return messages.notApplicable;
    case 'invalid':
      return messages.invalid;
  }
}

/** Each part of a row with its name, e.g. 维持 3; a figure without series by itself. */
export function partTexts({ series }: Chart, { marks }: ChartRow): string[] {
  return marks.flatMap((mark, index) => {
    if (mark === null) return [];
    return [series.length === 1 ? markText(mark) : messages.figure(series[index] ?? '', markText(mark))];
  });
}

/** All figures in one sentence. */
export function describeChart(chart: Chart): string {
  return messages.description(chart.unit, chart.rows.map((row) => messages.row(row.name, partTexts(chart, row))));
}

/** What stands in place of the drawing for who does not see it. */
export function alternativeText(chart: Chart): string {
  return messages.alternative(chart.title, describeChart(chart));
}

export interface NumbersTable {
  head: string[];
  /** The first text of a row is its name; '' where a series has no figure there. */
  rows: string[][];
}

export function numbersTable(chart: Chart): NumbersTable {
  const { series, unit, kind } = chart;
  return {
    head: [messages.item, ...(kind === 'bars' ? series : series.map((name) => messages.series(name, unit)))],
    rows: chart.rows.map(({ name, marks }) => [name, ...marks.map((mark) => (mark === null ? '' : markText(mark)))]),
  };
}
