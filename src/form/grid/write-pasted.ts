/** Fits a copied table into the grid from the selected cell to the right and down. */
import type { CellKey } from '../../report/address';
import { parseValue } from '../../report/value';
import type { Ledger } from '../../check/ledger';
import { gridMessages } from '../messages';
import type { CellTexts } from '../session/session';
import { storedText } from './cell-text';
import { figureText, type CopiedTable } from './clipboard-table';

export interface FittedPaste {
  texts: CellTexts;
  /** What was not written, or not as a number, and why. */
  left: string[];
}

/**
 * @param block the cells from the selected one to the right, row by row
 * @returns the texts to write; blank copied cells leave what stands, computed cells are never written
 */
export function fitPaste(copied: CopiedTable, block: readonly CellKey[][], ledger: Ledger): FittedPaste {
  const texts = new Map<CellKey, string>();
  let [computed, overflow, unreadable] = [0, 0, 0];
  copied.forEach((row, y) => {
    row.forEach((cell, x) => {
      const text = figureText(cell);
      if (text === '') return;
      const key = block[y]?.[x];
      const quantity = key === undefined ? undefined : ledger.format.cells.get(key)?.quantity;
      if (key === undefined || quantity === undefined) overflow += 1;
      else if (ledger.isComputed(key)) computed += 1;
      else {
        const stored = storedText(text, quantity);
        if (parseValue(stored, quantity).kind === 'invalid') unreadable += 1;
        texts.set(key, stored);
      }
    });
  });
  const { pasteComputed, pasteOverflow, pasteUnreadable } = gridMessages;
  const left = [
    computed > 0 ? pasteComputed(computed) : '',
    overflow > 0 ? pasteOverflow(overflow) : '',
    unreadable > 0 ? pasteUnreadable(unreadable) : '',
  ].filter((text) => text !== '');
  return { texts, left };
}
