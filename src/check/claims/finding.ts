/** Makes findings about a stretch of a paragraph. */
import type Big from 'big.js';
import type { CellKey } from '../../report/address';
import { formatNumber } from '../../report/value';
import type { Severity } from '../../template/schema';
import type { Cause, CauseKind, TextChange } from '../cause';
import type { Finding } from '../finding';
import type { ParagraphReading } from './claim';

export interface Draft {
  rule: string;
  severity: Severity;
  message: string;
  source: string;
  /** Offsets in the folded paragraph. */
  start: number;
  end: number;
  /** What the text prints and what it should be by the figures. */
  printed?: Big;
  right?: Big;
  cells?: readonly CellKey[];
}

/** Characters of a stretch that name it. */
const NAME_LENGTH = 24;

/** What tells a finding from others of its rule: the cells that it is about, else its words; never where it stands. */
function keyOf({ folded }: ParagraphReading, { cells = [], start, end }: Draft): string {
  return cells.length > 0 ? cells.join('+') : folded.text.slice(start, Math.min(end, start + NAME_LENGTH));
}

/** A finding; its id stays the same when text is written before it. */
export function findingAt(reading: ParagraphReading, draft: Draft): Finding {
  const span = reading.span(draft.start, draft.end);
  const { printed, right } = draft;
  return {
    id: `${draft.rule}@${reading.narrative}:${keyOf(reading, draft)}`,
    rule: draft.rule,
    severity: draft.severity,
    message: draft.message,
    left: printed ? formatNumber(printed) : null,
    right: right ? formatNumber(right) : null,
    difference: printed && right ? formatNumber(printed.minus(right)) : null,
    cells: [...(draft.cells ?? [])],
    place: { kind: 'narrative', narrative: reading.narrative, span },
    source: draft.source,
  };
}

/** A change of a stretch of the folded paragraph. */
export function changeAt(reading: ParagraphReading, start: number, end: number, from: string, to: string): TextChange {
  return { ...reading.span(start, end), from, to };
}

/** The finding with the cause that its own check knows. */
export function withCause(finding: Finding, kind: CauseKind, message: string, texts: TextChange[]): Finding {
  const cause: Cause = { id: `${kind}@${finding.id}`, kind, message, findings: [finding.id], cells: [], texts };
  return { ...finding, causes: [cause] };
}
