/** The vocabulary reads, and its phrases name only concepts, facets, topics and pieces that it has. */
import { describe, expect, it } from 'vitest';
import { projectLibrary } from '../../scripts/project-templates';
import { openPhraseBook } from '../../src/check/claims/phrase-book';
import { isConcept } from '../../src/template/concepts';
import { loadVocabulary, vocabularySchema } from '../../src/template/vocabulary';

const { vocabulary } = projectLibrary();
const { reading } = vocabulary;

describe('how the vocabulary reads texts', () => {
  if (!reading) throw new Error('the vocabulary says nothing of texts');
  const sums = [
    ...reading.figures.flatMap(({ means, perhaps }) => [...means, ...perhaps]),
    ...reading.denials.flatMap(({ none, after }) => [...none, ...(after ?? [])]),
    ...reading.facets.flatMap(({ of }) => of),
    ...reading.partitions.flatMap(({ of, parts }) => [...of, ...parts]),
  ].flatMap((sum) => sum.split(' + '));

  it('names only concepts and sums that it has', () => {
    const known = (term: string): boolean => isConcept(vocabulary, term) || term in reading.sums;
    expect([...sums, ...Object.values(reading.sums).flat()].filter((term) => !known(term))).toEqual([]);
    expect(Object.keys(reading.sums).filter((name) => isConcept(vocabulary, name))).toEqual([]);
  });

  it('names only facets and topics that it has', () => {
    const facets = vocabulary.facets.map(({ id }) => id);
    expect(reading.facets.flatMap((each) => each.facets).filter((facet) => !facets.includes(facet))).toEqual([]);
    const topics = reading.topics.map(({ id }) => id);
    const named = [...reading.figures, ...reading.facets, ...reading.denials].flatMap(({ topic }) => topic ?? []);
    expect([...named, ...reading.denials.flatMap(({ opens }) => opens ?? [])].filter((topic) => !topics.includes(topic))).toEqual([]);
  });

  it('gives every figure a measure word', () => {
    const agency = { name: '云汀市', level: 'government' } as const;
    expect(openPhraseBook(reading, 2025, agency).figures.filter(({ units }) => units.size === 0)).toEqual([]);
  });

  it('has every bracket closed and every piece declared, whatever the agency is called', () => {
    for (const name of ['云汀市', '', '甲（乙）[丙]{丁}<戊>/#*+?局', '$^.|\\']) {
      expect(() => openPhraseBook(reading, 2025, { name, level: 'other' })).not.toThrow();
    }
    const phrases = [...reading.figures, ...reading.facets, ...reading.denials].flatMap(({ says }) => says);
    const unbalanced = [...phrases, ...Object.values(reading.pieces), ...reading.neutral, ...reading.tail].filter(
      (phrase) => [...phrase].filter((each) => '[{'.includes(each)).length !== [...phrase].filter((each) => ']}'.includes(each)).length,
    );
    expect(unbalanced).toEqual([]);
  });

  it('refuses a piece that is not declared', () => {
    const figures = [{ ...reading.figures[0], says: ['<没有>'] }];
    const wrong = vocabularySchema.parse({ ...vocabulary, reading: { ...reading, figures } }).reading ?? reading;
    expect(() => openPhraseBook(wrong, 2025, { name: '云汀市', level: 'government' })).toThrow(/<没有> is no piece/);
  });
});

it('a vocabulary that says nothing of texts is one', () => {
  expect(loadVocabulary('concepts: []\nfacets: []').reading).toBeUndefined();
  expect(() => loadVocabulary('concepts: []\nfacets: []\nreading: {}')).toThrow();
});
