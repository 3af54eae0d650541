/** Figures that the vocabulary's phrases tell: the same reading of sentences that the checks hold against the tables. */
import { narrativesOf } from '../../check/check-text';
import type { Terms } from '../../check/claims/claim';
import { openPhraseBook } from '../../check/claims/phrase-book';
import { readParagraph } from '../../check/claims/read-paragraph';
import { targetsOf } from '../../check/claims/targets';
import type { CellKey } from '../../report/address';
import type { Report } from '../../report/report';
import type { Format } from '../../template/format';
import type { Vocabulary } from '../../template/vocabulary';
import { labelOf } from './label';
import type { RecognisedFigure } from './recognised';
import { numberText, type Said } from './said-figures';
import type { TextItem } from './text-items';

/** How far before and behind a number its name may stand. */
const NEAR = 80;
const BEHIND = 8;

/**
 * Takes what the vocabulary understands: a phrase that can mean one cell only, or one that says nothing happened.
 * @param open the cells that are asked for
 * @returns the figures of the text that it does not understand
 */
export function takeClaims(format: Format, report: Report, texts: ReadonlyMap<string, TextItem[]>, vocabulary: Vocabulary, open: ReadonlySet<CellKey>, into: Map<CellKey, RecognisedFigure>): Said[] {
  if (!vocabulary.reading) return [];
  const book = openPhraseBook(vocabulary.reading, report.year, report.agency);
  const targets = targetsOf(format, vocabulary);
  const single = (readings: readonly Terms[]): CellKey[] => [
    ...new Set(readings.flatMap((terms) => {
      const target = targets.find(terms);
      return target ? [target.cells.length === 1 ? (target.cells[0] ?? '') : ''] : [];
    })),
  ];
  const others: Said[] = [];
  function put(key: CellKey, figure: RecognisedFigure): void {
    const before = into.get(key);
    if (!before) into.set(key, figure);
    else if (before.text !== figure.text) {
      const readings = [...new Set([...(before.readings ?? [before.text]), figure.text])];
      into.set(key, { ...before, sure: false, readings });
    }
  }
  for (const { section: { id: section }, content } of narrativesOf(format)) {
    for (const [index, line] of (texts.get(content.narrative) ?? []).entries()) {
      const reading = readParagraph(book, content.narrative, index, line.text);
      for (const [at, item] of reading.items.entries()) {
        const { numeral } = item;
        const start = Math.max(reading.sentences[item.sentence]?.start ?? 0, reading.items[at - 1]?.numeral.end ?? 0, numeral.start - NEAR);
        const near = `${reading.folded.text.slice(start, numeral.start)}${reading.folded.text.slice(numeral.end, numeral.end + BEHIND)}`;
        const [only, second] = item.meaning && item.whole ? single([...item.meaning.means, ...item.meaning.perhaps]) : [];
        const cell = only !== undefined && second === undefined ? format.cells.get(only) : undefined;
        const text = cell && numberText(item, cell);
        if (!cell || text === null || text === undefined) {
          others.push({ item, line, section, around: labelOf(near.replace(/[：:]/g, '')).pairs });
          continue;
        }
        if (!open.has(cell.key)) continue;
        put(cell.key, { text, sure: item.numeral.approximations.length === 0, from: line.from, printed: item.phrase });
      }
      for (const { none, words } of reading.denied) {
        for (const key of none.flatMap((terms) => targets.find(terms)?.cells ?? [])) {
          if (open.has(key)) put(key, { text: '0', sure: true, from: line.from, printed: words });
        }
      }
    }
  }
  return others;
}
