/** A picture of a narrative in its own size, but no larger than the text leaves room for, and its caption below. */
import { TALLEST_PICTURE, type PictureBlock } from '../../../document/document';
import { documentMessages } from '../../../document/messages';
import type { XmlNode } from '../node';
import { markedRuns, type CommentMark } from '../marked-runs';
import { paragraphNode } from '../paragraph-node';
import { narrativePictureKey } from '../pictures';
import { STYLE } from '../styles/style-ids';
import type { TypeArea } from '../typography';
import { emusOfTwips, millimetres } from '../units';
import { drawing, type Extent } from './drawing';

/** Programs show 96 pixels to the inch. */
const TWIPS_PER_PIXEL = 15;

function extentOf({ width, height }: PictureBlock, area: TypeArea): Extent {
  const [wide, high] = [width * TWIPS_PER_PIXEL, height * TWIPS_PER_PIXEL];
  const scale = Math.min(1, area.width / wide, millimetres(TALLEST_PICTURE) / high);
  const emus = (length: number): number => Math.max(1, Math.round(emusOfTwips(length * scale)));
  return { cx: emus(wide), cy: emus(high) };
}

/** @param id another one for each drawing of the file, from 1 */
export function picture(block: PictureBlock, id: number, keepNext: boolean, area: TypeArea, marks: readonly CommentMark[]): XmlNode[] {
  const { caption, alternative } = block;
  const name = caption === '' ? documentMessages.picture(String(id)) : caption;
  const drawn = drawing({ id, name, alternative, key: narrativePictureKey(id, block), extent: extentOf(block, area) });
  if (caption === '') return [paragraphNode({ style: STYLE.picture, keepNext }, [drawn, ...markedRuns([], marks)])];
  return [
    paragraphNode({ style: STYLE.picture, keepNext: true }, [drawn]),
    paragraphNode({ style: STYLE.pictureCaption, keepNext }, markedRuns([{ text: caption }], marks)),
  ];
}
