/** What recognition makes of a read document: a report, where each part of it came from, and how sure that is. */
import type { CellKey } from '../../report/address';
import type { Report } from '../../report/report';
import type { Format } from '../../template/format';
import type { Origin, ReadBlock, ReadMessage } from '../read-document';

/** A figure as it was found. */
export interface RecognisedFigure {
  /** As it stands in `report.cells`; '' where nothing was taken. */
  text: string;
  /** False where a person has to look: place, unit or number is not beyond doubt. */
  sure: boolean;
  from: Origin;
  /** What the file prints there; '' also where it was not found. */
  printed: string;
  /** Numbers that satisfy the relations, where the print leaves several or none was chosen. */
  readings?: string[];
  /** Ids of the comments in its cell. */
  comments?: string[];
}

/** Digits that ran together: figures of several cells without anything between them. */
export interface DigitRun {
  cells: CellKey[];
  printed: string;
  from: Origin;
  /** For each way of cutting that satisfies the relations, the text of each cell; none when no way does. */
  readings: string[][];
}

export interface RecognisedText {
  sure: boolean;
  from: Origin;
  printed: string;
}

export interface Recognised {
  report: Report;
  format: Format;
  /** Every cell that the file says something of, blank ones included, and those that it should print and does not. */
  figures: Map<CellKey, RecognisedFigure>;
  runs: DigitRun[];
  /** Where each block of a narrative stood, in the order of `report.narrative`; `printed` is '' for tables and pictures. */
  narratives: Map<string, RecognisedText[]>;
  /** Front matter by field id; the agency's name as `agency`, the report year as `year`. */
  fields: Map<string, RecognisedText>;
  /** What found no place in the report. */
  unplaced: ReadBlock[];
  messages: ReadMessage[];
}
