/** Writes zip files byte by byte, so that a test can make them say what no honest program would. */
import { deflateSync } from 'fflate';

export interface RawEntry {
  path: string;
  content: Uint8Array;
  /** What the directory says of the size, when it lies. */
  declaredSize?: number;
  stored?: boolean;
  encrypted?: boolean;
}

function record(size: number, fields: readonly (readonly [offset: number, bytes: 2 | 4, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  for (const [offset, width, value] of fields) {
    if (width === 2) view.setUint16(offset, value, true);
    else view.setUint32(offset, value, true);
  }
  return bytes;
}

function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let place = 0;
  for (const piece of pieces) {
    joined.set(piece, place);
    place += piece.length;
  }
  return joined;
}

export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, content, declaredSize = content.length, stored = false, encrypted = false } of entries) {
    const name = new TextEncoder().encode(path);
    const data = stored ? content : deflateSync(content);
    const flags = encrypted ? 1 : 0;
    const method = stored ? 0 : 8;
    const local = record(30, [
      [0, 4, 0x04034b50],
      [6, 2, flags],
      [8, 2, method],
      [18, 4, data.length],
      [22, 4, declaredSize],
      [26, 2, name.length],
    ]);
    const central = record(46, [
      [0, 4, 0x02014b50],
      [8, 2, flags],
      [10, 2, method],
      [20, 4, data.length],
      [24, 4, declaredSize],
      [28, 2, name.length],
      [42, 4, offset],
    ]);
    locals.push(local, name, data);
    directory.push(central, name);
    offset += local.length + name.length + data.length;
  }
  const end = record(22, [
    [0, 4, 0x06054b50],
    [8, 2, entries.length],
    [10, 2, entries.length],
    [12, 4, directory.reduce((sum, piece) => sum + piece.length, 0)],
    [16, 4, offset],
  ]);
  return joinBytes([...locals, ...directory, end]);
}
