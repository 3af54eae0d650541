/** A chart as wide as the text, with its numbers as alternative text, and its caption below. */
import { alternativeText } from '../../../charts/words';
import type { FigureBlock } from '../../../document/document';
import type { XmlNode } from '../node';
import { markedRuns, type CommentMark } from '../marked-runs';
import { paragraphNode } from '../paragraph-node';
import { pictureKey, type Pictures } from '../pictures';
import { STYLE } from '../styles/style-ids';
import type { TypeArea } from '../typography';
import { emusOfTwips } from '../units';
import { drawing } from './drawing';

/**
 * @param id another one for each drawing of the file, from 1
 * @throws Error when the chart has no picture
 */
export function figure(
  { caption, chart }: FigureBlock,
  id: number,
  keepNext: boolean,
  area: TypeArea,
  pictures: Pictures,
  marks: readonly CommentMark[],
): XmlNode[] {
  const picture = pictures.get(chart.id);
  if (!picture) throw new Error(`No picture of the chart ${chart.id}`);
  const extent = { cx: emusOfTwips(area.width), cy: Math.round((emusOfTwips(area.width) * picture.height) / picture.width) };
  const drawn = drawing({ id, name: caption, alternative: alternativeText(chart), key: pictureKey(chart.id), extent });
  const words = markedRuns([{ text: caption }], marks);
  return [paragraphNode({ style: STYLE.figure }, [drawn]), paragraphNode({ style: STYLE.figureCaption, keepNext }, words)];
}
