/** Tells tables of figures from tables that only place the page's parts. */
import { attribute, elementsOf, hasAttribute, isElement, isLink, isText, type Element, type Node } from './node';
import { isHidden, isSilent } from './visible';

interface Measure {
  /** Without white space. */
  characters: number;
  /** Those of them that are links. */
  linked: number;
  /** Paragraphs and other parts that stand on their own. */
  parts: number;
  headings: number;
  tables: number;
}

const PARTS = new Set(['p', 'div', 'section', 'article', 'ul', 'ol', 'li', 'br', 'blockquote', 'pre']);
const FIGURE = /^\s*(?:[-−]?[\d０-９][\d０-９,，.．]*\s*(?:件|条|项|次|人|个|份|篇|万元|元|起|%)?|[-—－/]+)\s*$/;

/** A cell with so much text in several parts is the article's place. */
const LONG_CELL = 300;

export type Measurer = (node: Node) => Measure;

/** Measures each element once, however tables are nested. */
export function createMeasurer(): Measurer {
  const known = new Map<Node, Measure>();
  const measure: Measurer = (node) => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const sum: Measure = { characters: 0, linked: 0, parts: 0, headings: 0, tables: 0 };
    if (isText(node)) sum.characters = node.value.replace(/[\s\u3000]/g, '').length;
    if (isElement(node) && !isSilent(node) && !isHidden(node)) {
      sum.parts = PARTS.has(node.tagName) ? 1 : 0;
      sum.headings = /^h[1-6]$/.test(node.tagName) ? 1 : 0;
      sum.tables = node.tagName === 'table' ? 1 : 0;
      for (const child of node.childNodes) {
        const within = measure(child);
        sum.characters += within.characters;
        sum.linked += within.linked;
        sum.parts += within.parts;
        sum.headings += within.headings;
        sum.tables += within.tables;
      }
      if (isLink(node)) sum.linked = sum.characters;
      known.set(node, sum);
    }
    return sum;
  };
  return measure;
}

/** The rows of a table, not of the tables in it: head first, foot last, each group by itself. */
export function rowGroupsOf(table: Element): Element[][] {
  const parts = elementsOf(table);
  const ordered = [
    ...parts.filter(({ tagName }) => tagName === 'thead'),
    ...parts.filter(({ tagName }) => tagName === 'tbody'),
    ...parts.filter(({ tagName }) => tagName === 'tfoot'),
  ];
  return ordered.map((group) => elementsOf(group).filter((row) => row.tagName === 'tr' && !isHidden(row)));
}

export function cellsOf(row: Element): Element[] {
  return elementsOf(row).filter((cell) => (cell.tagName === 'td' || cell.tagName === 'th') && !isHidden(cell));
}

function shortText(node: Node, measure: Measurer): string {
  if (measure(node).characters > 20) return '';
  const read = (each: Node): string => {
    if (isText(each)) return each.value;
    return isElement(each) && !isSilent(each) ? each.childNodes.map(read).join('') : '';
  };
  return read(node);
}

/** Whether a table only lays out the page: its cells are then read one after the other. */
export function isLayoutTable(table: Element, measure: Measurer): boolean {
  if (hasAttribute(table, 'data-table')) return false;
  if (/^(?:presentation|none)$/i.test(attribute(table, 'role'))) return true;
  const rows = rowGroupsOf(table).flat().map(cellsOf);
  const filled = rows.map((cells) => cells.filter((cell) => measure(cell).characters > 0));
  const cells = filled.flat();
  const figures = cells.filter((cell) => measure(cell).tables === 0 && FIGURE.test(shortText(cell, measure))).length;
  if (figures >= 2 && figures * 5 >= cells.length) return false;
  if (filled.every((row) => row.length < 2)) return true;
  if (cells.some((cell) => measure(cell).tables > 0 || measure(cell).headings > 0)) return true;
  const speaks = (cell: Element): boolean => measure(cell).linked * 2 < measure(cell).characters;
  // A label beside its text: no site prints that around an article.
  if (filled.some((row) => row.filter(speaks).length >= 2)) return false;
  const whole = measure(table).characters;
  return cells.some((cell) => {
    const { characters, parts } = measure(cell);
    return characters > LONG_CELL && parts >= 3 && characters * 10 > whole * 6;
  });
}
