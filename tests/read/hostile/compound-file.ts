/** The outline of an OLE compound file (.doc, .xls, an encrypted DOCX): its mark, and a directory with some names. */

export function compoundFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(1_024 + 128 * (streams.length + 1));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  ['Root Entry', ...streams].forEach((name, index) => {
    const place = 1_024 + 128 * index;
    [...name].forEach((character, at) => view.setUint16(place + 2 * at, character.charCodeAt(0), true));
    view.setUint16(place + 64, 2 * (name.length + 1), true);
  });
  return bytes;
}
