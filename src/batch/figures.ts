/** The figures by which reports of all formats are surveyed, found by what they count and not by where they stand. */
import { figuresByConcept } from '../check/concept-figures';
import type { Ledger } from '../check/ledger';
import { formatNumber, NOT_APPLICABLE_TEXT } from '../report/value';
import type { Vocabulary } from '../template/vocabulary';
import type { BatchFigures } from './batch-row';

const CONCEPTS: Readonly<Record<keyof BatchFigures, string>> = {
  received: 'applications-received',
  carriedIn: 'applications-carried-in',
  handled: 'applications-concluded',
  carriedOut: 'applications-carried-out',
  review: 'review',
  litigation: 'litigation',
};

/** Reads them; a figure that the format does not count has no entry, one that is blank, no number or not complete is `null`. */
export function surveyFigures(ledger: Ledger, vocabulary: Vocabulary): BatchFigures {
  const figureOf = figuresByConcept(ledger, vocabulary);
  const figures: BatchFigures = {};
  for (const [name, concept] of Object.entries(CONCEPTS) as [keyof BatchFigures, string][]) {
    const state = figureOf(concept);
    if (state === null) continue;
    const { value, complete } = state;
    if (complete && value.kind === 'number') figures[name] = formatNumber(value.number);
    else figures[name] = complete && value.kind === 'not-applicable' ? NOT_APPLICABLE_TEXT : null;
  }
  return figures;
}
