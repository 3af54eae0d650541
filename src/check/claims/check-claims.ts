/**
 * The text of a report against its tables, against last year's and against itself: figures, lists, shares, rates, growth
 * and sentences that say that something did not happen. What is not understood in full is left alone.
 */
import type { Vocabulary } from '../../template/vocabulary';
import type { Finding } from '../finding';
import { numberRepeated } from '../number-repeated';
import type { TextContext } from '../report-text';
import { checkFigures } from './check-figures';
import { checkGrowth } from './check-growth';
import { checkLists } from './check-lists';
import { checkRates } from './check-rates';
import { checkShares } from './check-shares';
import { checkTableShares } from './check-table-shares';
import type { Item, ParagraphReading } from './claim';
import { spanOf } from './fold';
import { partitionsOf } from './partitions';
import { openPhraseBook } from './phrase-book';
import { readParagraph } from './read-paragraph';
import { targetsOf } from './targets';

/** The items that findings stand at. */
function itemsAt(reading: ParagraphReading, findings: readonly Finding[]): Set<Item> {
  const starts = new Set(findings.flatMap(({ place }) => (place?.kind === 'narrative' && place.span ? [place.span.start] : [])));
  const startOf = ({ numeral }: Item): number =>
    spanOf(reading.folded, reading.narrative, reading.index, numeral.start, numeral.end).start;
  return new Set(reading.items.filter((item) => starts.has(startOf(item))));
}

/**
 * Checks the narratives of a report.
 * @returns findings in document order; each stands at a stretch of text
 */
export function checkClaims(context: TextContext, vocabulary: Vocabulary): Finding[] {
  const { format, report, ledger, texts } = context;
  if (!vocabulary.reading) return [];
  const book = openPhraseBook(vocabulary.reading, report.year, report.agency);
  const targets = targetsOf(format, vocabulary);
  const partitions = partitionsOf(book);
  const findings = texts.flatMap(({ narrative, paragraphs }) =>
    paragraphs.flatMap((paragraph, index) => {
      const reading = readParagraph(book, narrative, index, paragraph);
      const figures = checkFigures(reading, targets, ledger);
      const lists = checkLists(reading, partitions, targets, itemsAt(reading, figures));
      const growth = checkGrowth(reading, targets, context);
      const shares = [...checkShares(reading), ...checkTableShares(reading, targets, ledger)];
      return [...figures, ...lists, ...shares, ...checkRates(reading), ...growth];
    }),
  );
  return numberRepeated(findings);
}
