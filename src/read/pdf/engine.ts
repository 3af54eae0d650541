/** Opens PDF files with pdf.js: in this thread, without network, fonts of the system, pictures or scripts. */
import type { PdfFile } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { characterMap } from './character-maps';

export type Opened =
  | { file: PdfFile; operators: Readonly<Record<string, number>>; close: () => Promise<void>; problem: null }
  | { file: null; problem: 'encrypted' | 'damaged' };

class Maps {
  /** The library asks by file name; what is not there is passed over, and its text comes out unreadable. */
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const map = kind === 'cMapUrl' ? await characterMap(filename.replace(/\.bcmap$/, '')) : null;
    if (map === null) throw new Error(`Not shipped: ${filename}`);
    return map;
  }
}

/** Never throws: the library's errors come back as what is wrong with the file. */
export async function openPdf(bytes: Uint8Array): Promise<Opened> {
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // The library takes the bytes away from whoever lends them.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: 0,
    BinaryDataFactory: Maps,
  });
  try {
    const file = await task.promise;
    return { file, operators: OPS, close: () => task.destroy().catch(() => undefined), problem: null };
  } catch (error) {
    await task.destroy().catch(() => undefined);
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    return { file: null, problem: encrypted ? 'encrypted' : 'damaged' };
  }
}
