/** Makes findings about a stretch of a paragraph. */
import type Big from 'big.js';
import type { CellKey } from '../../report/address';
import { formatNumber } from '../../report/value';
import type { Severity } from '../../template/schema';
import type { Cause, CauseKind, TextChange } from '../cause';
import type { Finding } from '../finding';
import type { ParagraphReading } from './claim';
import { spanOf } from './fold';

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

/** The finding's id is its rule and where it stands, so it stays the same while the paragraph does. */
export function findingAt(reading: ParagraphReading, draft: Draft): Finding {
  const span = spanOf(reading.folded, reading.narrative, reading.index, draft.start, draft.end);
  const { printed, right } = draft;
  return {
    id: `${draft.rule}@${reading.narrative}:${reading.index + 1}:${span.start}`,
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
  return { ...spanOf(reading.folded, reading.narrative, reading.index, start, end), from, to };
}

/** The finding with the cause that its own check knows. */
export function withCause(finding: Finding, kind: CauseKind, message: string, texts: TextChange[]): Finding {
  const cause: Cause = { id: `${kind}@${finding.id}`, kind, message, findings: [finding.id], cells: [], texts };
  return { ...finding, causes: [cause] };
}
