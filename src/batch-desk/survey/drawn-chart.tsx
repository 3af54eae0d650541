/** A chart of many reports on the page. */
import type { Chart } from '../../charts/chart';
import { drawChart } from '../../charts/draw/draw-chart';
import { numbersTable } from '../../charts/words';
import { ChartFigure } from '../../ui/chart-figure/chart-figure';

/** Units of the drawing, whose text is 14 high. */
const WIDTH = 480;

export function DrawnChart({ chart }: { chart: Chart }) {
  const { svg } = drawChart(chart, { width: WIDTH, font: 'inherit', idPrefix: 'survey-' });
  return <ChartFigure title={chart.title} svg={svg} numbers={numbersTable(chart)} />;
}
