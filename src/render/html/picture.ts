/** A picture of a narrative with its caption, its file in the page itself. */
import type { PictureBlock } from '../../document/document';
import type { RenderContext } from './context';
import { element, text, voidElement, type Html } from './element';

/** In a fragment a section takes the place of `figure`, which editors of sites do not know. */
export function renderPicture(block: PictureBlock, { dress, charts }: RenderContext): Html {
  const { caption, alternative, type, width, height, data, narrative } = block;
  const image = voidElement('img', { ...dress(['picture']), src: `data:image/${type};base64,${data}`, alt: alternative, width, height });
  const [box, below] = charts === 'drawn' ? ['figure', 'figcaption'] : ['section', 'p'];
  const words = caption === '' ? [] : [element(below, dress(['chart-caption']), text(caption))];
  return element(box, { ...dress(['chart']), 'data-narrative': narrative }, image, ...words);
}
