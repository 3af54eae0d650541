/** A picture in the editor: one node with everything that the report keeps of it. */
import type { Node, NodeSpec } from 'prosemirror-model';
import { bytesOf, isBase64 } from '../../../report/base64';
import type { NarrativePicture } from '../../../report/narrative';
import { MAX_ALTERNATIVE, MAX_CAPTION, MAX_PICTURE_DATA } from '../../../report/narrative-limits';
import { readPictureFile } from '../../../report/picture-file';

/** Attributes of a copied picture's element. */
const PICTURE = 'data-picture';
const CAPTION = 'data-caption';

type Picture = NarrativePicture['picture'];

/** A picture's file as the report keeps it; `null` for what is no picture that it may keep. */
export function pictureOf(data: string, caption: string, alternative: string): Picture | null {
  const file = data.length <= MAX_PICTURE_DATA && isBase64(data) ? readPictureFile(bytesOf(data)) : null;
  return file && { caption: caption.slice(0, MAX_CAPTION), alternative: alternative.slice(0, MAX_ALTERNATIVE), ...file, data };
}

/** The address of a picture's own bytes. */
export function addressOf({ type, data }: Pick<Picture, 'type' | 'data'>): string {
  return `data:image/${type};base64,${data}`;
}

function fromCopied(element: HTMLElement): Picture | false {
  const data = (element.getAttribute('src') ?? '').replace(/^data:image\/(?:png|jpeg);base64,/, '');
  return pictureOf(data, element.getAttribute(CAPTION) ?? '', element.getAttribute('alt') ?? '') ?? false;
}

export const pictureNode: NodeSpec = {
  group: 'block',
  atom: true,
  draggable: true,
  attrs: { caption: {}, alternative: {}, type: {}, width: {}, height: {}, data: {} },
  parseDOM: [{ tag: `img[${PICTURE}]`, getAttrs: fromCopied }],
  toDOM: (node) => {
    const picture = node.attrs as Picture;
    return ['img', { [PICTURE]: '', src: addressOf(picture), alt: picture.alternative, [CAPTION]: picture.caption }];
  },
};

/** The picture that a node is. */
export function toPicture(node: Node): NarrativePicture {
  return { picture: { ...(node.attrs as Picture) } };
}
