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
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
/** What a number is to be multiplied with, and its measure word: 万, 千元, 万余件. */
const MULTIPLE = /^([十百千万亿]*)[余多]?(.*)$/;
const PROPORTION = /^(?:[%‰成倍]|个?百分)/;
const MONEY_SIGN = /^(?:¥|人民币)(?=[\d.])/;
const APPROXIMATE = /^(?:约|近|超过|大约)|余|多|左右|以上/;

/** Whether a text stands for a measure word. */
export function isUnitWord(text: string): boolean {
  return UNIT_WORD.test(text.normalize('NFKC').replace(/[\s()（）]/g, ''));
}

/** Whether a text is a figure, or stands where a figure is missing, rather than a label. */
export function looksLikeFigure(text: string): boolean {
  const folded = text.normalize('NFKC').replace(/\s+/g, '').replace(MONEY_SIGN, '');
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

/** A number with sign, times its multiple; `null` when it is none. */
function timesMultiple(number: string, multiple: string): Big | null {
  const [, sign = '', digits = ''] = /^([-+]?)(.*)$/.exec(number) ?? [];
  const value = parseValue(digits, 'amount');
  if (value.kind !== 'number' || sign === '+') return null;
  const product = Array.from(multiple).reduce((all, word) => all.times(new Big(10).pow(POWERS[word] ?? 0)), value.number);
  return sign === '-' ? product.neg() : product;
}

function converted(value: Big, from: string, to: string, quantity: Quantity): PrintedFigure | null {
  const figure = plain(formatNumber(value), quantity);
  return figure && { ...figure, sure: false, remark: { kind: 'converted', from, to }, unit: from };
}

/** A figure with a unit that is not the cell's: converted where the two say how, `null` where it is no figure of the cell. */
function inOtherUnit(number: string, unit: string, quantity: Quantity, expected: string): PrintedFigure | null {
  if (PROPORTION.test(unit)) return null;
  const [, multiple = '', word = ''] = MULTIPLE.exec(unit) ?? [];
  const money = expected.endsWith('元');
  if (money && (word === '元' || (word === '' && multiple !== ''))) {
    const value = timesMultiple(number, multiple);
    const exact = value && inUnit({ value, step: new Big(1), unit: '元' }, expected);
    return exact && converted(exact.value, unit, expected, quantity);
  }
  if (multiple !== '' && word !== '元') {
    const value = timesMultiple(number, multiple);
    const counts = word === '' || isUnitWord(word);
    return value && counts && !money ? converted(value, unit, expected, quantity) : null;
  }
  const figure = plain(number, quantity);
  // A measure word counts cases whichever it is; anything else has to be looked at.
  const harmless = isUnitWord(unit) && !unit.endsWith('元') && !money;
  return figure && { ...figure, sure: harmless, remark: { kind: 'other-unit', unit }, unit };
}

function measured(number: string, unit: string, quantity: Quantity, expected: string): PrintedFigure | null {
  if (unit !== expected && unit !== '') return inOtherUnit(number, unit, quantity, expected);
  const figure = plain(number, quantity);
  return figure && { ...figure, unit };
}

/** Reads a number with what may stand around it; `null` when it is no figure of the cell. */
function readNumber(folded: string, quantity: Quantity, unit: string, printedUnit: string): PrintedFigure | null {
  const [sign = ''] = unit.endsWith('元') ? (MONEY_SIGN.exec(folded) ?? []) : [];
  if (sign !== '') {
    const rest = folded.slice(sign.length);
    const figure = readNumber(rest, quantity, unit, printedUnit);
    if (unit === '元' || printedUnit !== '' || rest.includes('元')) return figure;
    // 元 or the unit of the cell: the sign does not say which.
    return figure && { ...figure, sure: false, remark: figure.remark ?? { kind: 'other-unit', unit: sign }, unit: '' };
  }
  const [, number = '', behind = ''] = WITH_UNIT.exec(folded) ?? [];
  const direct = number === '' ? measured(folded, printedUnit === '' ? unit : printedUnit, quantity, unit) : measured(number, behind, quantity, unit);
  if (direct) return direct;
  const [, noted = '', word = '', note = ''] = WITH_NOTE.exec(folded) ?? [];
  const bare = noted === '' ? null : measured(noted, word === '' ? printedUnit || unit : word, quantity, unit);
  // A note without words may be another figure of the same cell.
  const worded = /\p{Script=Han}/u.test(note);
  return bare && { ...bare, sure: bare.sure && worded, remark: bare.remark ?? { kind: 'note', note } };
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
  const figure = readNumber(folded, quantity, unit, printedUnit);
  if (figure) return SPACED.test(text.normalize('NFKC').trim()) ? doubtful({ text: figure.text, remark: { kind: 'spaced' } }) : figure;
  const approximate = APPROXIMATE.test(folded);
  return doubtful({ text: text.trim(), remark: { kind: approximate ? 'approximate' : 'unreadable' } });
}

/** The unit that a header or label names: 本年收费金额（单位：元）; '' when it names none. */
export function unitNamed(label: string): string {
  const folded = label.normalize('NFKC').replace(/\s+/g, '');
  const [, unit = ''] = /(?:单位[:：]?|[(（])(亿元|万元|千元|元)[)）]?/.exec(folded) ?? [];
  return unit;
}
