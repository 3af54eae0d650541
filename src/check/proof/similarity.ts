/** Paragraphs that repeat last year's: the same words, years and figures apart. */
import type { Finding } from '../finding';
import type { NarrativeText, TextContext } from '../report-text';
import { diceOf } from './likeness';
import { similarMessage } from './messages';
import { PRACTICE } from './sources';
import { remarkOn } from './spot';

/** Shorter paragraphs say what every report says. */
const MIN_LENGTH = 30;
/** From this share on a paragraph repeats last year's. */
const ALIKE = 0.9;
/** A paragraph with so many figures, most of them new, reports the year in a set form. */
const FIGURES_OF_A_FORM = 3;

export interface SimilarParagraph {
  narrative: string;
  /** This year's, counted from 0. */
  paragraph: number;
  /** Last year's in the same narrative, counted from 0. */
  previousParagraph: number;
  /** From 0.9 to 1. */
  share: number;
}

/** The words alone: numbering, years, figures and blanks are what a copy would have changed. */
export function wordsOf(paragraph: string): string {
  return paragraph.replace(/\d[\d,.]*/g, '0').replace(/\s/g, '');
}

function figuresOf(paragraph: string): string[] {
  return paragraph.replace(/(?:19|20)\d\d(?=年)/g, '').match(/\d+(?:\.\d+)?/g) ?? [];
}

/** Whether most of a paragraph's figures, at least three, are not last year's. */
function hasNewFigures(now: string, before: string): boolean {
  const figures = figuresOf(now);
  const old = figuresOf(before);
  const fresh = figures.filter((figure, index) => old[index] !== figure).length;
  return figures.length >= FIGURES_OF_A_FORM && fresh * 2 >= figures.length;
}

function closest(paragraph: string, previous: NarrativeText): { index: number; share: number } {
  const words = wordsOf(paragraph);
  let best = { index: -1, share: 0 };
  previous.paragraphs.forEach((other, index) => {
    // Texts so different in length cannot be alike enough.
    if (Math.min(paragraph.length, other.length) < 0.7 * Math.max(paragraph.length, other.length)) return;
    const share = hasNewFigures(paragraph, other) ? 0 : diceOf(words, wordsOf(other));
    if (share > best.share) best = { index, share };
  });
  return best;
}

/** What the format says of repeating a narrative's text. */
function repetitionOf({ format }: TextContext, narrative: string): 'allowed' | { source: string } {
  const contents = format.template.sections.flatMap((section) => section.content);
  const content = contents.find((each) => 'narrative' in each && each.narrative === narrative);
  return (content && 'narrative' in content ? content.repetition : undefined) ?? { source: PRACTICE };
}

/**
 * The paragraphs of at least 30 characters that are alike to nine tenths with one of last year's in the same narrative,
 * in document order. Standard sentences and narratives of which the format allows it are left out.
 */
export function similarParagraphs(context: TextContext): SimilarParagraph[] {
  const { previous, texts, report } = context;
  if (!previous) return [];
  return texts.flatMap((text): SimilarParagraph[] => {
    const before = previous.texts.find(({ narrative }) => narrative === text.narrative);
    if (!before || report.narrative[text.narrative] === undefined) return [];
    if (repetitionOf(context, text.narrative) === 'allowed') return [];
    return text.paragraphs.flatMap((paragraph, index): SimilarParagraph[] => {
      if (wordsOf(paragraph).length < MIN_LENGTH) return [];
      const { index: previousParagraph, share } = closest(paragraph, before);
      return share < ALIKE ? [] : [{ narrative: text.narrative, paragraph: index, previousParagraph, share }];
    });
  });
}

/** One finding for each such paragraph. */
export function checkSimilarity(context: TextContext): Finding[] {
  return similarParagraphs(context).flatMap(({ narrative, paragraph, previousParagraph, share }): Finding[] => {
    const text = context.texts.find((each) => each.narrative === narrative);
    const repetition = repetitionOf(context, narrative);
    if (!text || repetition === 'allowed') return [];
    const line = text.paragraphs[paragraph] ?? '';
    const message = similarMessage({ text, paragraph }, previousParagraph, Math.floor(share * 100), line);
    const remark = { rule: 'similar', severity: 'hint', message, source: repetition.source, key: line.slice(0, 16) } as const;
    return [remarkOn({ text, paragraph, start: 0, end: line.length }, remark)];
  });
}
