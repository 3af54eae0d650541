/** Whether a figure of the text agrees with a number, by how exactly the text gives it. */
import Big from 'big.js';
import type { Numeral } from './numerals';

const MONEY: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万元: 4, 亿元: 8 };

/** A figure in the unit of its cell; `null` when the two units do not convert. Cases are counted in any measure word. */
export function inUnit(
  { value, step, unit }: Pick<Numeral, 'value' | 'step' | 'unit'>,
  cellUnit: string,
): { value: Big; step: Big } | null {
  const [from, to] = [MONEY[unit], MONEY[cellUnit]];
  if (from === undefined && to === undefined) return { value, step };
  if (from === undefined || to === undefined) return null;
  const factor = new Big(10).pow(from - to);
  return { value: value.times(factor), step: step.times(factor) };
}

/** What is said of a rounded figure: 12 stands for 12, 3.5万 for what rounds or is cut to it. */
function rounds(value: Big, step: Big, number: Big, whole: boolean): boolean {
  if (value.eq(number)) return true;
  return !(whole && step.lte(1)) && value.minus(number).abs().lt(step);
}

/** The power of ten of a number's first digit: 5000 is in the thousands. */
function magnitude(value: Big): Big {
  return value.lte(0) ? new Big(1) : new Big(10).pow(value.round(0, 0).toFixed().length - 1);
}

/**
 * Whether a number is what the figure says. 余 and 超过 promise at least the figure and less than the next one of its
 * kind, 近 at most the figure, 约 something near it; all of them are taken generously.
 */
export function agrees(numeral: Numeral, number: Big, cellUnit: string): boolean {
  const converted = inUnit(numeral, cellUnit);
  if (!converted) return true;
  const { value, step } = converted;
  const { approximations } = numeral;
  if (approximations.length === 0) return rounds(value, step, number, cellUnit === '' || MONEY[cellUnit] === undefined);
  const room = magnitude(value).gt(value.times('0.2')) ? magnitude(value) : value.times('0.2');
  const low = approximations.includes('over') && !approximations.includes('about') ? value : value.minus(room);
  const high = approximations.includes('under') ? value : value.plus(room);
  return number.gte(low) && number.lte(high);
}
