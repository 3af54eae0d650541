/** The axis of figures: from 0 to a round number, with whole numbers at its lines. */
import { scaleLinear } from 'd3-scale';
import { TEXT_SIZE, textAt, widthOf } from './lettering';
import { svgElement, type Svg } from './svg';

export interface Axis {
  /** The place of a figure. */
  at(figure: number): number;
  ticks: number[];
  left: number;
  right: number;
}

/** The most lines beside that at 0. */
const MOST_TICKS = 5;

/** Between the numbers at two lines, in characters. */
const AIR = 2;

/**
 * @param figures all figures that are drawn; with none, or none but 0, the axis reaches to 1
 */
export function createAxis(figures: readonly number[], left: number, right: number): Axis {
  const largest = Math.max(1, ...figures);
  const room = (right - left) / (widthOf(String(largest)) + AIR * TEXT_SIZE);
  const count = Math.max(1, Math.min(MOST_TICKS, Math.floor(room)));
  const scale = scaleLinear([0, largest], [left, right]).nice(count);
  return { at: (figure) => scale(figure), ticks: scale.ticks(count).filter(Number.isInteger), left, right };
}

/** How far a line reaches into the chart where it would be seen through the bars. */
const SHORT = 5;

/**
 * Lines from `top` to `bottom` and their numbers below.
 * @param through whether all lines pass through the chart; else only that at 0, for patterns let them be seen
 */
export function drawAxis({ at, ticks }: Axis, top: number, bottom: number, through: boolean): Svg {
  const lines = ticks.map((tick) =>
    svgElement('path', {
      d: `M${String(Math.round(at(tick) * 100) / 100)} ${String(through || tick === 0 ? top : bottom - SHORT)}V${String(bottom)}`,
      stroke: 'currentColor',
      'stroke-width': 1,
      'stroke-opacity': tick === 0 || !through ? 1 : 0.2,
    }),
  );
  const numbers = ticks.map((tick) => textAt(String(tick), { x: at(tick), y: bottom + TEXT_SIZE, anchor: 'middle' }));
  return svgElement('g', { 'aria-hidden': 'true' }, ...lines, ...numbers);
}
