/** Figures and fields that the standard sentences of a template print, read back and proved by writing them again. */
import { paragraphText } from '../../check/figure-text';
import { createLedger, type Ledger } from '../../check/ledger';
import type { CellKey } from '../../report/address';
import type { Report } from '../../report/report';
import { standardParagraphs } from '../../sentence/standard';
import type { Format } from '../../template/format';
import type { RecognisedFigure } from './recognised';
import { bare, sentencePatterns, withoutPauses, type SentencePattern } from './standard-pattern';
import type { TextItem } from './text-items';

export interface StandardFigures {
  figures: Map<CellKey, RecognisedFigure>;
  fields: Record<string, string>;
  /** Cells that the sentences would speak of and do not: nothing in the text can tell them. */
  silent: Set<CellKey>;
  /** Cells of sentences that the text does not hold word for word, though it holds others of them. */
  unread: Set<CellKey>;
}

interface Sentence {
  pattern: SentencePattern;
  item: TextItem;
  /** The words that matched. */
  words: string;
  figures: Map<CellKey, string>;
  fields: Map<string, string>;
}

const MISSING = '___';
/** Any number that is not 0: for asking whether a sentence would be another one. */
const OTHER = '7';

function find(pattern: SentencePattern, item: TextItem): Sentence | null {
  const text = bare(item.text);
  pattern.pattern.lastIndex = 0;
  const match = pattern.pattern.exec(text);
  if (!match || match[0] === '') return null;
  const figures = new Map<CellKey, string>();
  const fields = new Map<string, string>();
  for (const [index, group] of pattern.groups.entries()) {
    const found = match[index + 1];
    if (found === undefined) continue;
    const value = found === MISSING ? '' : found === '不适用' ? 'n/a' : found;
    if ('field' in group) fields.set(group.field, value);
    else if ((figures.get(group.cell) ?? value) === value) figures.set(group.cell, value);
    else return null;
  }
  return { pattern, item, words: match[0], figures, fields };
}

/** Whether the sentence is written again, word for word, from these figures. */
function writes(sentence: Sentence, source: string, report: Report, ledger: Ledger): boolean {
  const words = withoutPauses(sentence.words);
  return standardParagraphs(source, report, ledger).some((paragraph) => withoutPauses(bare(paragraphText(paragraph, ledger))) === words);
}

/**
 * @param source the standard sentences of a narrative
 * @param items the lines of the narrative
 */
export function readStandard(source: string, format: Format, report: Report, items: readonly TextItem[]): StandardFigures {
  const result: StandardFigures = { figures: new Map(), fields: {}, silent: new Set(), unread: new Set() };
  const patterns = sentencePatterns(source, format, report);
  const sentences = patterns.flatMap((pattern) => {
    const all = items.flatMap((item) => find(pattern, item) ?? []);
    const longest = [...all].sort((a, b) => b.words.length - a.words.length)[0];
    return longest ? [longest] : [];
  });
  if (sentences.length === 0) return result;
  const fields = Object.fromEntries(sentences.flatMap((sentence) => [...sentence.fields]));
  const printed = new Map(sentences.flatMap((sentence) => [...sentence.figures]));
  const cells: Record<CellKey, string> = {};
  for (const { pattern } of sentences) for (const key of pattern.cells) cells[key] = '0';
  for (const [key, text] of printed) cells[key] = text;
  const written = new Set<SentencePattern>();
  const trial: Report = { ...report, fields: { ...report.fields, ...fields } };
  const ledger = createLedger(format, cells);
  for (const sentence of sentences) {
    if (!writes(sentence, source, trial, ledger)) continue;
    written.add(sentence.pattern);
    Object.assign(result.fields, Object.fromEntries([...sentence.fields].filter(([, value]) => value !== '')));
    const { from } = sentence.item;
    // Words that go on behind the sentence may name what it leaves out.
    const whole = sentence.words.length === bare(sentence.item.text).length;
    for (const key of sentence.pattern.cells) {
      const text = cells[key] ?? '';
      if (result.figures.has(key)) continue;
      if (sentence.figures.has(key) || (whole && told(key, sentence))) {
        result.figures.set(key, { text, sure: true, from, printed: sentence.figures.get(key) ?? sentence.words });
      } else if (whole) result.silent.add(key);
    }
  }
  if (written.size > 0) {
    const unread = patterns.filter((pattern) => !written.has(pattern)).flatMap((pattern) => pattern.cells);
    for (const key of unread) if (!result.figures.has(key) && !result.silent.has(key)) result.unread.add(key);
  }
  return result;

  /** A figure that is not printed is told when the sentence would be another one with any other figure, or none. */
  function told(key: CellKey, sentence: Sentence): boolean {
    const before = cells[key] ?? '';
    const differs = ['', OTHER].every((text) => {
      ledger.set(key, text);
      return !writes(sentence, source, trial, ledger);
    });
    ledger.set(key, before);
    return differs;
  }
}
