/** What a paste would write, what it would not and why, and whether somebody has to look at it before. */
import type { CellKey } from '../../../report/address';
import { createLedger, type Ledger, type PreviousFigures } from '../../../check/ledger';
import { isUnitWord, readPrinted, type Remark } from '../../../read/recognise/printed-figure';
import type { Clipboard } from '../../../read/text/read-clipboard';
import { parseValue } from '../../../report/value';
import type { Cell } from '../../../template/format';
import { cellLabel } from '../cell-name';
import { fitByHeaders, fitByLabels } from './fit-by-labels';
import { fitByPlace } from './fit-by-place';
import type { Fitted, FittedText, LeftText, PasteTarget } from './fitted';
import { readCopied } from './read-copied';

export interface PlannedText {
  key: CellKey;
  /** As stored. */
  text: string;
  /** What stands in the cell now, as stored; '' for blank. */
  before: string;
  /** As copied. */
  printed: string;
  /** Place and number are beyond doubt. */
  sure: boolean;
}

/** A copied total beside the computed one. */
export interface PastedTotal {
  key: CellKey;
  /** What the form computes once the paste is written; '' while parts of it are blank. */
  computed: string;
  pasted: string;
}

/**
 * Why somebody should look: it belongs to another table; labels are not known; some have no row or column; a place or
 * number is uncertain; something is beyond the edge or no number; figures that stand would become others.
 */
export type Doubt = 'other-table' | 'unknown-labels' | 'part' | 'unsure' | 'overflow' | 'unreadable' | 'overwrites';

export interface PastePlan {
  /** Id of the table written to. */
  table: string;
  texts: PlannedText[];
  left: LeftText[];
  /** Cells that hold something and for which a blank was copied, which changes nothing. */
  kept: number;
  totals: PastedTotal[];
  doubts: Doubt[];
}

interface Read {
  planned: PlannedText[];
  left: LeftText[];
  /** Cells for which a blank was copied. */
  blanks: CellKey[];
  totals: { key: CellKey; pasted: string }[];
}

/** Whether what was read is no figure of the cell: no number, several of them, or money where cases are counted and the reverse. */
function isUnreadable(remark: Remark | null, printed: string, { quantity, unit }: Cell): boolean {
  switch (remark?.kind) {
    case 'unreadable':
    case 'approximate':
      return true;
    case 'spaced':
      return parseValue(printed, quantity).kind === 'invalid';
    case 'other-unit':
      return remark.unit.endsWith('元') || (unit.endsWith('元') && isUnitWord(remark.unit));
    default:
      return false;
  }
}

/** Reads the copied texts as figures of their cells. */
function readTexts(texts: readonly FittedText[], ledger: Ledger): Read {
  const read: Read = { planned: [], left: [], blanks: [], totals: [] };
  for (const { key, printed, sure, unit } of texts) {
    const cell = ledger.format.cells.get(key);
    if (!cell) continue;
    const { text, sure: readable, remark } = readPrinted(printed, cell.quantity, cell.unit, unit === cell.unit ? '' : unit);
    const unreadable = isUnreadable(remark, printed, cell);
    if (remark?.kind === 'dash' || unreadable) {
      if (!ledger.isComputed(key)) read.left.push({ printed, reason: unreadable ? 'unreadable' : 'dash', place: cellLabel(cell) });
    } else if (ledger.isComputed(key)) read.totals.push({ key, pasted: text });
    else if (text === '') read.blanks.push(key);
    else read.planned.push({ key, text, before: ledger.text(key), printed, sure: sure && readable });
  }
  return read;
}

/** Two copied texts for one cell: the first stands, and nobody is sure. */
function withoutRepeats(planned: readonly PlannedText[]): PlannedText[] {
  const byKey = new Map<CellKey, PlannedText>();
  for (const each of planned) {
    const first = byKey.get(each.key);
    byKey.set(each.key, first === undefined ? each : { ...first, sure: first.sure && first.text === each.text });
  }
  return [...byKey.values()];
}

function doubtsOf(fitted: Fitted, planned: readonly PlannedText[], left: readonly LeftText[], target: PasteTarget): Doubt[] {
  const has = (...reasons: LeftText['reason'][]): boolean => left.some(({ reason }) => reasons.includes(reason));
  const overwrites = planned.some(({ before, text }) => before !== '' && before !== text);
  const doubts: [Doubt, boolean][] = [
    ['other-table', fitted.table !== target.table],
    ['unknown-labels', fitted.by === 'place-beside-labels'],
    ['part', has('row', 'column', 'unfit')],
    ['unsure', planned.some(({ sure }) => !sure)],
    ['overflow', has('overflow')],
    ['unreadable', has('unreadable')],
    ['overwrites', fitted.by === 'labels' && overwrites],
  ];
  return doubts.filter(([, holds]) => holds).map(([doubt]) => doubt);
}

/**
 * @param previous last year's figures, from which some totals are computed
 * @returns nothing to write when the clipboard holds nothing that fits
 */
export function planPaste(clipboard: Clipboard, target: PasteTarget, ledger: Ledger, previous: PreviousFigures): PastePlan {
  const tables = readCopied(clipboard);
  const [first] = tables;
  const fitted: Fitted =
    first === undefined
      ? { by: 'place', table: target.table, texts: [], left: [] }
      : (fitByLabels(tables, target, ledger) ?? fitByHeaders(first, target, ledger) ?? fitByPlace(first, target));
  const read = readTexts(fitted.texts, ledger);
  const planned = withoutRepeats(read.planned);
  const left = [...read.left, ...fitted.left];
  const written = new Set(planned.map(({ key }) => key));
  const kept = [...new Set(read.blanks)].filter((key) => !written.has(key) && ledger.text(key) !== '');
  const after = createLedger(
    ledger.format,
    { ...ledger.entries(), ...Object.fromEntries(planned.map(({ key, text }) => [key, text])) },
    previous,
  );
  return {
    table: fitted.table,
    texts: planned,
    left,
    kept: kept.length,
    totals: read.totals.filter(({ pasted }) => pasted !== '').map((total) => ({ ...total, computed: after.text(total.key) })),
    doubts: doubtsOf(fitted, planned, left, target),
  };
}
