/** Reads the list of units that should hand in a report: a workbook's column, the lines of a text, or CSV. */
import type { ReadBlock, ReadDocument } from '../read/read-document';
import { fileKind } from '../read/kind';
import { decodeBytes } from '../read/text/decode-bytes';
import { recordsOfText } from './list-records';
import { unitMessages as messages } from './messages';
import { unitsIn } from './units-in-list';

/** At least one unit, or why there is none. */
export type UnitList = { units: string[]; problem: null } | { units: null; problem: string };

/** The rows of the first sheet, lines of text between its tables included. */
function recordsOfSheet({ blocks }: ReadDocument): string[][] {
  const sheetOf = ({ from }: ReadBlock): string => /^[^”]*/.exec(from.place)?.[0] ?? '';
  const first = blocks[0] ? sheetOf(blocks[0]) : '';
  return blocks.filter((block) => sheetOf(block) === first).flatMap((block): string[][] => {
    if (block.kind !== 'table') return 'text' in block ? [[block.text]] : [];
    return block.rows.map(({ cells }) => {
      const record: string[] = [];
      for (const { column, text } of cells) record[column] = text;
      return Array.from(record, (text) => (text as string | undefined) ?? '');
    });
  });
}

/**
 * @param name the file's name: a `.csv` file is read as CSV, any other text by its lines, or its columns where it has any
 * @returns the names, each once, in their order
 */
export async function readUnitList(bytes: Uint8Array, name: string): Promise<UnitList> {
  const { kind, problem } = fileKind(bytes);
  if (kind === null) return { units: null, problem: problem.message };
  let records: string[][];
  if (kind === 'xlsx') {
    const { document, messages: said } = (await import('../read/xlsx/read-xlsx')).readXlsx(bytes);
    if (document === null) return { units: null, problem: said[0]?.message ?? messages.noUnits };
    records = recordsOfSheet(document);
  } else if (kind === 'text') {
    records = recordsOfText(decodeBytes(bytes).text, /\.csv$/i.test(name));
  } else {
    return { units: null, problem: messages.notAList };
  }
  const units = unitsIn(records);
  return units.length === 0 ? { units: null, problem: messages.noUnits } : { units, problem: null };
}
