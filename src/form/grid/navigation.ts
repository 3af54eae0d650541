/** Where the keys lead from a cell of the grid: neighbours, row ends, table ends. */
import type { CellKey } from '../../report/address';
import type { GridGroupLayout } from './grid-layout';

export type Direction = 'up' | 'down' | 'left' | 'right';

export interface Navigation {
  /** Every figure in reading order. */
  keys: readonly CellKey[];
  /** The neighbour in a direction; `null` at the edge. `accept` leaves out cells on the way. */
  move(from: CellKey, direction: Direction, accept?: (key: CellKey) => boolean): CellKey | null;
  /** As `move` down or up, but in the grid column given. */
  moveInColumn(from: CellKey, column: number, step: 1 | -1, accept?: (key: CellKey) => boolean): CellKey | null;
  /** The first and the last cell of a cell's row. */
  rowEnds(of: CellKey): [CellKey, CellKey] | null;
  /** The grid column where a cell starts. */
  columnOf(key: CellKey): number;
  /** The cells of the row that a cell stands in, from this cell to the right; then those of the rows below. */
  block(from: CellKey): CellKey[][];
  /** The cells between two corners, row by row; a wide cell that only reaches in belongs to it. */
  rectangle(from: CellKey, to: CellKey): CellKey[][];
}

interface Place {
  key: CellKey;
  column: number;
  colspan: number;
}

const any: (key: CellKey) => boolean = () => true;

/** The cell of a row that stands in a grid column, or the last one before it. */
function at(row: readonly Place[], column: number): Place | undefined {
  return row.find((place) => column < place.column + place.colspan) ?? row[row.length - 1];
}

export function createNavigation(groups: readonly GridGroupLayout[]): Navigation {
  const rows: Place[][] = groups
    .flatMap((group) => group.rows)
    .map(({ cells }) =>
      cells.flatMap(({ cell }) => (cell.key === null ? [] : [{ key: cell.key, column: cell.column, colspan: cell.colspan }])),
    )
    .filter((row) => row.length > 0);
  const where = new Map(rows.flatMap((row, y) => row.map((place, x) => [place.key, { x, y, place }] as const)));

  function moveInColumn(from: CellKey, column: number, step: 1 | -1, accept: (key: CellKey) => boolean = any): CellKey | null {
    const start = where.get(from);
    if (!start) return null;
    for (let y = start.y + step; y >= 0 && y < rows.length; y += step) {
      const place = at(rows[y] ?? [], column);
      if (place && accept(place.key)) return place.key;
    }
    return null;
  }

  return {
    keys: rows.flatMap((row) => row.map(({ key }) => key)),
    move(from, direction, accept = any) {
      const start = where.get(from);
      if (!start) return null;
      if (direction === 'up' || direction === 'down') {
        return moveInColumn(from, start.place.column, direction === 'down' ? 1 : -1, accept);
      }
      const row = rows[start.y] ?? [];
      const step = direction === 'right' ? 1 : -1;
      for (let x = start.x + step; x >= 0 && x < row.length; x += step) {
        const place = row[x];
        if (place && accept(place.key)) return place.key;
      }
      return null;
    },
    moveInColumn,
    rowEnds(of) {
      const row = rows[where.get(of)?.y ?? -1];
      const [first, last] = [row?.[0], row?.[row.length - 1]];
      return first && last ? [first.key, last.key] : null;
    },
    columnOf: (key) => where.get(key)?.place.column ?? 0,
    block(from) {
      const start = where.get(from);
      if (!start) return [];
      return rows.slice(start.y).map((row, index) => {
        if (index === 0) return row.slice(start.x).map(({ key }) => key);
        const first = at(row, start.place.column);
        return first ? row.slice(row.indexOf(first)).map(({ key }) => key) : [];
      });
    },
    rectangle(from, to) {
      const [one, other] = [where.get(from), where.get(to)];
      if (!one || !other) return [];
      const places = [one.place, other.place];
      const left = Math.min(...places.map(({ column }) => column));
      const right = Math.max(...places.map(({ column, colspan }) => column + colspan));
      const between = rows.slice(Math.min(one.y, other.y), Math.max(one.y, other.y) + 1);
      return between.map((row) => row.filter(({ column, colspan }) => column < right && column + colspan > left).map(({ key }) => key));
    },
  };
}
