/** What was copied as plain text: paragraphs on lines of their own, a table's cells between tabs, a picture by its caption. */
import type { Fragment, Node } from 'prosemirror-model';
import type { Ledger } from '../../../check/ledger';
import { printedText } from '../text-places';

function rowText(row: Node): string {
  const cells: string[] = [];
  row.forEach((cell) => cells.push(cell.textContent.replace(/\s*\n\s*/g, ' ')));
  return cells.join('\t');
}

function linesOf(node: Node, ledger: Ledger): string[] {
  switch (node.type.name) {
    case 'table': {
      const rows: string[] = [];
      node.forEach((row) => rows.push(rowText(row)));
      return rows;
    }
    case 'table_row':
      return [rowText(node)];
    case 'table_cell':
      return [node.textContent];
    case 'picture':
      return [String(node.attrs.caption)].filter((caption) => caption !== '');
    default:
      return [printedText(node, ledger)];
  }
}

/** @param content blocks, or parts of a table */
export function plainText(content: Fragment, ledger: Ledger): string {
  const lines: string[] = [];
  content.forEach((node) => lines.push(...linesOf(node, ledger)));
  return lines.join('\n');
}
