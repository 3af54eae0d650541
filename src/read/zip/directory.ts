/** The directory of a zip file: what it says of its entries, before anything is unpacked. */

/** Signatures and offsets of the zip format (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16). */
const END = { signature: 0x06054b50, size: 22, entries: 10, directory: 16, longestComment: 0xffff } as const;
const ENTRY = {
  signature: 0x02014b50,
  size: 46,
  flags: 8,
  method: 10,
  compressed: 20,
  inflated: 24,
  name: 28,
  extra: 30,
  comment: 32,
  local: 42,
} as const;
const LOCAL = { signature: 0x04034b50, size: 30, name: 26, extra: 28 } as const;

export interface ZipEntry {
  /** With `/` between folders. */
  path: string;
  encrypted: boolean;
  /** 0: as it is; 8: deflated. */
  method: number;
  /** As declared. */
  inflatedSize: number;
  /** The bytes as they stand in the file. */
  data: Uint8Array;
}

export interface ZipDirectory {
  /** Declared number of entries. */
  count: number;
  /** Reads the entries; `null` where the directory is broken. */
  entries: () => ZipEntry[] | null;
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - END.size;
  for (let place = last; place >= Math.max(0, last - END.longestComment); place -= 1) {
    if (view.getUint32(place, true) === END.signature) return place;
  }
  return null;
}

/** Where an entry's bytes begin, behind its own header; `null` when no header stands there. */
function dataStart(view: DataView, local: number): number | null {
  if (local + LOCAL.size > view.byteLength || view.getUint32(local, true) !== LOCAL.signature) return null;
  return local + LOCAL.size + view.getUint16(local + LOCAL.name, true) + view.getUint16(local + LOCAL.extra, true);
}

function readEntry(bytes: Uint8Array, view: DataView, place: number): { entry: ZipEntry; next: number } | null {
  if (place + ENTRY.size > view.byteLength || view.getUint32(place, true) !== ENTRY.signature) return null;
  const nameStart = place + ENTRY.size;
  const nameEnd = nameStart + view.getUint16(place + ENTRY.name, true);
  const next = nameEnd + view.getUint16(place + ENTRY.extra, true) + view.getUint16(place + ENTRY.comment, true);
  const start = dataStart(view, view.getUint32(place + ENTRY.local, true));
  if (next > view.byteLength || start === null) return null;
  const end = start + view.getUint32(place + ENTRY.compressed, true);
  if (end > view.byteLength) return null;
  // Parts of office files have plain ASCII names; others are looked for by nobody.
  const name = String.fromCharCode(...bytes.subarray(nameStart, nameEnd));
  const entry: ZipEntry = {
    path: name.replaceAll('\\', '/'),
    encrypted: (view.getUint16(place + ENTRY.flags, true) & 1) === 1,
    method: view.getUint16(place + ENTRY.method, true),
    inflatedSize: view.getUint32(place + ENTRY.inflated, true),
    data: bytes.subarray(start, end),
  };
  return { entry, next };
}

/** @returns `null` for bytes that are no zip file, or lack its end */
export function readDirectory(bytes: Uint8Array): ZipDirectory | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + END.entries, true);
  const entries = (): ZipEntry[] | null => {
    const found: ZipEntry[] = [];
    let place = view.getUint32(end + END.directory, true);
    while (found.length < count) {
      const read = readEntry(bytes, view, place);
      if (read === null) return null;
      found.push(read.entry);
      place = read.next;
    }
    return found;
  };
  return { count, entries };
}
