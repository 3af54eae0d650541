/**
 * The language in which `templates/vocabulary.yaml` says which charts there are. A chart speaks of concepts, never of
 * cells: a format offers those of its bars whose concepts it has, each in one cell.
 */
import { z } from 'zod';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/);
const words = z.string().trim().min(1);
/** Concepts, with or without facet, that are added. */
const sum = z.array(z.string().regex(/^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?$/)).min(1);

const named = z.strictObject({ name: words, of: sum });
const base = {
  id,
  /** What the chart shows; the year stands before it. */
  title: words,
  /** The unit where the format prints none. */
  unit: words,
};

export const chartDataSchema = z.discriminatedUnion('kind', [
  /** One bar for each figure of this year. */
  z.strictObject({ ...base, kind: z.literal('bars'), bars: z.array(named).min(2) }),
  /** This year's bar above last year's. */
  z.strictObject({ ...base, kind: z.literal('years'), bars: z.array(named).min(1) }),
  /** Bars made up of parts. */
  z.strictObject({
    ...base,
    kind: z.literal('parts'),
    bars: z.array(z.strictObject({ name: words, parts: z.array(named).min(2) })).min(1),
  }),
]);

export type ChartData = z.infer<typeof chartDataSchema>;

/** All concepts that a chart names. */
export function conceptsOfChart(chart: ChartData): string[] {
  const named = chart.kind === 'parts' ? chart.bars.flatMap(({ parts }) => parts) : chart.bars;
  return named.flatMap(({ of }) => of);
}
