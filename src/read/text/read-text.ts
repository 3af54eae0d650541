/** Plain text as a document: a paragraph a line, and tables where lines certainly are their rows. */
import { MAX_BLOCKS, MAX_TABLE_CELLS, MAX_TEXT } from '../limits';
import type { ReadBlock, ReadMessage, ReadResult, ReadRow } from '../read-document';
import { decodeBytes, type DecodedText } from './decode-bytes';
import {
  EMPTY_TEXT,
  NO_TEXT,
  damagedPlaces,
  paragraphPlace,
  tableTooLarge,
  tablePlace,
  tooManyBlocks,
  tooMuchText,
} from './messages';
import { splitText } from './split-text';
import type { TextPart } from './text-part';

/** The longest character takes four bytes. */
const MAX_BYTES = 4 * MAX_TEXT;

/** Text in no encoding has control characters; a damaged one has few unreadable places. */
function isText({ text, damaged }: DecodedText): boolean {
  const controls = (text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g) ?? []).length;
  return (controls + damaged) * 20 <= text.length;
}

function refused(message: ReadMessage): ReadResult {
  return { document: null, messages: [message] };
}

function readRow(cells: readonly string[]): ReadRow {
  return {
    cells: cells.map((text, column) => ({ text, column, colspan: 1, rowspan: 1, header: false, key: '' })),
  };
}

function readBlocks(parts: readonly TextPart[]): ReadBlock[] {
  let paragraphs = 0;
  let tables = 0;
  return parts.map((part) => {
    switch (part.kind) {
      case 'line':
        paragraphs += 1;
        return {
          kind: 'paragraph',
          text: part.text,
          strong: false,
          from: { page: null, place: paragraphPlace(paragraphs) },
        };
      case 'table':
        tables += 1;
        return {
          kind: 'table',
          caption: '',
          rows: part.rows.map(readRow),
          from: { page: null, place: tablePlace(tables) },
        };
    }
  });
}

/** Reads a text; control characters other than tabs and line ends are dropped. */
function readDecoded(decoded: DecodedText): ReadResult {
  if (decoded.text.length > MAX_TEXT) return refused(tooMuchText(MAX_TEXT));
  if (!isText(decoded)) return refused(NO_TEXT);
  const parts = splitText(decoded.text.replace(/[\0-\x08\x0b\x0e-\x1f\x7f\u200b\ufeff]/g, ''));
  if (parts === null || parts.length > MAX_BLOCKS) return refused(tooManyBlocks(MAX_BLOCKS));
  if (parts.length === 0) return refused(EMPTY_TEXT);
  const blocks = readBlocks(parts);
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const cells = block.rows.reduce((sum, row) => sum + row.cells.length, 0);
    if (cells > MAX_TABLE_CELLS) return refused(tableTooLarge(block.from.place, MAX_TABLE_CELLS));
  }
  return {
    document: { properties: { title: '', agency: '', published: '' }, blocks, embedded: null },
    messages: decoded.damaged > 0 ? [damagedPlaces(decoded.damaged)] : [],
  };
}

/**
 * Reads plain text: UTF-8, UTF-16 with its mark, or GB18030.
 * @returns no document, with the reason, for text that is empty, too long or none
 */
export function readText(source: Uint8Array | string): ReadResult {
  if (typeof source === 'string') return readDecoded({ text: source, damaged: 0 });
  if (source.length > MAX_BYTES) return refused(tooMuchText(MAX_TEXT));
  return readDecoded(decodeBytes(source));
}
