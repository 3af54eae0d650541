/** Small Word files written by hand, for what our own renderer never writes. */
import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../../src/read/docx/read-docx';
import type { ReadBlock, ReadDocument, ReadResult, ReadTable } from '../../../src/read/read-document';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

export const part = (root: string, content: string): string => `<?xml version="1.0"?><w:${root} ${NAMESPACES}>${content}</w:${root}>`;

export interface DocxParts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  /** Further parts by path. */
  others?: Record<string, string | Uint8Array>;
}

export function makeDocx({ body, styles, numbering, footnotes, others = {} }: DocxParts): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...(styles === undefined ? {} : { 'word/styles.xml': part('styles', styles) }),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': part('numbering', numbering) }),
    ...(footnotes === undefined ? {} : { 'word/footnotes.xml': part('footnotes', footnotes) }),
    ...others,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content])),
  );
}

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

export const p = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text === '' ? '' : run(text)}</w:p>`;

export const tc = (content: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;

export const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

export const tbl = (...rows: string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

/** The document of a file that can be read. */
export function documentIn({ document, messages }: ReadResult): ReadDocument {
  if (document === null) throw new Error(messages.map(({ message }) => message).join());
  return document;
}

export const blocksOf = (parts: DocxParts): ReadBlock[] => documentIn(readDocx(makeDocx(parts))).blocks;

/** Texts of headings and paragraphs; tables as rows of texts. */
export const textsOf = (parts: DocxParts): (string | string[][])[] => blocksOf(parts).map(outline);

export function outline(block: ReadBlock): string | string[][] {
  return block.kind === 'picture' ? '' : block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : block.text;
}

export function onlyTable(blocks: readonly ReadBlock[]): ReadTable {
  const [table] = blocks.filter((block) => block.kind === 'table');
  if (!table) throw new Error('No table');
  return table;
}
