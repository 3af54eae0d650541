/** Figures that stand in the text beside the name of a cell: offers to be looked at, never sure. */
import { narrativesOf } from '../../check/check-text';
import type { CellKey } from '../../report/address';
import type { Cell, Format } from '../../template/format';
import { align } from './align';
import { labelOf, type Label } from './label';
import type { RecognisedFigure } from './recognised';
import { numberText, printedOf, type Said } from './said-figures';

/** So much of a figure's name has to stand beside a number before it is offered as that figure. */
const LEAST_NAMED = 0.5;
/** More figures than these are in no section of a report. */
const MAX_SAID = 400;

/** The section that asks for a table's figures. */
function sectionOf(format: Format, table: string): string {
  const asks = format.template.sections.find(({ content }) =>
    content.some((part) => ('figures' in part && part.figures === table) || ('table' in part && part.table === table)),
  );
  return asks?.id ?? '';
}

function share(of: ReadonlySet<string>, within: ReadonlySet<string>): number {
  if (of.size === 0) return 0;
  let common = 0;
  for (const pair of of) if (within.has(pair)) common += 1;
  return common / of.size;
}

/** The words around a figure in a standard sentence, with the figure's path. */
const STANDARD_WORDS = /([^{}%，。；：]{2,30})\{\{\s*([a-z0-9-]+\.[a-z0-9-]+)\s*\}\}/g;

/** What the cells of single-column tables are called: their rows' names, and the words of the standard sentences. */
function namesByRow(format: Format): Map<string, Label[]> {
  const names = new Map<string, Label[]>();
  const add = (path: string, name: string): void => {
    names.set(path, [...(names.get(path) ?? []), labelOf(name)]);
  };
  for (const { table, row, rowName } of format.cells.values()) {
    for (const name of new Set([row.label, rowName])) add(`${table.id}.${row.id}`, name);
  }
  for (const { content } of narrativesOf(format)) {
    for (const match of (content.standard ?? '').matchAll(STANDARD_WORDS)) add(match[2] ?? '', match[1] ?? '');
  }
  return names;
}

/** How much of a cell's name stands around a figure of the text. */
function namedBy({ item, around }: Said, cell: Cell, names: ReadonlyMap<string, readonly Label[]>): number {
  const { unit } = item.numeral;
  if (numberText(item, cell) === null || (unit === '%') !== (cell.unit === '%') || /[年月日]/.test(unit)) return 0;
  const own = names.get(`${cell.table.id}.${cell.row.id}`) ?? [];
  const best = Math.max(0, ...own.map((name) => share(name.pairs, around)));
  return unit === '' && cell.unit !== '' ? best - 0.1 : best + (unit === cell.unit ? 0.1 : 0);
}

/** Offers the figures that are left by the names of the cells, in order; never sure. */
export function takeNamed(format: Format, others: readonly Said[], open: ReadonlySet<CellKey>, into: Map<CellKey, RecognisedFigure>): void {
  const cells = [...format.cells.values()].filter(({ key }) => open.has(key) && !into.has(key));
  const names = namesByRow(format);
  for (const section of new Set(cells.map(({ table }) => sectionOf(format, table.id)))) {
    const asked = cells.filter(({ table }) => sectionOf(format, table.id) === section);
    const said = others.filter((each) => each.section === section).slice(0, MAX_SAID);
    const likes = (read: number, expected: number): number => {
      const [one, cell] = [said[read], asked[expected]];
      return one && cell ? namedBy(one, cell, names) : 0;
    };
    for (const { read, expected } of align(said.length, asked.length, likes, LEAST_NAMED).pairs) {
      const [one, cell] = [said[read], asked[expected]];
      const text = one && cell && numberText(one.item, cell);
      if (!one || !cell || text === null || text === undefined) continue;
      into.set(cell.key, { text, sure: false, from: one.line.from, printed: `${one.item.label}${printedOf(one.item)}` });
    }
  }
}
