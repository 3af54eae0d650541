/** A simple table in the editor: rows of cells with text, its caption and whether it has a header as attributes. */
import type { Node, NodeSpec } from 'prosemirror-model';
import type { NarrativeTable } from '../../../report/narrative';
import { MAX_CAPTION } from '../../../report/narrative-limits';

/** Attributes of a copied table's element. */
const CAPTION = 'data-caption';
const HEADER = 'data-header';

/** Spans as the commands for tables ask for them; cells here have none. */
const NO_SPANS = { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } };

export const tableNodes = {
  table: {
    content: 'table_row+',
    tableRole: 'table',
    isolating: true,
    group: 'block',
    attrs: { caption: { default: '', validate: 'string' }, header: { default: true, validate: 'boolean' } },
    parseDOM: [
      {
        tag: 'table',
        getAttrs: (element) => ({
          caption: (element.getAttribute(CAPTION) ?? '').slice(0, MAX_CAPTION),
          header: element.getAttribute(HEADER) !== 'false',
        }),
      },
    ],
    toDOM: ({ attrs }) => ['table', { [CAPTION]: String(attrs.caption), [HEADER]: String(attrs.header) }, ['tbody', 0]],
  },
  table_row: {
    content: 'table_cell*',
    tableRole: 'row',
    parseDOM: [{ tag: 'tr' }],
    toDOM: () => ['tr', 0],
  },
  table_cell: {
    // Line ends are characters of the text.
    content: 'text*',
    whitespace: 'pre',
    tableRole: 'cell',
    isolating: true,
    attrs: NO_SPANS,
    parseDOM: [{ tag: 'td' }, { tag: 'th' }],
    toDOM: () => ['td', 0],
  },
} satisfies Record<string, NodeSpec>;

/** The table that a node is. */
export function toTable(node: Node): NarrativeTable {
  const rows: string[][] = [];
  node.forEach((row) => {
    const cells: string[] = [];
    row.forEach((cell) => cells.push(cell.textContent));
    rows.push(cells);
  });
  return { table: { caption: String(node.attrs.caption), header: node.attrs.header === true, rows } };
}
