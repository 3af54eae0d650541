/** Fits a copied table into the form by its place alone: from the selected cell to the right and down. */
import type { ReadTable } from '../../../read/read-document';
import { gridOf } from '../../../read/recognise/grid';
import { looksLikeFigure } from '../../../read/recognise/printed-figure';
import type { Fitted, FittedBy, FittedText, LeftText, PasteTarget } from './fitted';
import { dataLines } from './fit-by-labels';

/** The texts of a table place by place: `null` where there is no cell. A merged cell says what it says once, at its first place. */
function placesOf(table: ReadTable): (string | null)[][] {
  const seen = new Set<unknown>();
  return gridOf(table).rows.map((row) =>
    row.map((cell) => {
      const text = cell === null || seen.has(cell) ? null : cell.text.trim();
      seen.add(cell);
      return text;
    }),
  );
}

/** The figures beside labels; `null` unless every line begins with a label and goes on with figures. */
function besideLabels(table: ReadTable, places: readonly (readonly (string | null)[])[]): string[][] | null {
  if (places.some(([first]) => looksLikeFigure(first ?? ''))) return null;
  const lines = dataLines(table, false, () => false);
  const labelled = lines.length > 0 && lines.every(({ labels, cells }) => labels.length > 0 && cells.length > 0);
  return labelled ? lines.map(({ cells }) => cells.map(({ text }) => text.trim())) : null;
}

function fitRows(rows: readonly (readonly (string | null)[])[], by: FittedBy, { table, block }: PasteTarget): Fitted {
  const texts: FittedText[] = [];
  const left: LeftText[] = [];
  rows.forEach((row, y) => {
    row.forEach((printed, x) => {
      const key = block[y]?.[x];
      if (printed === null) return;
      if (key !== undefined) texts.push({ key, printed, sure: true, unit: '' });
      else if (printed !== '') left.push({ printed, reason: 'overflow', place: '' });
    });
  });
  return { by, table, texts, left };
}

/** A single copied text goes into every selected cell. */
export function fitByPlace(copied: ReadTable, target: PasteTarget): Fitted {
  const rows = placesOf(copied);
  if (rows.length === 1 && rows[0]?.length === 1) {
    const printed = rows[0][0] ?? '';
    const texts = target.selected.map((key) => ({ key, printed, sure: true, unit: '' }));
    return { by: 'place', table: target.table, texts, left: [] };
  }
  const beside = besideLabels(copied, rows);
  return beside ? fitRows(beside, 'place-beside-labels', target) : fitRows(rows, 'place', target);
}
