/** The places of the document in rows: a heading or a sentence is a row of its own, the figures of a table's row are one. */
import { PLACE } from './dress-page';

/** Sentences that lie in several elements count once. */
export function rowsOf(page: ParentNode): Element[][] {
  const rows: Element[][] = [];
  let last = '';
  let line: Element | null = null;
  for (const element of page.querySelectorAll(`[${PLACE}]`)) {
    const place = element.getAttribute(PLACE) ?? '';
    const ownLine = element.closest('tr');
    if (place === last) continue;
    last = place;
    if (ownLine !== null && ownLine === line) rows[rows.length - 1]?.push(element);
    else rows.push([element]);
    line = ownLine;
  }
  return rows;
}

export type Direction = 'down' | 'up' | 'right' | 'left';

/** The place next to another one; the first when the other is none of them, `null` at the edge. */
export function neighbour(rows: readonly Element[][], present: Element | null, direction: Direction): Element | null {
  const place = present?.closest(`[${PLACE}]`)?.getAttribute(PLACE) ?? null;
  const row = rows.findIndex((each) => each.some((element) => element.getAttribute(PLACE) === place));
  if (place === null || row < 0) return rows[0]?.[0] ?? null;
  const column = rows[row]?.findIndex((element) => element.getAttribute(PLACE) === place) ?? 0;
  if (direction === 'right' || direction === 'left') return rows[row]?.[column + (direction === 'right' ? 1 : -1)] ?? null;
  const next = rows[row + (direction === 'down' ? 1 : -1)];
  return next?.[Math.min(column, next.length - 1)] ?? null;
}
