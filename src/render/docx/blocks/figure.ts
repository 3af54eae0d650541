/** A chart as wide as the text, with its numbers as alternative text, and its caption below. */
import { alternativeText } from '../../../charts/words';
import type { FigureBlock } from '../../../document/document';
import { legible } from '../legible';
import { branch, leaf, type Attributes, type XmlNode } from '../node';
import { paragraphNode } from '../paragraph-node';
import { pictureKey, type Pictures } from '../pictures';
import { runs } from '../runs';
import { STYLE } from '../styles/style-ids';
import type { TypeArea } from '../typography';
import { emusOfTwips } from '../units';

const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

/** An element with attributes and children. */
const node = (name: string, attributes: Attributes, ...children: XmlNode[]): XmlNode => ({
  [name]: [{ _attr: attributes }, ...children],
});

interface Extent {
  cx: number;
  cy: number;
}

function graphic(name: string, key: string, extent: Extent): XmlNode {
  const fill = branch('pic:blipFill', [leaf('a:blip', { 'r:embed': `rId{${key}}` }), branch('a:stretch', [leaf('a:fillRect')])]);
  const shape = branch('pic:spPr', [
    branch('a:xfrm', [leaf('a:off', { x: 0, y: 0 }), leaf('a:ext', { ...extent })]),
    node('a:prstGeom', { prst: 'rect' }, leaf('a:avLst')),
  ]);
  const properties = branch('pic:nvPicPr', [leaf('pic:cNvPr', { id: 0, name }), leaf('pic:cNvPicPr')]);
  return node(
    'a:graphic',
    { 'xmlns:a': MAIN },
    node('a:graphicData', { uri: PICTURE }, node('pic:pic', { 'xmlns:pic': PICTURE }, properties, fill, shape)),
  );
}

/**
 * @param id another one for each drawing of the file, from 1
 * @throws Error when the chart has no picture
 */
export function figure({ caption, chart }: FigureBlock, id: number, keepNext: boolean, area: TypeArea, pictures: Pictures): XmlNode[] {
  const picture = pictures.get(chart.id);
  if (!picture) throw new Error(`No picture of the chart ${chart.id}`);
  const extent = { cx: emusOfTwips(area.width), cy: Math.round((emusOfTwips(area.width) * picture.height) / picture.width) };
  const inline = node(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    leaf('wp:extent', { ...extent }),
    leaf('wp:docPr', { id, name: legible(caption), descr: legible(alternativeText(chart)) }),
    graphic(legible(caption), pictureKey(chart.id), extent),
  );
  return [
    paragraphNode({ style: STYLE.figure }, [branch('w:r', [branch('w:drawing', [inline])])]),
    paragraphNode({ style: STYLE.figureCaption, keepNext }, runs(caption)),
  ];
}
