/** What a chart shows: names and figures, ready to be drawn or set as a table; blank, 0 and 不适用 stay apart. */

/** One figure of a chart. */
export type Mark =
  /** `text` is exact, `number` draws the bar. */
  | { kind: 'number'; number: number; text: string }
  /** Not filled, or added from figures of which one is not. */
  | { kind: 'blank' }
  | { kind: 'not-applicable' }
  /** What was typed is no number. */
  | { kind: 'invalid' };

export interface ChartRow {
  name: string;
  /** One for each series; `null` where the row has no such figure. */
  marks: (Mark | null)[];
}

export interface Chart {
  id: string;
  /** `bars`: one series; `years`: this year's and last year's; `parts`: the series make up the bar. */
  kind: 'bars' | 'years' | 'parts';
  /** With the year, e.g. 2025年政府信息公开申请办理结果. */
  title: string;
  unit: string;
  /** Names of the series, at least one. */
  series: string[];
  rows: ChartRow[];
  /** Id of the table from which the first figure comes. */
  table: string;
}
