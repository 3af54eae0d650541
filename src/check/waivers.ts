/** Findings that somebody keeps with a reason: which still hold, and which have lapsed because what they rest on changed. */
import type { CellKey } from '../report/address';
import { formatNumber, NOT_APPLICABLE_TEXT, type Value } from '../report/value';
import type { Operands, Waiver } from '../report/waiver';
import { isProgress } from './check-report';
import type { Finding } from './finding';
import type { Ledger } from './ledger';
import { textAt, type NarrativeText } from './report-text';

/** What operands are read from. */
export interface OperandSource {
  ledger: Ledger;
  /** The narratives that the findings were found in. */
  texts: readonly NarrativeText[];
}

function lastText(value: Value): string | null {
  switch (value.kind) {
    case 'blank':
      return null;
    case 'not-applicable':
      return NOT_APPLICABLE_TEXT;
    case 'number':
      return formatNumber(value.number);
    case 'invalid':
      return value.text;
  }
}

/**
 * The stretch of text that a finding is about, and what it says where that is all that names what it rests on: of a
 * figure recomputed from others of the text, and of a finding about neither cells nor text.
 */
function textsOf({ place, cells, message, left }: Finding, texts: readonly NarrativeText[]): string[] {
  if (place?.kind === 'narrative' && place.span) {
    const { span } = place;
    const text = texts.find(({ narrative }) => narrative === span.narrative);
    const words = text ? textAt(text, span).slice(span.start, span.end) : '';
    return cells.length === 0 && left !== null ? [words, message] : [words];
  }
  return cells.length === 0 ? [message] : [];
}

/** What a finding rests on, as things stand. */
export function operandsOf(finding: Finding, { ledger, texts }: OperandSource): Operands {
  const last: Record<CellKey, string> = {};
  for (const key of finding.cells) {
    const text = lastText(ledger.last(key));
    if (text !== null) last[key] = text;
  }
  return {
    cells: Object.fromEntries(finding.cells.map((key) => [key, ledger.text(key)])),
    last,
    texts: textsOf(finding, texts),
  };
}

function sameRecord(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

function sameOperands(a: Operands, b: Operands): boolean {
  return (
    sameRecord(a.cells, b.cells) &&
    sameRecord(a.last, b.last) &&
    a.texts.length === b.texts.length &&
    a.texts.every((text, index) => text === b.texts[index])
  );
}

/** A finding that is kept, and why. */
export interface KeptFinding {
  finding: Finding;
  waiver: Waiver;
}

/**
 * Parts the findings into those still open and those kept.
 * @returns both in the given order, and the waivers whose finding stands but rests on something else by now
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  source: OperandSource,
): { open: Finding[]; kept: KeptFinding[]; lapsed: KeptFinding[] } {
  const byFinding = new Map(waivers.map((waiver) => [waiver.finding, waiver]));
  const open: Finding[] = [];
  const kept: KeptFinding[] = [];
  const lapsed: KeptFinding[] = [];
  for (const finding of findings) {
    // What is not filled in yet is filled in, not kept.
    const waiver = isProgress(finding) ? undefined : byFinding.get(finding.id);
    if (waiver && sameOperands(waiver.operands, operandsOf(finding, source))) {
      kept.push({ finding, waiver });
      continue;
    }
    open.push(finding);
    if (waiver) lapsed.push({ finding, waiver });
  }
  return { open, kept, lapsed };
}
