/** The narrative of a report as the checks read it: printed, figures filled in, standard sentences written out. */
import { partText, type WordedBlock } from '../report/text-part';
import type { Report } from '../report/report';
import type { Format } from '../template/format';
import type { TextSpan } from './cause';
import type { Ledger } from './ledger';

/** A table or a picture between the paragraphs of a narrative. */
export interface Insert {
  /** Its place among the blocks, counted from 0 as paragraphs are. */
  paragraph: number;
  /** Which table, or which picture, of the narrative it is, counted from 1. */
  ordinal: number;
  block: WordedBlock;
}

export interface NarrativeText {
  /** The narrative's id in the template. */
  narrative: string;
  /** The id of the section that it stands in. */
  section: string;
  /** What messages call it. */
  name: string;
  /** The paragraphs as printed, in order; a table or a picture counts as a blank one. */
  paragraphs: readonly string[];
  /** Tables and pictures, in order. */
  inserts: readonly Insert[];
}

/** A report with everything that a whole check reads of it. */
export interface ReadReport {
  format: Format;
  report: Report;
  ledger: Ledger;
  /** In document order. */
  texts: readonly NarrativeText[];
}

/** What a check of the text is given: this year's report, and last year's when it is at hand. */
export interface TextContext extends ReadReport {
  previous: ReadReport | null;
}

/** The paragraph, or the text of a table or a picture, at a place; '' where there is none. */
export function textAt({ paragraphs, inserts }: NarrativeText, { paragraph, part }: Pick<TextSpan, 'paragraph' | 'part'>): string {
  if (part === undefined) return paragraphs[paragraph] ?? '';
  const insert = inserts.find((each) => each.paragraph === paragraph);
  return (insert && partText(insert.block, part)) ?? '';
}
