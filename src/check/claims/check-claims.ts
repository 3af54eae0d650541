/**
 * The text of a report against its tables, against last year's and against itself: figures, lists, shares, rates, growth
 * and sentences that say that something did not happen. What is not understood in full is left alone.
 */
import type { Vocabulary } from '../../template/vocabulary';
import type { Finding } from '../finding';
import { numberRepeated } from '../number-repeated';
import { partTexts } from '../../report/text-part';
import type { Insert, NarrativeText, TextContext } from '../report-text';
import { checkFigures } from './check-figures';
import { checkGrowth } from './check-growth';
import { checkLists } from './check-lists';
import { checkRates } from './check-rates';
import { checkShares } from './check-shares';
import { checkTableShares } from './check-table-shares';
import type { Item, ParagraphReading } from './claim';
import { partitionsOf, type Partition } from './partitions';
import { openPhraseBook, type PhraseBook } from './phrase-book';
import { readParagraph } from './read-paragraph';
import { readTable } from './read-table';
import { targetsOf, type Targets } from './targets';

/** The items that findings stand at. */
function itemsAt(reading: ParagraphReading, findings: readonly Finding[]): Set<Item> {
  const starts = new Set(findings.flatMap(({ place }) => (place?.kind === 'narrative' && place.span ? [place.span.start] : [])));
  const startOf = ({ numeral }: Item): number => reading.span(numeral.start, numeral.end).start;
  return new Set(reading.items.filter((item) => starts.has(startOf(item))));
}

/** What the texts of a report are read with and held against. */
interface Measure {
  book: PhraseBook;
  targets: Targets;
  partitions: readonly Partition[];
  context: TextContext;
}

function checkReading(reading: ParagraphReading, { targets, partitions, context }: Measure): Finding[] {
  const { ledger } = context;
  const figures = checkFigures(reading, targets, ledger);
  const lists = checkLists(reading, partitions, targets, itemsAt(reading, figures));
  const growth = checkGrowth(reading, targets, context);
  const shares = [...checkShares(reading), ...checkTableShares(reading, targets, ledger)];
  return [...figures, ...lists, ...shares, ...checkRates(reading), ...growth];
}

/** Captions and alternative texts are sentences as others; of cells only figures are read, by their heads. */
function checkInsert({ paragraph, block }: Insert, { narrative, paragraphs }: NarrativeText, measure: Measure): Finding[] {
  const { book, targets, context } = measure;
  const words = partTexts(block).filter(({ part }) => part.kind !== 'cell');
  const said = words.flatMap(({ part, text }) => checkReading(readParagraph(book, narrative, paragraph, text, part), measure));
  const lines = 'table' in block ? readTable(book, narrative, paragraph, block, paragraphs[paragraph - 1] ?? '') : [];
  return [...said, ...lines.flatMap((line) => checkFigures(line, targets, context.ledger))];
}

/**
 * Checks the narratives of a report.
 * @returns findings in document order; each stands at a stretch of text
 */
export function checkClaims(context: TextContext, vocabulary: Vocabulary): Finding[] {
  const { format, report, texts } = context;
  if (!vocabulary.reading) return [];
  const book = openPhraseBook(vocabulary.reading, report.year, report.agency);
  const measure: Measure = { book, targets: targetsOf(format, vocabulary), partitions: partitionsOf(book), context };
  const findings = texts.flatMap((text) =>
    text.paragraphs.flatMap((paragraph, index) => {
      const insert = text.inserts.find((each) => each.paragraph === index);
      return insert ? checkInsert(insert, text, measure) : checkReading(readParagraph(book, text.narrative, index, paragraph), measure);
    }),
  );
  return numberRepeated(findings);
}
