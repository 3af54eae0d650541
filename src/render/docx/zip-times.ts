/** Sets the times of a zip file's entries to a fixed one, in place, without unpacking anything. */

/** Signatures and offsets of the zip format (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16). */
const END = { signature: 0x06054b50, size: 22, entries: 10, directory: 16 } as const;
const ENTRY = { signature: 0x02014b50, size: 46, time: 12, name: 28, extra: 30, comment: 32, local: 42 } as const;
const LOCAL = { time: 10 } as const;

/** 1980-01-01 00:00, the first that the format can say and the one Word writes; date above, time below. */
const FIRST_TIME = 0x0021_0000;

/** @throws Error when the bytes are no zip file that ends without a comment */
export function fixZipTimes(zip: Uint8Array): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - END.size;
  if (end < 0 || view.getUint32(end, true) !== END.signature) throw new Error('Not a zip file');
  let place = view.getUint32(end + END.directory, true);
  for (let left = view.getUint16(end + END.entries, true); left > 0; left -= 1) {
    if (view.getUint32(place, true) !== ENTRY.signature) throw new Error('Broken zip directory');
    view.setUint32(place + ENTRY.time, FIRST_TIME, true);
    view.setUint32(view.getUint32(place + ENTRY.local, true) + LOCAL.time, FIRST_TIME, true);
    place +=
      ENTRY.size +
      view.getUint16(place + ENTRY.name, true) +
      view.getUint16(place + ENTRY.extra, true) +
      view.getUint16(place + ENTRY.comment, true);
  }
}
