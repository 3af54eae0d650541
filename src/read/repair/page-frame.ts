/** Drops the lines of the web page around the report. */
import type { ReadBlock, ReadDocument } from '../read-document';
import { factsOf, isCertainFrame, isDate, isFrameLine, isListHead, isPager, isPunctuation } from './frame-line';
import { addRepair, newTally, type Tally } from './tally';

export interface WithoutFrame {
  document: ReadDocument;
  tally: Tally;
  /** The page said that it is one of several. */
  ofSeveral: boolean;
}

const MAX_SHORT = 25;
/** Facts about the article stand among so many of its first or last blocks. */
const EDGE = 12;

const textOfBlock = (block: ReadBlock): string | null => ('text' in block ? block.text : null);

/** What a report may end with, however short: date, attachment, a numbered line, the agency's name. */
function mayEndReport(text: string): boolean {
  return (
    isDate(text) ||
    /^(?:附[件表录]|注|备注|联系)/.test(text) ||
    /^[(（]?[一二三四五六七八九十\d]+[)）、.．]/.test(text) ||
    /(?:局|委|厅|院|办|处|所|站|室|府|会|中心|大队|街道|[省市区县乡镇])$/.test(text) ||
    /[。；;：:]$/.test(text)
  );
}

const isShort = (text: string): boolean => text.length <= MAX_SHORT && !mayEndReport(text);

/** Index from which on all is frame: the first certain line behind which only short lines follow. */
function endOfReport(texts: readonly (string | null)[]): number {
  let end = texts.length;
  for (let at = texts.length - 1; at >= 0; at -= 1) {
    const text = texts[at] ?? null;
    if (text === null) break;
    if (isFrameLine(text) || isListHead(text)) end = at;
    else if (!isPunctuation(text) && !isShort(text)) break;
  }
  return end;
}

/**
 * Certain lines go wherever they stand; behind the report also short lines that follow such a line. Date and source
 * that they give fill the document's properties where it has none.
 */
export function dropPageFrame(document: ReadDocument): WithoutFrame {
  const tally = newTally();
  const properties = { ...document.properties };
  let ofSeveral = false;
  const texts = document.blocks.map(textOfBlock);
  const end = endOfReport(texts);
  const blocks = document.blocks.filter((_, index) => {
    const text = texts[index] ?? null;
    const atEdge = index < EDGE || index >= texts.length - EDGE;
    if (text === null) return true;
    if (index < end && !isCertainFrame(text) && !(atEdge && isFrameLine(text))) return true;
    const { published, agency } = factsOf(text);
    if (properties.published === '') properties.published = published;
    if (properties.agency === '') properties.agency = agency;
    ofSeveral ||= isPager(text);
    addRepair(tally, text, '');
    return false;
  });
  return { document: { ...document, properties, blocks }, tally, ofSeveral };
}
