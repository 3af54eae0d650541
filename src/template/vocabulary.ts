/**
 * The vocabulary of concepts: what figures are, across the formats of all years. A concept that other formats cut finer
 * says so, so that 2019's one row 其他处理 compares with the three rows of 2021.
 */
import { z } from 'zod';
import { parse } from 'yaml';
import { issueMessage } from '../report/issue-message';
import { chartDataSchema, conceptsOfChart } from './chart-schema';
import { readingSchema } from './reading';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/);

export const vocabularySchema = z.strictObject({
  concepts: z.array(
    z.strictObject({
      id,
      name: z.string().min(1),
      /** The concepts that together are this one. */
      sum: z.array(id).min(2).optional(),
    }),
  ),
  /** What a concept may be divided by, e.g. kinds of applicant; `sum` as above. */
  facets: z.array(z.strictObject({ id, name: z.string().min(1), sum: z.array(id).min(2).optional() })),
  /** How the text of a report speaks of the concepts; without it no claims are read from texts. */
  reading: readingSchema.optional(),
  /** The charts that reports may show, in their order. */
  charts: z.array(chartDataSchema).optional(),
});

export type Vocabulary = z.infer<typeof vocabularySchema>;

/** Reads the vocabulary; throws with the first mistakes, because it is the project's own file. */
export function loadVocabulary(source: string): Vocabulary {
  const vocabulary = vocabularySchema.parse(parse(source), { error: issueMessage });
  const concepts = new Set(vocabulary.concepts.map((each) => each.id));
  const facets = new Set(vocabulary.facets.map((each) => each.id));
  for (const chart of vocabulary.charts ?? []) {
    const unknown = conceptsOfChart(chart).find((concept) => {
      const [base = '', facet] = concept.split('/');
      return !concepts.has(base) || (facet !== undefined && !facets.has(facet));
    });
    if (unknown !== undefined) throw new Error(`charts：图“${chart.id}”用到的“${unknown}”不在词汇表中`);
  }
  return vocabulary;
}
