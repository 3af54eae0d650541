/** What is read from a text: every figure with what stands before it, and of some what they claim. */
import type { TextSpan } from '../cause';
import type { Clause, Sentence } from './clauses';
import type { Folded } from './fold';
import type { Numeral } from './numerals';

/** Cells by concept that are added: one admissible reading of a phrase. */
export type Terms = readonly string[];

export interface Meaning {
  /** Readings of equal standing, then the unusual ones. */
  means: readonly Terms[];
  perhaps: readonly Terms[];
}

/** What a percentage without a count is a share of, by the readings of both: 自然人占81.06%. */
export interface ShareMeaning {
  part: Terms;
  whole: Terms;
}

/** A figure of the text. */
export interface Item {
  numeral: Numeral;
  clause: Clause;
  /** Index of its sentence in the paragraph. */
  sentence: number;
  /** What stands in the clause between the figure before and this one. */
  label: string;
  /** The words that were understood, with the figure; '' where nothing was. */
  phrase: string;
  /** What the figure says of the tables; `null` where it says nothing that is understood. */
  meaning: Meaning | null;
  /** The figure counts all of its kind in the report year: the claim may be held against the tables. */
  whole: boolean;
  /** What is listed behind it is a part of this figure only. */
  narrows: boolean;
  /** For a percentage that names its part in words: the readings of part and whole. */
  shareOf: readonly ShareMeaning[];
}

/** A sentence that says that something did not happen. */
export interface Denied {
  clause: Clause;
  words: string;
  /** What is 0 if the words are true. */
  none: readonly Terms[];
}

/** What a text says, wherever it stands. */
export interface Said {
  folded: Folded;
  sentences: readonly Sentence[];
  items: readonly Item[];
  denied: readonly Denied[];
}

/** A paragraph, another text of the narrative, or the figures of a table read as a sentence. */
export interface ParagraphReading extends Said {
  /** The narrative's id. */
  narrative: string;
  /** Heads and figures of a table: no sentence that somebody wrote. */
  tabular: boolean;
  /** Where a stretch of the folded text stands. */
  span(start: number, end: number): TextSpan;
}
