/** The narrative of a report as the checks read it: printed, figures filled in, standard sentences written out. */
import type { Report } from '../report/report';
import type { Format } from '../template/format';
import type { Ledger } from './ledger';

export interface NarrativeText {
  /** The narrative's id in the template. */
  narrative: string;
  /** The id of the section that it stands in. */
  section: string;
  /** What messages call it. */
  name: string;
  /** The paragraphs as printed, in order. */
  paragraphs: readonly string[];
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
