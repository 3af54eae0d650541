/** Small document trees, and what the DOCX renderer makes of them. */
import type { DocumentBlock, DocumentTree, TableBlock, TableCell, TableRow } from '../../../../src/document/document';
import { renderDocx } from '../../../../src/render/docx/render-docx';
import { documentOf } from '../../../support/document-fixtures';
import { openDocx, type Element, type OpenDocx } from './open-docx';

export const TIME = new Date('2025-01-20T08:30:15.250Z');

/** A document of some blocks on the page of GB/T 9704. */
export function treeOf(...blocks: DocumentBlock[]): DocumentTree {
  return { ...documentOf('报告'), blocks };
}

export async function render(tree: DocumentTree, draft = false): Promise<OpenDocx> {
  return openDocx(await renderDocx(tree, { time: TIME, draft }));
}

/** The elements that some blocks become. */
export async function rendered(...blocks: DocumentBlock[]): Promise<Element[]> {
  return (await render(treeOf(...blocks))).body;
}

export function paragraph(text: string): DocumentBlock {
  return { kind: 'paragraph', level: 0, lead: '', text, narrative: 'overview' };
}

export function cell(column: number, text: string, part: Partial<TableCell> = {}): TableCell {
  const figure = { role: 'figure', colspan: 1, rowspan: 1, align: 'center', indent: 0 } as const;
  return { ...figure, text, column, key: null, rowPath: [], columnPath: [], ...part };
}

/** Rows of single cells, one a column. */
export function plainRows(rows: number, columns: number, text = '0'): TableRow[] {
  return Array.from({ length: rows }, () => ({
    cells: Array.from({ length: columns }, (_, column) => cell(column, text)),
  }));
}

export function tableOf(part: Partial<TableBlock>): TableBlock {
  return {
    kind: 'table',
    table: 'cases',
    caption: '办件情况',
    title: null,
    newPage: false,
    widths: [1, 1, 1],
    size: 9,
    rowHeight: 6,
    headerRows: 0,
    rows: plainRows(2, 3),
    ...part,
  };
}
