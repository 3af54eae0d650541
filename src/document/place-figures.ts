/** Puts charts where their figures stand: at the end of the section that asks for them, numbered in that order. */
import type { Chart } from '../charts/chart';
import { chartMessages } from '../charts/messages';
import { tableOf } from '../template/content';
import type { Section } from '../template/schema';
import type { FigureBlock } from './document';

/** @returns the figures of each section that has some */
export function placeFigures(sections: readonly Section[], charts: readonly Chart[]): Map<Section, FigureBlock[]> {
  const placed = new Map<Section, FigureBlock[]>();
  const left = new Set(charts);
  let count = 0;
  for (const section of sections) {
    const tables = section.content.map(tableOf);
    for (const chart of [...left].filter(({ table }) => tables.includes(table))) {
      left.delete(chart);
      count += 1;
      const figure: FigureBlock = { kind: 'figure', caption: chartMessages.caption(count, chart.title), chart };
      placed.set(section, [...(placed.get(section) ?? []), figure]);
    }
  }
  return placed;
}
