/** Pictures within a page's text: taken out before it is parsed, for they are long and no text, and found again by number. */
import { bytesOf, isBase64 } from '../../report/base64';
import { MAX_PICTURE_DATA } from '../../report/narrative-limits';
import { readPictureFile, type PictureFile } from '../../report/picture-file';
import type { RawPicture } from './raw-block';

const PICTURE = 'data:image/';

/** An address of a picture that is in the page: as it stands there, or by its number. */
export const HELD = /^(?:data:image\/|held-picture:)/;

const NUMBER = /^held-picture:(\d{1,6})$/;
const ADDRESS = /^data:image\/(?:png|jpe?g);base64,/i;

/** Lines and icons of a site are smaller, in pixels. */
const LEAST_SIDE = 32;

/** @returns the text with numbers in the place of its pictures, and their addresses; '' for one that is not taken */
export function holdPictures(text: string): { text: string; held: string[] } {
  const kept: string[] = [];
  const held: string[] = [];
  const end = /["'\s)>]|$/g;
  let from = 0;
  // By hand, because a pattern that takes in a picture of some megabytes exhausts the stack.
  for (let at = text.indexOf(PICTURE); at >= 0; at = text.indexOf(PICTURE, from)) {
    end.lastIndex = at;
    kept.push(text.slice(from, at), `held-picture:${held.length}`);
    from = end.exec(text)?.index ?? text.length;
    held.push(from - at <= MAX_PICTURE_DATA + PICTURE.length + 20 ? text.slice(at, from) : '');
  }
  return { text: held.length === 0 ? text : kept.join('') + text.slice(from), held };
}

/** The bytes of an address, where they are a PNG or a JPEG that a report may keep. */
function pictureAt(address: string): (PictureFile & { data: string }) | null {
  const head = ADDRESS.exec(address.slice(0, 40))?.[0];
  const data = head === undefined ? '' : address.slice(head.length);
  const file = data !== '' && data.length <= MAX_PICTURE_DATA && isBase64(data) ? readPictureFile(bytesOf(data)) : null;
  return file && { ...file, data };
}

/** @param room for the pictures of one page, in characters of base64; what is taken goes off it */
export function readHeldPicture(
  { address, own }: RawPicture,
  held: readonly string[],
  room: { left: number },
): (PictureFile & { data: string }) | null {
  const number = NUMBER.exec(address)?.[1];
  const picture = pictureAt(number === undefined ? address : (held[Number(number)] ?? ''));
  if (picture === null || picture.data.length > room.left) return null;
  if (!own && picture.width < LEAST_SIDE && picture.height < LEAST_SIDE) return null;
  room.left -= picture.data.length;
  return picture;
}
