/** Fills a block as a spreadsheet does: from its first row down or its first column right, a single one from before it. */
import type { CellKey } from '../../../report/address';
import type { Ledger } from '../../../check/ledger';
import type { CellTexts } from '../../session/content';
import { storedText } from '../cell-text';
import type { Navigation } from '../navigation';

export type FillDirection = 'down' | 'right';

type Pairs = [target: CellKey, source: CellKey | null][];

function down(rows: readonly CellKey[][], navigation: Navigation): Pairs {
  const [first = [], ...others] = rows;
  if (others.length === 0) return first.map((key) => [key, navigation.move(key, 'up')]);
  return others.flatMap((row) => row.map((key, at): Pairs[number] => [key, first[Math.min(at, first.length - 1)] ?? null]));
}

function right(rows: readonly CellKey[][], navigation: Navigation): Pairs {
  const single = rows.every((row) => row.length === 1);
  return rows.flatMap((row): Pairs => {
    const [first, ...others] = row;
    if (first === undefined) return [];
    return single ? [[first, navigation.move(first, 'left')]] : others.map((key) => [key, first]);
  });
}

/** @returns what is to be written; computed cells are left as they are */
export function fillTexts(rows: readonly CellKey[][], direction: FillDirection, navigation: Navigation, ledger: Ledger): CellTexts {
  const pairs = direction === 'down' ? down(rows, navigation) : right(rows, navigation);
  return new Map(
    pairs.flatMap(([key, source]): [CellKey, string | null][] => {
      if (source === null || ledger.isComputed(key)) return [];
      const text = storedText(ledger.text(source), ledger.format.cells.get(key)?.quantity ?? 'count');
      return [[key, text === '' ? null : text]];
    }),
  );
}
