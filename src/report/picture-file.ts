/** What a picture's file says of itself: its kind by its first bytes, and its size in pixels. Nothing is decoded. */
import { MAX_PICTURE_PIXELS, MAX_PICTURE_SIDE } from './narrative-limits';
import type { PictureType } from './narrative';

export interface PictureFile {
  type: PictureType;
  /** Pixels. */
  width: number;
  height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Where the chunk IHDR, always the first, has width and height (ISO/IEC 15948, 11.2.2). */
const PNG_SIZE = { name: 12, width: 16, height: 20, end: 24 };
const IHDR = 0x49484452;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);

function pngSize(bytes: Uint8Array, view: DataView): PictureFile | null {
  if (bytes.length < PNG_SIZE.end || view.getUint32(PNG_SIZE.name) !== IHDR) return null;
  return { type: 'png', width: view.getUint32(PNG_SIZE.width), height: view.getUint32(PNG_SIZE.height) };
}

/** Markers of a frame with its size (ISO/IEC 10918-1, table B.1): SOF0 to SOF15 without DHT, JPG and DAC among them. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Markers without a length: TEM and RST0 to RST7. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
const START_OF_SCAN = 0xda;

function jpegSize(bytes: Uint8Array, view: DataView): PictureFile | null {
  let place = 2;
  while (place + 9 <= bytes.length) {
    if (bytes[place] !== 0xff) return null;
    const marker = view.getUint8(place + 1);
    // Any number of filling bytes may stand before a marker.
    if (marker === 0xff) place += 1;
    else if (isBare(marker)) place += 2;
    else if (marker === START_OF_SCAN) return null;
    else if (isFrame(marker)) return { type: 'jpeg', height: view.getUint16(place + 5), width: view.getUint16(place + 7) };
    else place += 2 + view.getUint16(place + 2);
  }
  return null;
}

function isSane({ width, height }: PictureFile): boolean {
  const sides = width > 0 && height > 0 && width <= MAX_PICTURE_SIDE && height <= MAX_PICTURE_SIDE;
  return sides && width * height <= MAX_PICTURE_PIXELS;
}

/** @returns `null` for what is neither PNG nor JPEG, breaks off before its size, or is too large to be shown */
export function readPictureFile(bytes: Uint8Array): PictureFile | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const file = startsWith(bytes, PNG) ? pngSize(bytes, view) : startsWith(bytes, [0xff, 0xd8]) ? jpegSize(bytes, view) : null;
  return file !== null && isSane(file) ? file : null;
}
