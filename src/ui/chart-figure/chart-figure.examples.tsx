/** A drawing of two bars. */
import type { Examples } from '../examples';
import { ChartFigure } from './chart-figure';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40" role="img" aria-label="两根条形"><g data-part="marks" fill="currentColor"><path d="M0 4h90v12H0zM0 24h40v12H0z"/></g></svg>';

export const examples: Examples = {
  'two bars': <ChartFigure title="新收申请" svg={svg} numbers={{ head: ['申请人', '件'], rows: [['自然人', '90'], ['法人', '40']] }} />,
};
