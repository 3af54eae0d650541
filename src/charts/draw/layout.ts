/** Where everything of a chart stands: bars as rectangles, labels as lines of text. Lengths in the drawing's units. */
import { scaleBand } from 'd3-scale';
import { stack } from 'd3-shape';
import type { Chart, ChartRow } from '../chart';
import { chartMessages } from '../messages';
import { markText, partTexts } from '../words';
import { createAxis, type Axis } from './axis';
import { LINE_HEIGHT, TEXT_SIZE, widthOf, wrap, wrapPieces } from './lettering';

/** A figure that is drawn; 0 has no length, and what is no number has no bar. */
export interface Bar {
  row: number;
  series: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Label {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

export interface Layout {
  width: number;
  height: number;
  legend: { series: number; name: string; x: number; y: number }[];
  unit: Label;
  axis: Axis;
  /** From the first row to the numbers of the axis. */
  top: number;
  bottom: number;
  bars: Bar[];
  labels: Label[];
}

/** The side of a square of the legend. */
export const SWATCH = 12;

const BAR = 20;
const ROW_GAP = 14;
const GAP = 8;

/** The most that the names of the rows take of the width. */
const NAMES_SHARE = 0.34;

interface Frame {
  names: string[][];
  legend: Layout['legend'];
  top: number;
  left: number;
}

function placeLegend({ series }: Chart, width: number): { legend: Layout['legend']; height: number } {
  if (series.length < 2) return { legend: [], height: 0 };
  const step = SWATCH + GAP;
  let [x, y] = [0, LINE_HEIGHT / 2];
  const legend = series.map((name, index) => {
    const needed = step + widthOf(name) + 2 * GAP;
    if (x > 0 && x + needed > width) [x, y] = [0, y + LINE_HEIGHT];
    const place = { series: index, name, x, y };
    x += needed;
    return place;
  });
  return { legend, height: y + LINE_HEIGHT / 2 };
}

function placeFrame(chart: Chart, width: number): Frame {
  const names = chart.rows.map(({ name }) => wrap(name, width * NAMES_SHARE));
  const { legend, height } = placeLegend(chart, width - widthOf(chartMessages.unit(chart.unit)) - GAP);
  return {
    names,
    legend,
    top: Math.max(height, LINE_HEIGHT) + GAP,
    left: Math.max(...names.flat().map(widthOf)) + GAP,
  };
}

function nameLabels(lines: readonly string[], middle: number, x: number): Label[] {
  const first = middle - ((lines.length - 1) * LINE_HEIGHT) / 2;
  return lines.map((text, index) => ({ text, x, y: first + index * LINE_HEIGHT, anchor: 'end' }));
}

function whole(chart: Chart, width: number, frame: Frame, bottom: number, rest: Pick<Layout, 'axis' | 'bars' | 'labels'>): Layout {
  return {
    width,
    height: bottom + 2 * TEXT_SIZE,
    legend: frame.legend,
    unit: { text: chartMessages.unit(chart.unit), x: width, y: LINE_HEIGHT / 2, anchor: 'end' },
    top: frame.top,
    bottom,
    ...rest,
  };
}

const numberOf = (mark: ChartRow['marks'][number]): number => (mark?.kind === 'number' ? mark.number : 0);

/** Bars side by side, each with its figure at its end. */
function layoutBars(chart: Chart, width: number): Layout {
  const frame = placeFrame(chart, width);
  const { top, left, names } = frame;
  const marks = chart.rows.flatMap(({ marks: own }) => own);
  const room = Math.max(...marks.map((mark) => (mark === null ? 0 : widthOf(markText(mark))))) + GAP;
  const axis = createAxis(marks.map(numberOf), left, width - room);
  const step = chart.series.length * BAR + ROW_GAP;
  const rows = scaleBand<number>(chart.rows.map((_, index) => index), [top, top + chart.rows.length * step]);
  const inner = scaleBand<number>(chart.series.map((_, index) => index), [ROW_GAP / 2, step - ROW_GAP / 2]).paddingInner(0.15);
  const bars: Bar[] = [];
  const labels: Label[] = [];
  chart.rows.forEach((row, index) => {
    const start = rows(index) ?? top;
    labels.push(...nameLabels(names[index] ?? [], start + step / 2, left - GAP));
    row.marks.forEach((mark, series) => {
      if (mark === null) return;
      const y = start + (inner(series) ?? 0);
      const end = axis.at(numberOf(mark));
      if (mark.kind === 'number') bars.push({ row: index, series, x: left, y, width: end - left, height: inner.bandwidth() });
      labels.push({ text: markText(mark), x: end + GAP / 2 + 1, y: y + inner.bandwidth() / 2, anchor: 'start' });
    });
  });
  return whole(chart, width, frame, top + chart.rows.length * step, { axis, bars, labels });
}

/** What a row's parts come to, when all of them are known. */
function totalOf({ marks }: ChartRow): number | null {
  return marks.every((mark) => mark === null || mark.kind === 'number' || mark.kind === 'not-applicable')
    ? marks.reduce((sum, mark) => sum + numberOf(mark), 0)
    : null;
}

/** Bars of parts, each with its figures in a line of text below. */
function layoutParts(chart: Chart, width: number): Layout {
  const frame = placeFrame(chart, width);
  const { top, left, names } = frame;
  const totals = chart.rows.map((row) => {
    const total = totalOf(row);
    return total === null ? '' : chartMessages.total(String(total));
  });
  const room = Math.max(...totals.map(widthOf)) + GAP;
  const sums = chart.rows.map(({ marks }) => marks.reduce((sum, mark) => sum + numberOf(mark), 0));
  const axis = createAxis(sums, left, width - room);
  const texts = chart.rows.map((row) => wrapPieces(partTexts(chart, row), chartMessages.between, width - left));
  const stacked = stack<ChartRow, number>()
    .keys(chart.series.map((_, index) => index))
    .value((row, series) => numberOf(row.marks[series] ?? null))(chart.rows);
  const bars: Bar[] = [];
  const labels: Label[] = [];
  let y = top + ROW_GAP / 2;
  chart.rows.forEach((row, index) => {
    labels.push(...nameLabels(names[index] ?? [], y + BAR / 2, left - GAP));
    row.marks.forEach((mark, series) => {
      const [from = 0, to = 0] = stacked[series]?.[index] ?? [];
      if (mark?.kind === 'number') bars.push({ row: index, series, x: axis.at(from), y, width: axis.at(to) - axis.at(from), height: BAR });
    });
    labels.push({ text: totals[index] ?? '', x: axis.at(sums[index] ?? 0) + GAP / 2 + 1, y: y + BAR / 2, anchor: 'start' });
    const lines = texts[index] ?? [];
    lines.forEach((text, line) => {
      labels.push({ text, x: left + GAP / 2, y: y + BAR + LINE_HEIGHT * (line + 0.5) + 2, anchor: 'start' });
    });
    y += Math.max(BAR, (names[index]?.length ?? 1) * LINE_HEIGHT) + lines.length * LINE_HEIGHT + ROW_GAP;
  });
  return whole(chart, width, frame, y, { axis, bars, labels });
}

/** @param width of the drawing; its height follows from what it shows */
export function layoutChart(chart: Chart, width: number): Layout {
  return chart.kind === 'parts' ? layoutParts(chart, width) : layoutBars(chart, width);
}
