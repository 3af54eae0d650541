/** Makes the article's blocks those of a document: levels of headings, numbers of their places. */
import { MAX_PICTURES_DATA } from '../../report/narrative-limits';
import type { Origin, ReadBlock } from '../read-document';
import { paragraphPlace, tablePlace } from '../text/messages';
import { readHeldPicture } from './held-pictures';
import { picturePlace } from './messages';
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

/** @param held the pictures that were taken out of the page's text */
export function toBlocks(blocks: readonly RawBlock[], held: readonly string[]): ReadBlock[] {
  const level = levels(blocks.filter((block): block is RawText => block.kind === 'text' && isHeading(block)));
  const bold = boldMeansHeading(blocks);
  let paragraphs = 0;
  let tables = 0;
  let pictures = 0;
  const room = { left: MAX_PICTURES_DATA };
  return blocks.flatMap((block): ReadBlock[] => {
    if (block.kind === 'table') {
      tables += 1;
      return [{ kind: 'table', caption: block.caption, rows: block.rows, from: { page: null, place: tablePlace(tables) } }];
    }
    if (block.kind === 'picture') {
      const picture = readHeldPicture(block, held, room);
      if (picture === null) return [];
      pictures += 1;
      return [{ kind: 'picture', alternative: block.alternative, ...picture, from: { page: null, place: picturePlace(pictures) } }];
    }
    paragraphs += 1;
    const from: Origin = { page: null, place: paragraphPlace(paragraphs) };
    if (isHeading(block)) {
      // In this program's pages a heading within a narrative is none of a section, also where no section is open.
      const least = hasAttribute(block.parent, 'data-narrative') ? 2 : 0;
      return [{ kind: 'heading', level: Math.max(least, level(block.rank)), text: block.text, from }];
    }
    return [{ kind: 'paragraph', text: block.text, strong: block.rank > 0 || (bold && block.strong), from }];
  });
}
