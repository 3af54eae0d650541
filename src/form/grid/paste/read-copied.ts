/** The tables on the clipboard: marked-up ones with their merged cells, else rows that tabs divide, else lines. */
import type { ReadTable } from '../../../read/read-document';
import { readClipboard, type Clipboard } from '../../../read/text/read-clipboard';
import { readTabbed } from '../../../read/text/tabbed-text';

function tabbedTable(text: string): ReadTable {
  const rows = readTabbed(text).map((cells) => ({
    cells: cells.map((cell, column) => ({ text: cell, column, colspan: 1, rowspan: 1, header: false, key: '' })),
  }));
  return { kind: 'table', caption: '', rows, from: { page: null, place: '' } };
}

const tablesOf = (clipboard: Clipboard): ReadTable[] =>
  readClipboard(clipboard).document?.blocks.filter((block): block is ReadTable => block.kind === 'table') ?? [];

/** @returns the copied tables; a text without any is one of a single column, a line each row */
export function readCopied({ html, text }: Clipboard): ReadTable[] {
  const marked = html === '' ? [] : tablesOf({ html, text: '' });
  if (marked.length > 0) return marked;
  const flat = text.includes('\t') ? [] : tablesOf({ html: '', text });
  return flat.length > 0 ? flat : [tabbedTable(text)];
}
