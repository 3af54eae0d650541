/** Puts charts where their figures stand: at the end of the section that asks for them. */
import type { Chart } from '../charts/chart';
import { tableOf } from '../template/content';
import type { Section } from '../template/schema';

/** @returns the charts of each section that has some */
export function placeFigures(sections: readonly Section[], charts: readonly Chart[]): Map<Section, Chart[]> {
  const placed = new Map<Section, Chart[]>();
  const left = new Set(charts);
  for (const section of sections) {
    const tables = section.content.map(tableOf);
    for (const chart of [...left].filter(({ table }) => tables.includes(table))) {
      left.delete(chart);
      placed.set(section, [...(placed.get(section) ?? []), chart]);
    }
  }
  return placed;
}
