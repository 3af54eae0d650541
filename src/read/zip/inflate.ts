/** Unpacks one entry of a zip file, never beyond the size that the file declares for it. */
import { Inflate } from 'fflate';
import type { ZipEntry } from './directory';

/** Bytes that are unpacked between two looks at the size; deflate makes at most 1,032 bytes of one. */
const STEP = 4_096;

export type Inflated = { bytes: Uint8Array; problem: null } | { bytes: null; problem: 'wrong-size' | 'damaged' };

/** Work and memory stay within the declared size and some 4 MB, whatever the data are. */
export function inflateEntry({ data, method, inflatedSize }: ZipEntry): Inflated {
  if (method === 0) {
    return data.length === inflatedSize ? { bytes: data, problem: null } : { bytes: null, problem: 'wrong-size' };
  }
  if (method !== 8) return { bytes: null, problem: 'damaged' };
  const bytes = new Uint8Array(inflatedSize);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length <= inflatedSize) bytes.set(piece, length);
    length += piece.length;
  });
  try {
    for (let place = 0; place < data.length && length <= inflatedSize; place += STEP) {
      inflate.push(data.subarray(place, place + STEP), place + STEP >= data.length);
    }
  } catch {
    return { bytes: null, problem: 'damaged' };
  }
  return length === inflatedSize ? { bytes, problem: null } : { bytes: null, problem: 'wrong-size' };
}
