/** The running text of a read document, line by line, with the title taken from its head. */
import type { Origin, ReadBlock, ReadDocument } from '../read-document';
import { labelOf, type Label } from './label';

export interface TextItem {
  text: string;
  /** 1 and more for a heading by its style; `null` for a paragraph. */
  heading: number | null;
  strong: boolean;
  from: Origin;
  /** Index of the block that it comes from. */
  block: number;
  label: Label;
}

export interface DocumentText {
  /** The title's lines together; '' without one. */
  title: string;
  titleFrom: Origin | null;
  items: TextItem[];
}

/** Longest line that may head a section. */
export const MAX_HEADING = 45;
const TITLE_END = /(?:报告|总结|年报)(?:[(（][^()（）]*[)）])?$/;
const TITLE_WORDS = /信息公开|政务公开/;
const NUMBERED = /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/;
/** A title has at most so many lines and characters, and stands among the first lines. */
const TITLE_LINES = 4;
const TITLE_LENGTH = 90;
const TITLE_DEPTH = 12;

function itemsOf(block: ReadBlock, index: number): TextItem[] {
  if (block.kind === 'table' || block.kind === 'picture') return [];
  const lines = block.text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return lines.map((text) => ({
    text,
    heading: block.kind === 'heading' ? block.level : null,
    strong: block.kind === 'heading' || block.strong,
    from: block.from,
    block: index,
    label: labelOf(text.slice(0, 4 * MAX_HEADING)),
  }));
}

/** The lines of the title: those set as title, or the first ones that together read as one. */
function titleRange(items: readonly TextItem[]): [number, number] | null {
  const set = items.findIndex(({ heading }) => heading === 0);
  if (set >= 0) {
    let end = set;
    while (items[end]?.heading === 0) end += 1;
    return [set, end];
  }
  for (let start = 0; start < Math.min(items.length, TITLE_DEPTH); start += 1) {
    let text = '';
    for (let end = start; end < Math.min(items.length, start + TITLE_LINES); end += 1) {
      const line = items[end]?.text ?? '';
      if (NUMBERED.test(line) || /[。；;！!]/.test(line)) break;
      text += line.replace(/\s+/g, '');
      if (text.length > TITLE_LENGTH) break;
      if (TITLE_END.test(text) && TITLE_WORDS.test(text)) return [start, end + 1];
    }
  }
  return null;
}

/** @returns the lines of all headings and paragraphs but the title's */
export function textOf(document: ReadDocument): DocumentText {
  const items = document.blocks.flatMap(itemsOf);
  const range = titleRange(items);
  if (!range) return { title: '', titleFrom: null, items };
  const [start, end] = range;
  const title = items.slice(start, end).map(({ text }) => text).join('').replace(/\s+/g, '');
  return { title, titleFrom: items[start]?.from ?? null, items: [...items.slice(0, start), ...items.slice(end)] };
}
