/** Draws a chart as SVG: readable in black and white, named and described for who does not see it. */
import type { Chart } from '../chart';
import { describeChart } from '../words';
import { drawAxis } from './axis';
import { fillOf, fillPatterns } from './fills';
import { layoutChart, SWATCH, type Label, type Layout } from './layout';
import { LINE_HEIGHT, TEXT_SIZE, textAt } from './lettering';
import { svgElement, textContent, type Svg } from './svg';

export interface DrawOptions {
  /** Units of the drawing, in which its text is 14 high; on paper the text area takes 640 of them. */
  width: number;
  /** A font-family value. */
  font: string;
  /** Stands before every id, so that charts of the same name can meet on a page. */
  idPrefix: string;
}

export interface Drawing {
  svg: Svg;
  width: number;
  height: number;
}

/** Width of a drawing that is set to the width of the text on A4. */
export const PAGE_WIDTH = 640;

const INK = '#1a1a1a';
/** 石青, dark enough to print as black. */
const MARKS = '#17596b';

function label({ text, ...place }: Label): Svg[] {
  return text === '' ? [] : [textAt(text, place)];
}

function drawLegend({ legend }: Layout, prefix: string): Svg[] {
  return legend.flatMap(({ series, name, x, y }) => [
    svgElement('rect', { x: x + 0.5, y: y - SWATCH / 2, width: SWATCH, height: SWATCH, color: MARKS, 'data-part': 'marks', ...fillOf(prefix, series) }),
    textAt(name, { x: x + SWATCH + LINE_HEIGHT / 3, y }),
  ]);
}

function drawBars({ bars }: Layout, prefix: string): Svg {
  const rects = bars
    .filter(({ width }) => width > 0)
    .map(({ x, y, width, height, series }) => svgElement('rect', { x, y, width, height, ...fillOf(prefix, series) }));
  return svgElement('g', { color: MARKS, 'data-part': 'marks' }, ...rects);
}

export function drawChart(chart: Chart, { width, font, idPrefix }: DrawOptions): Drawing {
  const layout = layoutChart(chart, width);
  const prefix = `${idPrefix}chart-${chart.id}`;
  const { height, top, bottom, axis, unit, labels } = layout;
  const svg = svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${prefix}-title ${prefix}-desc`,
      'font-family': font,
      'font-size': TEXT_SIZE,
      color: INK,
      fill: 'currentColor',
    },
    svgElement('title', { id: `${prefix}-title` }, textContent(chart.title)),
    svgElement('desc', { id: `${prefix}-desc` }, textContent(describeChart(chart))),
    svgElement('defs', { color: MARKS, 'data-part': 'marks' }, ...fillPatterns(prefix, chart.series.length)),
    ...drawLegend(layout, prefix),
    ...label(unit),
    drawAxis(axis, top, bottom, chart.series.length === 1),
    drawBars(layout, prefix),
    ...labels.flatMap(label),
  );
  return { svg, width, height };
}
