/** Reads what a cell prints: a number, a blank, or a number in words and units that need a second look. */
import Big from 'big.js';
import { inUnit } from '../../check/claims/agree';
import { formatNumber, normaliseText, parseValue, type Quantity } from '../../report/value';

/** What is remarkable about a printed figure; `null` where nothing is. */
export type Remark =
  | { kind: 'dash' }
  | { kind: 'none-word' }
  | { kind: 'note'; note: string }
  | { kind: 'converted'; from: string; to: string }
  | { kind: 'other-unit'; unit: string }
  | { kind: 'spaced' }
  | { kind: 'approximate' }
  | { kind: 'unreadable' };

export interface PrintedFigure {
  /** As it belongs in the report. */
  text: string;
  sure: boolean;
  remark: Remark | null;
  /** The unit printed with the number, '' for none. */
  unit: string;
}

const DASH = /^[-−–—―_/\\／·.…]+$/;
const UNIT_WORD = /^(?:亿元|万元|千元|元|人次|件次|条次|件|条|次|起|宗|例|个|份|篇|项|名|人|家|期|场|部|户|批|处|张|%)$/;
const WITH_UNIT = /^([-+]?[\d,]*\.?\d+)((?![年月日])[^\d\s()（）,.]{1,3})$/;
const WITH_NOTE = /^([-+]?[\d,]*\.?\d+)([^\d\s()（）,.]{0,3})[(（]([^()（）]*)[)）]$/;
const SPACED = /\d\s+\d/;
const APPROXIMATE = /^(?:约|近|超过|大约)|余|多|左右|以上/;

/** Whether a text stands for a measure word. */
export function isUnitWord(text: string): boolean {
  return UNIT_WORD.test(text.normalize('NFKC').replace(/[\s()（）]/g, ''));
}

/** Whether a text is a figure, or stands where a figure is missing, rather than a label. */
export function looksLikeFigure(text: string): boolean {
  const folded = text.normalize('NFKC').replace(/\s+/g, '');
  if (folded === '' || DASH.test(folded) || /^(?:无|零|空|没有|不适用|n\/a)$/i.test(folded)) return true;
  if (parseValue(folded, 'change').kind !== 'invalid' || parseValue(folded, 'amount').kind !== 'invalid') return true;
  return WITH_UNIT.test(folded) || WITH_NOTE.test(folded);
}

/** Whether a text prints at least one digit as a figure. */
export function printsNumber(text: string): boolean {
  return /\d/.test(text.normalize('NFKC')) && looksLikeFigure(text);
}

function plain(text: string, quantity: Quantity): PrintedFigure | null {
  if (parseValue(text, quantity).kind === 'invalid') return null;
  return { text: normaliseText(text, quantity), sure: true, remark: null, unit: '' };
}

function converted(number: string, from: string, to: string, quantity: Quantity): PrintedFigure | null {
  const value = parseValue(number, 'amount');
  if (value.kind !== 'number') return null;
  const exact = inUnit({ value: value.number, step: new Big(1), unit: from }, to);
  if (exact === null) return null;
  const text = formatNumber(exact.value);
  if (parseValue(text, quantity).kind !== 'number') return null;
  return { text: normaliseText(text, quantity), sure: false, remark: { kind: 'converted', from, to }, unit: from };
}

function measured(number: string, unit: string, quantity: Quantity, expected: string): PrintedFigure | null {
  const figure = plain(number, quantity);
  if (unit === expected || unit === '') return figure && { ...figure, unit };
  if (unit.endsWith("元") && expected.endsWith("元")) return converted(number, unit, expected, quantity);
  if (!figure) return null;
  // A measure word counts cases whichever it is; anything else has to be looked at.
  const harmless = isUnitWord(unit) && !unit.endsWith("元") && !expected.endsWith("元") && unit !== '%';
  return { ...figure, sure: harmless, remark: { kind: 'other-unit', unit }, unit };
}

/**
 * @param unit of the cell in the format
 * @param printedUnit the unit that a header or label of the table gives instead; '' where it gives none
 */
export function readPrinted(text: string, quantity: Quantity, unit: string, printedUnit: string): PrintedFigure {
  const folded = text.normalize('NFKC').replace(/\s+/g, '');
  const doubtful = (part: Pick<PrintedFigure, 'text' | 'remark'>): PrintedFigure => ({ ...part, sure: false, unit: '' });
  if (folded === '' || /^_+$/.test(folded)) return { text: '', sure: true, remark: null, unit: '' };
  if (/^n\/a$|^不适用$/i.test(folded)) return { text: 'n/a', sure: true, remark: null, unit: '' };
  if (DASH.test(folded) || folded === '空') return doubtful({ text: '', remark: { kind: 'dash' } });
  if (/^(?:无|零|没有)$/.test(folded)) return doubtful({ text: '0', remark: { kind: 'none-word' } });
  if (SPACED.test(text.normalize('NFKC').trim())) return doubtful({ text: plain(folded, quantity)?.text ?? text.trim(), remark: { kind: 'spaced' } });
  const [, number = '', behind = ''] = WITH_UNIT.exec(folded) ?? [];
  const direct = number === '' ? measured(folded, printedUnit === '' ? unit : printedUnit, quantity, unit) : measured(number, behind, quantity, unit);
  if (direct) return direct;
  const [, noted = '', word = '', note = ''] = WITH_NOTE.exec(folded) ?? [];
  const bare = noted === '' ? null : measured(noted, word === '' ? printedUnit || unit : word, quantity, unit);
  if (bare) {
    // A note without words may be another figure of the same cell.
    const worded = /\p{Script=Han}/u.test(note);
    return { ...bare, sure: bare.sure && worded, remark: bare.remark ?? { kind: 'note', note } };
  }
  const approximate = APPROXIMATE.test(folded);
  return doubtful({ text: text.trim(), remark: { kind: approximate ? 'approximate' : 'unreadable' } });
}

/** The unit that a header or label names: 本年收费金额（单位：元）; '' when it names none. */
export function unitNamed(label: string): string {
  const folded = label.normalize('NFKC').replace(/\s+/g, '');
  const [, unit = ''] = /(?:单位[:：]?|[(（])(亿元|万元|千元|元)[)）]?/.exec(folded) ?? [];
  return unit;
}
