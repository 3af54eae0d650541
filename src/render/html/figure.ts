/** A chart with its caption: drawn in a page, an image in a fragment, for most editors of a site take drawings apart. */
import { drawChart, PAGE_WIDTH } from '../../charts/draw/draw-chart';
import { alternativeText } from '../../charts/words';
import type { FigureBlock } from '../../document/document';
import { FIGURE_ATTRIBUTE } from '../../document/figure-marks';
import type { RenderContext } from './context';
import { drawing, element, text, voidElement, type Html } from './element';
import { fontStack } from './font-stack';

export function renderFigure({ chart, caption }: FigureBlock, { dress, layout, idPrefix, charts }: RenderContext): Html {
  const { svg } = drawChart(chart, { width: PAGE_WIDTH, font: fontStack(layout.fonts.table), idPrefix });
  const box = { ...dress(['chart']), [FIGURE_ATTRIBUTE]: chart.id };
  if (charts === 'drawn') {
    const drawn = element('div', dress(['chart-drawing']), drawing(svg));
    return element('figure', box, drawn, element('figcaption', dress(['chart-caption']), text(caption)));
  }
  const image = voidElement('img', {
    ...dress(['chart-drawing']),
    src: `data:image/svg+xml,${encodeURIComponent(svg)}`,
    alt: alternativeText(chart),
  });
  return element('section', box, image, element('p', dress(['chart-caption']), text(caption)));
}
