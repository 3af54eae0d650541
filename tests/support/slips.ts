/** Slips as people make them when they fill in figures: each kind turns a valid report into one with a known mistake. */
import type { CellKey } from '../../src/report/address';
import type { Format } from '../../src/template/format';
import type { Random } from './random';
import type { Cells, ValidReport } from './valid-reports';

export const SLIP_KINDS = [
  'swapped-digits',
  'dropped-digit',
  'doubled-digit',
  'mistyped-digit',
  'factor-ten',
  'sign',
  'neighbour-cell',
  'shifted-block',
  'exchanged-rows',
  'repeated-row',
  'counted-subtotal',
  'stale-total',
  'unfilled-total',
  'misfiled',
] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];

/** The right texts of the cells that a slip spoiled; what they were spoiled to stands in `cells`. */
export interface Slipped {
  kind: SlipKind;
  cells: Cells;
  truth: Cells;
}

type Make = (report: ValidReport, random: Random) => Cells | null;

const number = (cells: Cells, key: CellKey): number => Number(cells[key]);

/** The cells of counts, as rows of columns in reading order. */
function lines(format: Format): CellKey[][] {
  return [...format.tableCells.values()].flatMap((cells) => {
    const counts = cells.filter((cell) => cell.quantity === 'count');
    return [...new Set(counts.map((cell) => cell.row))].map((row) =>
      counts.filter((cell) => cell.row === row).map((cell) => cell.key),
    );
  });
}

const sameTable = (a: readonly CellKey[], b: readonly CellKey[]): boolean => a[0]?.split('/')[0] === b[0]?.split('/')[0];

/** A cell that relations know of and that fits; `null` when there is none. */
function cellWhere(report: ValidReport, random: Random, fits: (text: string, key: CellKey) => boolean): CellKey | null {
  const keys = [...report.format.rulesByCell.keys()].filter((key) => {
    const text = report.cells[key];
    return text !== undefined && report.format.cells.get(key)?.quantity === 'count' && fits(text, key);
  });
  return keys.length === 0 ? null : random.pick(keys);
}

function retyped(fits: (text: string) => boolean, retype: (text: string, random: Random) => string): Make {
  return (report, random) => {
    const key = cellWhere(report, random, fits);
    return key === null ? null : { [key]: retype(report.cells[key] ?? '', random) };
  };
}

/** Two cells that stand beside each other, neither of them a total where only parts are meant. */
function besides(report: ValidReport): [CellKey, CellKey][] {
  const rows = lines(report.format);
  return rows.flatMap((row, r) =>
    row.flatMap((key, c) => {
      const below = rows[r + 1]?.length === row.length ? rows[r + 1]?.[c] : undefined;
      return [row[c + 1], below].flatMap((other) => (other === undefined ? [] : [[key, other] as [CellKey, CellKey]]));
    }),
  );
}

const isTotal = (report: ValidReport, key: CellKey): boolean => report.format.computedBy.has(key);

/** Rows of parts, without the total columns. */
function blockLines(report: ValidReport): CellKey[][] {
  const rows = lines(report.format).map((row) => row.filter((key) => row.length === 1 || !isTotal(report, key)));
  const columns = [...report.format.tableCells.values()].flatMap((cells) => {
    const ids = [...new Set(cells.map((cell) => cell.column.id))];
    return ids.map((id) => cells.filter((cell) => cell.column.id === id && cell.quantity === 'count').map((cell) => cell.key));
  });
  return [...rows, ...columns].filter((line) => line.length >= 4);
}

