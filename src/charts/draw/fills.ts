/** How the series of a chart are told apart without colour: by pattern, the first one solid. */
import { svgElement, type Svg } from './svg';

/** The length of a pattern's square. */
const TILE = 6;

const line = (d: string): Svg => svgElement('path', { d, stroke: 'currentColor', 'stroke-width': 1.2, fill: 'none' });
const dot = svgElement('circle', { cx: 3, cy: 3, r: 1.3, fill: 'currentColor' });

/** From the second series on; the third of them is empty but for its edge. */
const PATTERNS: readonly (readonly Svg[])[] = [
  [line('M-1.5 1.5L1.5 -1.5M0 6L6 0M4.5 7.5L7.5 4.5')],
  [dot],
  [],
  [line('M0 3H6M3 0V6')],
  [line('M0 3H6')],
];

const patternId = (prefix: string, index: number): string => `${prefix}-fill-${String(index)}`;

/** The patterns of a chart with so many series. @param prefix of their ids, which a page has only once */
export function fillPatterns(prefix: string, series: number): Svg[] {
  return PATTERNS.slice(0, Math.max(0, series - 1)).flatMap((content, index) =>
    content.length === 0
      ? []
      : [
          svgElement(
            'pattern',
            { id: patternId(prefix, index + 1), width: TILE, height: TILE, patternUnits: 'userSpaceOnUse' },
            ...content,
          ),
        ],
  );
}

/** Fill and edge of a series. */
export function fillOf(prefix: string, series: number): Record<string, string | number> {
  if (series === 0) return { fill: 'currentColor', stroke: 'currentColor' };
  const content = PATTERNS[(series - 1) % PATTERNS.length] ?? [];
  const index = ((series - 1) % PATTERNS.length) + 1;
  return { fill: content.length === 0 ? 'none' : `url(#${patternId(prefix, index)})`, stroke: 'currentColor' };
}
