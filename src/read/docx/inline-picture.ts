/** Notices the pictures that stand in a line of text; seals and the like float beside it and are none of it. */
import type { XmlAttributes } from '../xml/scan-xml';
import type { RawPicture } from './raw-block';

export interface InlinePictures {
  /** Told of each element that begins. */
  open: (name: string, attributes: XmlAttributes) => void;
  close: (name: string) => void;
  /** The picture that `a:blip` shows; `null` outside of a line, and for one that only links to a file elsewhere. */
  picture: (attributes: XmlAttributes) => RawPicture | null;
}

export function createInlinePictures(): InlinePictures {
  let alternative: string | null = null;
  return {
    open(name, { descr = '' }) {
      if (name === 'wp:inline') alternative = '';
      else if (name === 'wp:docPr' && alternative !== null) alternative = descr;
    },
    close(name) {
      if (name === 'wp:inline') alternative = null;
    },
    picture(attributes) {
      const relationship = attributes['r:embed'] ?? '';
      return alternative === null || relationship === '' ? null : { kind: 'picture', relationship, alternative };
    },
  };
}