const MAKERS: Record<SlipKind, Make> = {
  'swapped-digits': retyped(
    (text) => [...text].some((digit, at) => at > 0 && digit !== text[at - 1] && (at > 1 || digit !== '0')),
    (text, random) => {
      const places = [...text].flatMap((digit, at) => (at > 0 && digit !== text[at - 1] && (at > 1 || digit !== '0') ? [at] : []));
      const at = random.pick(places);
      return text.slice(0, at - 1) + (text[at] ?? '') + (text[at - 1] ?? '') + text.slice(at + 1);
    },
  ),
  'dropped-digit': retyped(
    (text) => text.length > 1,
    (text, random) => {
      const at = random.between(0, text.length - 1);
      return String(Number(text.slice(0, at) + text.slice(at + 1)));
    },
  ),
  'doubled-digit': retyped(
    (text) => text !== '0',
    (text, random) => {
      const at = random.between(0, text.length - 1);
      return text.slice(0, at + 1) + (text[at] ?? '') + text.slice(at + 1);
    },
  ),
  'mistyped-digit': retyped(
    () => true,
    (text, random) => {
      const at = random.between(0, text.length - 1);
      const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'].filter((digit) => digit !== text[at] && (at > 0 || text.length === 1 || digit !== '0'));
      return text.slice(0, at) + random.pick(digits) + text.slice(at + 1);
    },
  ),
  'factor-ten': retyped(
    (text) => text !== '0',
    (text, random) => (text.endsWith('0') && random.chance(0.5) ? text.slice(0, -1) : `${text}0`),
  ),
  sign: retyped(
    (text) => text !== '0',
    (text) => `-${text}`,
  ),
  'neighbour-cell': (report, random) => {
    const pairs = besides(report).filter(([a, b]) => number(report.cells, a) > 0 && report.cells[a] !== report.cells[b]);
    if (pairs.length === 0) return null;
    const [a, b] = random.pick(pairs);
    return { [a]: report.cells[b] ?? '', [b]: report.cells[a] ?? '' };
  },
  'shifted-block': (report, random) => {
    const line = [...random.pick(blockLines(report))];
    if (random.chance(0.5)) line.reverse();
    const from = random.between(0, line.length - 4);
    const to = random.between(from + 3, Math.min(line.length - 1, from + 8));
    const changes: Cells = {};
    for (let at = from; at <= to; at += 1) changes[line[at] ?? ''] = at === from ? '0' : (report.cells[line[at - 1] ?? ''] ?? '');
    return changes;
  },
  'exchanged-rows': (report, random) => {
    const rows = lines(report.format);
    const a = random.pick(rows);
    const others = rows.filter((row) => row !== a && row.length === a.length && sameTable(row, a));
    if (others.length === 0) return null;
    const b = random.pick(others);
    const pairs = a.map((key, at): [CellKey, CellKey] => [key, b[at] ?? '']);
    return Object.fromEntries(pairs.flatMap(([x, y]) => [[x, report.cells[y] ?? ''], [y, report.cells[x] ?? '']]));
  },
  'repeated-row': (report, random) => {
    const rows = lines(report.format);
    const r = random.between(0, rows.length - 2);
    const [row, next] = [rows[r] ?? [], rows[r + 1] ?? []];
    if (row.length !== next.length || !sameTable(row, next) || row.every((key) => report.cells[key] === '0')) return null;
    return Object.fromEntries(next.map((key, at) => [key, report.cells[row[at] ?? ''] ?? '']));
  },
  'counted-subtotal': (report, random) => {
    const options = report.format.rules.flatMap(({ computes, right }) => {
      if (computes === null) return [];
      return right.items.flatMap(({ cells }) => {
        const subtotal = cells.length > 1 || isTotal(report, cells[0] ?? '');
        const sum = cells.reduce((all, key) => all + number(report.cells, key), 0);
        return subtotal && sum > 0 ? [{ [computes]: String(number(report.cells, computes) + sum) }] : [];
      });
    });
    return options.length === 0 ? null : random.pick(options);
  },
  'stale-total': (report, random) => {
    const key = cellWhere(report, random, (text, at) => text !== '0' && isTotal(report, at));
    if (key === null) return null;
    const is = number(report.cells, key);
    const step = random.between(1, Math.max(1, Math.ceil(is / 5)));
    return { [key]: String(random.chance(0.5) && is > step ? is - step : is + step) };
  },
  'unfilled-total': (report, random) => {
    const key = cellWhere(report, random, (text, at) => text !== '0' && isTotal(report, at));
    return key === null ? null : { [key]: '0' };
  },
  misfiled: (report, random) => {
    const rows = lines(report.format).map((row) => row.filter((key) => !isTotal(report, key)));
    const row = random.pick(rows);
    const filled = row.filter((key) => number(report.cells, key) > 0);
    if (row.length < 3 || filled.length === 0) return null;
    const from = random.pick(filled);
    const to = random.pick(row.filter((key) => key !== from));
    const cases = random.between(1, number(report.cells, from));
    return { [from]: String(number(report.cells, from) - cases), [to]: String(number(report.cells, to) + cases) };
  },
};

/** Makes a slip of this kind in a report; `null` when the report has no place for it, or nothing changes by it. */
export function slip(kind: SlipKind, report: ValidReport, random: Random): Slipped | null {
  const made = MAKERS[kind](report, random);
  const changed = Object.entries(made ?? {}).filter(([key, text]) => text !== report.cells[key]);
  if (changed.length === 0) return null;
  return {
    kind,
    cells: { ...report.cells, ...Object.fromEntries(changed) },
    truth: Object.fromEntries(changed.map(([key]) => [key, report.cells[key] ?? ''])),
  };
}
