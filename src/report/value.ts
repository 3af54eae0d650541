/** The value of one statistical cell: exact, and with blank, 0 and 不适用 kept apart. */
import Big from 'big.js';

/**
 * What a cell counts: whole cases, money with up to six decimals (a 分 is 10⁻⁶ 万元), or by how many whole cases
 * something grew, less than 0 where it shrank.
 */
export type Quantity = 'count' | 'amount' | 'change';

/** Why a typed text is no value of its quantity. */
export type InvalidReason = 'not-a-number' | 'negative' | 'fraction' | 'too-many-decimals' | 'too-long';

export type Value =
  | { kind: 'blank' }
  | { kind: 'not-applicable' }
  | { kind: 'number'; number: Big }
  | { kind: 'invalid'; text: string; reason: InvalidReason };

export const BLANK: Value = { kind: 'blank' };
export const NOT_APPLICABLE: Value = { kind: 'not-applicable' };

/** The stored text of 不适用. */
export const NOT_APPLICABLE_TEXT = 'n/a';

/** Decimals an amount may carry. */
const AMOUNT_DECIMALS = 6;

/** Digits before the decimal point that a figure may have: 999 兆, far beyond any report. */
const MAX_WHOLE_DIGITS = 15;

const PLAIN = /^([-+]?)(\d+)(?:\.(\d+))?$/;
const GROUPED = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/;
/** Folding makes every blank that a printer sets between thousands a plain one. */
const GROUPED_BY_BLANKS = /^[-+]? ?\d{1,3}( \d{3})+(\.\d+)?$/;
const BLANK_BETWEEN_DIGITS = /\d\s+\d/;
/** A tab or line end: what stands on either side of it is two things. */
const BREAK = /[^\S ]/;
const NOT_APPLICABLE_WORDS = new Set(['n/a', '不适用']);

const DIGITS = /^\d+$/;

/**
 * Folds full-width digits and drops blanks and well-placed thousands separators; the rest stays as typed. Blanks between
 * digits that are no thousands, tabs and line ends keep numbers apart, and are not dropped.
 */
function fold(text: string): string {
  if (DIGITS.test(text)) return text;
  const folded = text.normalize('NFKC').trim().replace(/[−–﹣]/g, '-');
  if (BREAK.test(folded) || (BLANK_BETWEEN_DIGITS.test(folded) && !GROUPED_BY_BLANKS.test(folded))) return folded;
  const narrow = folded.replaceAll(' ', '');
  return GROUPED.test(narrow) ? narrow.replaceAll(',', '') : narrow;
}

/**
 * Reads what was typed or stored in a cell.
 * @param text as typed: full-width digits, blanks around it and thousands separators (commas or blanks) are understood
 * @returns a value; text that is no number of this quantity comes back as `invalid`, unchanged
 */
export function parseValue(text: string, quantity: Quantity): Value {
  const folded = fold(text);
  if (folded === '') return BLANK;
  if (NOT_APPLICABLE_WORDS.has(folded.toLowerCase())) return NOT_APPLICABLE;
  const match = PLAIN.exec(folded);
  const invalid = (reason: InvalidReason): Value => ({ kind: 'invalid', text, reason });
  if (!match) return invalid('not-a-number');
  const [, sign, whole = '', decimals = ''] = match;
  const signed = quantity === 'change';
  if (sign === '+' && !signed) return invalid('not-a-number');
  if (whole.replace(/^0+/, '').length > MAX_WHOLE_DIGITS) return invalid('too-long');
  const negative = sign === '-' && !/^0*$/.test(whole + decimals);
  if (negative && !signed) return invalid('negative');
  if (quantity !== 'amount' && !/^0*$/.test(decimals)) return invalid('fraction');
  if (decimals.length > AMOUNT_DECIMALS && !/^0*$/.test(decimals.slice(AMOUNT_DECIMALS))) {
    return invalid('too-many-decimals');
  }
  return { kind: 'number', number: new Big(`${negative ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`) };
}

/**
 * The text under which a cell is stored: canonical when it is a value (no leading zeros, no plus sign, no separators,
 * decimals of an amount kept as typed), else exactly what was typed, so that nothing typed is lost.
 */
export function normaliseText(text: string, quantity: Quantity): string {
  const value = parseValue(text, quantity);
  switch (value.kind) {
    case 'blank':
      return '';
    case 'not-applicable':
      return NOT_APPLICABLE_TEXT;
    case 'invalid':
      return text;
    case 'number': {
      if (quantity !== 'amount') return value.number.toFixed(0);
      const decimals = fold(text).split('.')[1]?.length ?? 0;
      return value.number.toFixed(Math.min(decimals, AMOUNT_DECIMALS));
    }
  }
}

/** A number as it is printed: plain decimal digits, no exponent, no grouping. */
export function formatNumber(number: Big): string {
  return number.toFixed();
}

/** A value as a reader sees it: '' when blank, 不适用 in words, text that is no number as it was typed. */
export function printedValue(value: Value): string {
  switch (value.kind) {
    case 'blank':
      return '';
    case 'not-applicable':
      return '不适用';
    case 'number':
      return formatNumber(value.number);
    case 'invalid':
      return value.text;
  }
}
