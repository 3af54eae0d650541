/** The texts of tables and pictures in a narrative: a table's caption and cells, a picture's caption and alternative text. */
import type { NarrativeTable, Picture } from './narrative';

/** Which text of a table or a picture; rows and columns are counted from 0, a header being row 0. */
export type TextPart = { kind: 'caption' } | { kind: 'alternative' } | { kind: 'cell'; row: number; column: number };

/** A table, or of a picture what is said of it. */
export type WordedBlock = NarrativeTable | { picture: Pick<Picture, 'caption' | 'alternative'> };

/** A text with its place in its table or picture. */
export interface PartText {
  part: TextPart;
  text: string;
}

/** All texts of a table or a picture, blank ones too: the caption, then the cells by rows, or the alternative text. */
export function partTexts(block: WordedBlock): PartText[] {
  if ('picture' in block) {
    const { caption, alternative } = block.picture;
    return [{ part: { kind: 'caption' }, text: caption }, { part: { kind: 'alternative' }, text: alternative }];
  }
  const { caption, rows } = block.table;
  const cells = rows.flatMap((texts, row) => texts.map((text, column): PartText => ({ part: { kind: 'cell', row, column }, text })));
  return [{ part: { kind: 'caption' }, text: caption }, ...cells];
}

/** One text of a table or a picture; `null` where it has no such text. */
export function partText(block: WordedBlock, part: TextPart): string | null {
  if ('picture' in block) return part.kind === 'cell' ? null : block.picture[part.kind];
  if (part.kind === 'cell') return block.table.rows[part.row]?.[part.column] ?? null;
  return part.kind === 'caption' ? block.table.caption : null;
}
