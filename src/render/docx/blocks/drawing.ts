/** A picture in the line of its paragraph, with its alternative text. */
import { legible } from '../legible';
import { branch, leaf, type Attributes, type XmlNode } from '../node';

const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

/** An element with attributes and children. */
const node = (name: string, attributes: Attributes, ...children: XmlNode[]): XmlNode => ({
  [name]: [{ _attr: attributes }, ...children],
});

/** English metric units. */
export interface Extent {
  cx: number;
  cy: number;
}

export interface Drawing {
  /** Another one for each drawing of the file, from 1. */
  id: number;
  name: string;
  alternative: string;
  /** By which the picture was registered. */
  key: string;
  extent: Extent;
}

function graphic({ name, key, extent }: Drawing): XmlNode {
  const fill = branch('pic:blipFill', [leaf('a:blip', { 'r:embed': `rId{${key}}` }), branch('a:stretch', [leaf('a:fillRect')])]);
  const shape = branch('pic:spPr', [
    branch('a:xfrm', [leaf('a:off', { x: 0, y: 0 }), leaf('a:ext', { ...extent })]),
    node('a:prstGeom', { prst: 'rect' }, leaf('a:avLst')),
  ]);
  const properties = branch('pic:nvPicPr', [leaf('pic:cNvPr', { id: 0, name: legible(name) }), leaf('pic:cNvPicPr')]);
  return node(
    'a:graphic',
    { 'xmlns:a': MAIN },
    node('a:graphicData', { uri: PICTURE }, node('pic:pic', { 'xmlns:pic': PICTURE }, properties, fill, shape)),
  );
}

/** The run that holds the drawing. */
export function drawing(drawn: Drawing): XmlNode {
  const { id, name, alternative, extent } = drawn;
  const inline = node(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    leaf('wp:extent', { ...extent }),
    leaf('wp:docPr', { id, name: legible(name), descr: legible(alternative) }),
    graphic(drawn),
  );
  return branch('w:r', [branch('w:drawing', [inline])]);
}
