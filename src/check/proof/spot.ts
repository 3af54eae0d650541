/** A stretch of a narrative that a check remarks on, and the finding that it becomes. */
import type { Severity } from '../../template/schema';
import type { Cause, TextChange } from '../cause';
import type { TextPart } from '../../report/text-part';
import type { Finding, Place } from '../finding';
import { textAt, type NarrativeText } from '../report-text';

/** A paragraph, or a text of a table or a picture. */
export interface TextPlace {
  text: NarrativeText;
  /** Counted from 0. */
  paragraph: number;
  part?: TextPart | undefined;
}

/** The stretch of a text from `start` to `end` (excluded), in UTF-16 offsets. */
export interface Stretch extends TextPlace {
  start: number;
  end: number;
}

export interface Remark {
  rule: string;
  severity: Severity;
  message: string;
  source: string;
  /** What tells this finding from others of its rule; by default the words remarked on. */
  key?: string;
}

/** The whole text of a stretch. */
export function lineOf(place: TextPlace): string {
  return textAt(place.text, place);
}

/** The words of a stretch. */
function wordsOf(stretch: Stretch): string {
  return lineOf(stretch).slice(stretch.start, stretch.end);
}

/** The finding for something that stands elsewhere than in a stretch of text. */
export function remarkAt(place: Place | null, id: string, remark: Remark): Finding {
  const { rule, severity, message, source } = remark;
  return { id, rule, severity, message, left: null, right: null, difference: null, cells: [], place, source };
}

/** The finding for a stretch of text. */
export function remarkOn(stretch: Stretch, remark: Remark): Finding {
  const { paragraph, part, start, end } = stretch;
  const { narrative } = stretch.text;
  const place: Place = { kind: 'narrative', narrative, span: { narrative, paragraph, part, start, end } };
  return remarkAt(place, `${remark.rule}@${narrative}:${remark.key ?? wordsOf(stretch)}`, remark);
}

/** What would put a stretch right. */
export function change(stretch: Stretch, to: string): TextChange {
  const { text, paragraph, part, start, end } = stretch;
  return { narrative: text.narrative, paragraph, part, start, end, from: wordsOf(stretch), to };
}

/** A finding together with the only repair there is. */
export function withRepair(finding: Finding, message: string, texts: TextChange[]): Finding {
  const cause: Cause = { id: `typing-slip@${finding.id}`, kind: 'typing-slip', message, findings: [finding.id], cells: [], texts };
  return { ...finding, causes: [cause] };
}
