/** Numbers of a workbook as text: exact decimals without the noise of binary fractions, dates as dates. */
import Big from 'big.js';
import type { NumberFormat } from './number-format';

/** A spreadsheet shows this many digits; those behind are the binary fraction's. */
const DIGITS = 15;

/** Numbers with more zeros than this before or behind their digits are left as they are written. */
const MOST_ZEROS = 30;

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:E[-+]?\d{1,4})?$/i;

const DAY = 86_400_000;
/** Day 0; before 1 March 1900 spreadsheets count a day that never was. */
const DAY_ZERO = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) } as const;
const LAST_DAY = 2_958_465;
const FIRST_TRUE_DAY = 61;

const two = (value: number): string => String(value).padStart(2, '0');

/** A date without a time, unless the format shows it, or nothing but the time of day. */
function dateText(days: Big, { day, time }: { day: boolean; time: boolean }, from1904: boolean): string | null {
  if (days.lt(0) || days.gt(LAST_DAY)) return null;
  const shift = !from1904 && days.lt(FIRST_TRUE_DAY) ? 1 : 0;
  const start = from1904 ? DAY_ZERO.from1904 : DAY_ZERO.from1900;
  // Seconds are what a spreadsheet shows; the fraction of a day is never exact.
  const seconds = Number(days.plus(shift).times(DAY / 1000).toFixed(0));
  const date = new Date(start + seconds * 1000);
  const onDay = `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  const second = date.getUTCSeconds();
  const atTime = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}${second === 0 ? '' : `:${two(second)}`}`;
  return [...(day ? [onDay] : []), ...(time ? [atTime] : [])].join(' ');
}

/**
 * @param stored as the file has it, e.g. `0.30000000000000004`
 * @returns e.g. `0.3`, `25.5%`, `2025-01-20`; what is no number comes back as it is
 */
export function numberText(stored: string, format: NumberFormat, from1904: boolean): string {
  const text = stored.trim();
  if (!NUMBER.test(text)) return text;
  const number = new Big(text.replace(/^\+/, '')).prec(DIGITS);
  if (Math.abs(number.e) > MOST_ZEROS) return text;
  switch (format.kind) {
    case 'plain':
      return number.toFixed();
    case 'percent':
      return `${number.times(100).toFixed(Math.min(format.decimals, DIGITS))}%`;
    case 'date':
      return dateText(number, format, from1904) ?? number.toFixed();
  }
}
