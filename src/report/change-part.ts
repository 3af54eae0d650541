/** Changes one text of a table or a picture in a narrative, within what a report may hold. */
import { MAX_ALTERNATIVE, MAX_CAPTION, MAX_CELL_TEXT } from './narrative-limits';
import { partText, type TextPart, type WordedBlock } from './text-part';

const MOST: Readonly<Record<TextPart['kind'], number>> = { caption: MAX_CAPTION, alternative: MAX_ALTERNATIVE, cell: MAX_CELL_TEXT };

/** The table or picture with another text in one place; `null` where there is no such place, or no room for the text. */
export function withPartText<Block extends WordedBlock>(block: Block, part: TextPart, text: string): Block | null {
  if (partText(block, part) === null || text.length > MOST[part.kind]) return null;
  if ('picture' in block) return { ...block, picture: { ...block.picture, [part.kind]: text } };
  const { table } = block;
  if (part.kind !== 'cell') return { ...block, table: { ...table, caption: text } };
  const rows = table.rows.map((cells, row) => (row === part.row ? cells.map((cell, column) => (column === part.column ? text : cell)) : cells));
  return { ...block, table: { ...table, rows } };
}
