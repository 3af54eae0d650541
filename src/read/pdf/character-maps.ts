/** The character maps of Chinese fonts that are not embedded: each is loaded only when a file asks for it. */

type Load = () => Promise<{ default: string }>;

/** The maps that GB fonts use; what a map builds on is asked for in its turn. */
const MAPS: Readonly<Record<string, Load>> = {
  'Adobe-GB1-UCS2': () => import('pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap?url&inline'),
  'GB-EUC-H': () => import('pdfjs-dist/cmaps/GB-EUC-H.bcmap?url&inline'),
  'GB-EUC-V': () => import('pdfjs-dist/cmaps/GB-EUC-V.bcmap?url&inline'),
  'GBpc-EUC-H': () => import('pdfjs-dist/cmaps/GBpc-EUC-H.bcmap?url&inline'),
  'GBpc-EUC-V': () => import('pdfjs-dist/cmaps/GBpc-EUC-V.bcmap?url&inline'),
  'GBK-EUC-H': () => import('pdfjs-dist/cmaps/GBK-EUC-H.bcmap?url&inline'),
  'GBK-EUC-V': () => import('pdfjs-dist/cmaps/GBK-EUC-V.bcmap?url&inline'),
  'GBKp-EUC-H': () => import('pdfjs-dist/cmaps/GBKp-EUC-H.bcmap?url&inline'),
  'GBKp-EUC-V': () => import('pdfjs-dist/cmaps/GBKp-EUC-V.bcmap?url&inline'),
  'GBK2K-H': () => import('pdfjs-dist/cmaps/GBK2K-H.bcmap?url&inline'),
  'GBK2K-V': () => import('pdfjs-dist/cmaps/GBK2K-V.bcmap?url&inline'),
  'UniGB-UCS2-H': () => import('pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap?url&inline'),
  'UniGB-UCS2-V': () => import('pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap?url&inline'),
  'UniGB-UTF16-H': () => import('pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap?url&inline'),
  'UniGB-UTF16-V': () => import('pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap?url&inline'),
};

declare const atob: (text: string) => string;

function bytesOf(address: string): Uint8Array {
  const text = atob(address.slice(address.indexOf(',') + 1));
  return Uint8Array.from(text, (each) => each.charCodeAt(0));
}

/**
 * @param name as the PDF standard has it, e.g. GBK-EUC-H
 * @returns `null` for a map of another script
 */
export async function characterMap(name: string): Promise<Uint8Array | null> {
  const load = new Map(Object.entries(MAPS)).get(name);
  return load === undefined ? null : bytesOf((await load()).default);
}
