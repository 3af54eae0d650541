/** Looks concepts up in a vocabulary. Apart from its reading, which brings a schema library along. */
import type { Vocabulary } from './vocabulary';

/** Whether a template's concept, with or without facet, is one of the vocabulary. */
export function isConcept(vocabulary: Vocabulary, concept: string): boolean {
  const [base, facet] = concept.split('/');
  return (
    vocabulary.concepts.some((each) => each.id === base) &&
    (facet === undefined || vocabulary.facets.some((each) => each.id === facet))
  );
}

/** The concepts (with the same facet) that together are this one; empty when the vocabulary knows no finer cut. */
export function partsOf(vocabulary: Vocabulary, concept: string): string[] {
  const [base, facet] = concept.split('/');
  const whole = vocabulary.concepts.find((each) => each.id === base);
  const parts = (whole?.sum ?? []).map((part) => (facet === undefined ? part : `${part}/${facet}`));
  if (parts.length > 0) return parts;
  const facets = vocabulary.facets.find((each) => each.id === facet)?.sum ?? [];
  return facets.map((part) => `${base ?? ''}/${part}`);
}
