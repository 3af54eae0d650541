/** Makes the article's blocks those of a document: levels of headings, numbers of their places. */
import type { Origin, ReadBlock } from '../read-document';
import { paragraphPlace, tablePlace } from '../text/messages';
import { hasAttribute } from './node';
import type { RawBlock, RawText } from './raw-block';

/** A heading that is longer, or has more than one sentence, is a paragraph set large. */
const MAX_HEADING = 80;

const isHeading = ({ rank, text }: RawText): boolean =>
  rank > 0 && text.length <= MAX_HEADING && !/[。；]./.test(text);

/** Level of a rank: the highest is the title when it stands once and first, so that the sections are of level 1. */
function levels(headings: readonly RawText[]): (rank: number) => number {
  const top = Math.min(...headings.map(({ rank }) => rank));
  const once = headings.filter(({ rank }) => rank === top).length === 1;
  const titled = once && headings[0]?.rank === top && !/^[(（]?[一二三四五六七八九十]+[)）、]/.test(headings[0].text);
  return (rank) => rank - top + (titled ? 0 : 1);
}

/** When most of the running text is bold, bold says nothing. */
function boldMeansHeading(blocks: readonly RawBlock[]): boolean {
  const running = blocks.filter((block): block is RawText => block.kind === 'text' && /[。；]./.test(block.text));
  return running.filter(({ strong }) => strong).length * 2 <= running.length;
}

export function toBlocks(blocks: readonly RawBlock[]): ReadBlock[] {
  const level = levels(blocks.filter((block): block is RawText => block.kind === 'text' && isHeading(block)));
  const bold = boldMeansHeading(blocks);
  let paragraphs = 0;
  let tables = 0;
  return blocks.map((block): ReadBlock => {
    if (block.kind === 'table') {
      tables += 1;
      return { kind: 'table', caption: block.caption, rows: block.rows, from: { page: null, place: tablePlace(tables) } };
    }
    paragraphs += 1;
    const from: Origin = { page: null, place: paragraphPlace(paragraphs) };
    if (isHeading(block)) {
      // In this program's pages a heading within a narrative is none of a section, also where no section is open.
      const least = hasAttribute(block.parent, 'data-narrative') ? 2 : 0;
      return { kind: 'heading', level: Math.max(least, level(block.rank)), text: block.text, from };
    }
    return { kind: 'paragraph', text: block.text, strong: block.rank > 0 || (bold && block.strong), from };
  });
}
