/** Finds figures by words of their labels: 新收, 新收自然人, 网络占收到 for a share, 新收比上年 for a change. */
import type { CellKey } from '../../../report/address';
import type { BoundFigure } from '../../../report/narrative';
import type { Cell, Format } from '../../../template/format';
import { figureName } from '../figure-name';

export interface FigureChoice {
  figure: BoundFigure;
  /** What it is called, and the table that it stands in. */
  name: string;
  table: string;
}

/** The figures for a query, best first. Without words: those that sum up their row, in the report's order. */
export type FigureSearch = (query: string) => FigureChoice[];

/** So many are listed; who looks for another one types a word more. */
const MOST = 50;
/** So many figures are looked at for a share or a change. */
const MOST_PARTS = 12;
/** Decimals of shares and changes, as standard sentences have them. */
const DECIMALS = 2;

/** What a piece of the query costs, by where it was found: the nearer to the figure, the less. */
const COST = { own: 1, group: 1.5, table: 3, single: 1 } as const;

interface Entry {
  cell: Cell;
  row: string;
  column: string;
  groups: string;
  table: string;
  /** No other figure of its row includes it. */
  summary: boolean;
}

/** Half width, small letters, no blanks and no punctuation. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** A printed label without its number: no figure is looked for by that. */
function unnumbered(label: string): string {
  return label.replace(/^\s*[（(]?(?:[一二三四五六七八九十]+|\d+)[）)、.．]\s*/, '');
}

function entryOf(cell: Cell, format: Format): Entry {
  const totals = (format.dependents.get(cell.key) ?? []).map((key) => format.cells.get(key));
  return {
    cell,
    row: fold(cell.rowName),
    column: fold(cell.columnName),
    groups: [...cell.path, ...cell.columnPath].map((label) => fold(unnumbered(label))).join(' '),
    table: fold(cell.table.name),
    summary: !totals.some((total) => total?.row === cell.row && total.table === cell.table),
  };
}

function costOfPiece(piece: string, { row, column, groups, table }: Entry): number | null {
  if (row.includes(piece) || column.includes(piece)) return COST.own;
  if (groups.includes(piece)) return COST.group;
  return table.includes(piece) ? COST.table : null;
}

/** What the words cost at an entry, cut into the longest pieces that stand in its labels; `null` when some stand nowhere. */
function costOf(words: string, entry: Entry): number | null {
  let cost = 0;
  for (let start = 0; start < words.length; ) {
    let end = words.length;
    let piece: number | null = null;
    while (end > start && (piece = costOfPiece(words.slice(start, end), entry)) === null) end -= 1;
    if (piece === null) return null;
    cost += piece + (end - start === 1 && words.length > 1 ? COST.single : 0);
    start = end;
  }
  if (entry.row === words || entry.column === words) return cost - 0.75;
  return entry.row.startsWith(words) ? cost - 0.5 : cost;
}

/** Totals that include a cell, and what a rule says it is at most. */
function wholesOf(key: CellKey, format: Format): CellKey[] {
  const bounds = (format.rulesByCell.get(key) ?? []).flatMap((index): CellKey[] => {
    const rule = format.rules[index];
    if (!rule || rule.relation === '=') return [];
    const [small, large] = rule.relation === '<=' ? [rule.left, rule.right] : [rule.right, rule.left];
    const [part, ...otherParts] = small.items;
    const [whole, ...otherWholes] = large.items;
    if (!part || !whole || otherParts.length + otherWholes.length > 0 || part.last || whole.last) return [];
    return part.cells[0] === key && part.cells.length === 1 && whole.cells.length === 1 ? whole.cells : [];
  });
  return [...new Set([...(format.dependents.get(key) ?? []), ...bounds])];
}

const SHARE = /^(.+?)占(?:比$|比重$|比例$)?(.*)$/u;
const CHANGE = /^(.+?)(?:比|同比|较)(?:上年)?(?:的?增减)?$/u;

export function createFigureSearch(format: Format): FigureSearch {
  const entries = [...format.cells.values()].map((cell) => entryOf(cell, format));
  const byKey = new Map(entries.map((entry) => [entry.cell.key, entry]));
  const choice = (figure: BoundFigure, { cell }: Entry): FigureChoice => ({
    figure,
    name: figureName(figure, format),
    table: cell.table.name,
  });

  function ranked(words: string): Entry[] {
    return entries
      .flatMap((entry, order) => {
        const cost = costOf(words, entry);
        return cost === null ? [] : [{ entry, order, cost }];
      })
      .sort((a, b) => a.cost - b.cost || Number(b.entry.summary) - Number(a.entry.summary) || a.order - b.order)
      .map(({ entry }) => entry);
  }

  function shares(words: string): FigureChoice[] {
    const [, part = '', whole = ''] = SHARE.exec(words) ?? [];
    if (part === '') return [];
    return ranked(part)
      .slice(0, MOST_PARTS)
      .flatMap((entry) =>
        wholesOf(entry.cell.key, format)
          .flatMap((of) => {
            const total = byKey.get(of);
            const cost = total ? costOf(whole, total) : null;
            return cost === null ? [] : [{ of, cost }];
          })
          .sort((a, b) => a.cost - b.cost)
          .map(({ of }) => choice({ share: entry.cell.key, of, decimals: DECIMALS }, entry)),
      );
  }

  function changes(words: string): FigureChoice[] {
    const [, of = ''] = CHANGE.exec(words) ?? [];
    if (of === '' || of.endsWith('占')) return [];
    return ranked(of)
      .slice(0, MOST_PARTS)
      .map((entry) => choice({ change: entry.cell.key, decimals: DECIMALS }, entry));
  }

  return (query) => {
    const words = fold(query);
    if (words === '') {
      if (query.trim() !== '') return [];
      return entries.filter(({ summary }) => summary).slice(0, MOST).map((entry) => choice({ cell: entry.cell.key }, entry));
    }
    // 2024/2025 is a date, no name of a figure.
    if (/^\d+$/.test(words)) return [];
    const figures = ranked(words).map((entry) => choice({ cell: entry.cell.key }, entry));
    return [...figures, ...shares(words), ...changes(words)].slice(0, MOST);
  };
}
