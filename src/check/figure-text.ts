/** What a bound figure prints: the cell's number, a share in per cent, or the change from last year in words. */
import type Big from 'big.js';
import type { CellKey } from '../report/address';
import { inlinesOf, type BoundFigure, type NarrativeBlock } from '../report/narrative';
import { formatNumber, printedValue, type Value } from '../report/value';
import type { Ledger } from './ledger';

/** Stands where a figure is still to come. */
const MISSING = '___';

/** Rounding mode of big.js: half up, as shares are printed. */
const HALF_UP = 1;

/** A percentage with so many decimals; a whole percentage that needed no rounding stands without them. */
function percentage(number: Big, decimals: number): string {
  const rounded = number.round(decimals, HALF_UP);
  return `${rounded.eq(number) && rounded.eq(rounded.round(0)) ? rounded.toFixed(0) : rounded.toFixed(decimals)}%`;
}

function valueText(value: Value): string {
  return value.kind === 'blank' ? MISSING : printedValue(value);
}

function shareText(part: Value, whole: Value, decimals: number): string {
  if (part.kind !== 'number' || whole.kind !== 'number' || whole.number.eq(0)) return MISSING;
  return percentage(part.number.times(100).div(whole.number), decimals);
}

function changeText(key: CellKey, decimals: number, ledger: Ledger): string {
  const [now, before] = [ledger.value(key), ledger.last(key)];
  if (now.kind !== 'number' || before.kind !== 'number') return MISSING;
  const difference = now.number.minus(before.number);
  if (difference.eq(0)) return '持平';
  const word = difference.gt(0) ? '增长' : '下降';
  // From nothing there is no growth in per cent: the difference itself is said.
  if (before.number.eq(0)) return `增加${formatNumber(difference)}${ledger.format.cells.get(key)?.unit ?? ''}`;
  return `${word}${percentage(difference.abs().times(100).div(before.number), decimals)}`;
}

/** The text of a bound figure as things stand. */
export function figureText(figure: BoundFigure, ledger: Ledger): string {
  if ('cell' in figure) return valueText(ledger.value(figure.cell));
  if ('share' in figure) return shareText(ledger.value(figure.share), ledger.value(figure.of), figure.decimals);
  return changeText(figure.change, figure.decimals, ledger);
}

/** A paragraph as it is read and printed; '' for a table or a picture, whose texts are no paragraph's. */
export function paragraphText(block: NarrativeBlock, ledger: Ledger): string {
  return inlinesOf(block)
    .map((inline) => (typeof inline === 'string' ? inline : figureText(inline, ledger)))
    .join('');
}
