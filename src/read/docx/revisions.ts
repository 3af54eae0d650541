/** Which elements of a Word file are not read: what tracked changes took away, older formatting, second versions. */

/** Formatting as it was before a change, and parts that hold no text of the report. */
const NEVER = new Set([
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblPrExChange',
  'w:tblGridChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:sectPr',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  // Pinyin above a character.
  'w:rt',
]);

const TAKEN_AWAY = new Set(['w:del', 'w:moveFrom']);
const PUT_IN = new Set(['w:ins', 'w:moveTo']);

/** Elements in whose properties a change is only a mark. */
const PROPERTIES = new Set(['w:rPr', 'w:trPr', 'w:tcPr']);

export type Fate = 'read' | 'skip' | 'deleted' | 'inserted';

/** What becomes of an element when all tracked changes are accepted. */
export function fateOf(name: string, parent: string | undefined): Fate {
  if (NEVER.has(name)) return 'skip';
  if (parent !== undefined && PROPERTIES.has(parent)) return 'read';
  if (TAKEN_AWAY.has(name)) return 'deleted';
  return PUT_IN.has(name) ? 'inserted' : 'read';
}
