/** Writes small PDF files by hand: text in Chinese fonts that are not embedded, rules, pictures and whatever is odd. */

/** How the characters of a font are coded. */
export type Coding = 'GBK-EUC-H' | 'UniGB-UCS2-H' | 'UniGB-UTF16-H';

export interface PdfText {
  text: string;
  /** Points from the left and the upper edge of the page to the beginning of the line. */
  x: number;
  y: number;
  size?: number;
  /** 3 is unseen. */
  mode?: number;
  /** Quarter turns against the clock. */
  turn?: number;
  bold?: boolean;
}

export interface PdfPageParts {
  texts?: readonly PdfText[];
  /** Straight lines between two places: x, y, x, y. */
  rules?: readonly (readonly [number, number, number, number])[];
  /** Covers the page with a picture. */
  picture?: boolean;
  /** Operators as they stand. */
  raw?: string;
}

const PAGE = { width: 595, height: 842 } as const;

let gbk: Map<string, string> | null = null;

/** Two-byte codes of GBK by their characters. */
function gbkCodes(): Map<string, string> {
  if (gbk) return gbk;
  gbk = new Map();
  const decoder = new TextDecoder('gbk');
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if ([...character].length === 1 && !gbk.has(character)) gbk.set(character, high.toString(16) + low.toString(16));
    }
  }
  return gbk;
}

function coded(text: string, coding: Coding): string {
  const code = (each: string): string => {
    const unicode = each.charCodeAt(0).toString(16).padStart(4, '0');
    if (coding !== 'GBK-EUC-H') return unicode;
    return each < '\x80' ? unicode.slice(2) : (gbkCodes().get(each) ?? '3f');
  };
  return `<${[...text].map(code).join('')}>`;
}

function textOperators({ text, x, y, size = 10, mode = 0, turn = 0, bold = false }: PdfText, coding: Coding): string {
  const [cos, sin] = [[1, 0, -1, 0][turn] ?? 1, [0, 1, 0, -1][turn] ?? 0];
  const place = `${cos} ${sin} ${-sin} ${cos} ${x} ${PAGE.height - y} Tm`;
  return `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${mode} Tr ${place} ${coded(text, coding)} Tj ET`;
}

function contentOf({ texts = [], rules = [], picture = false, raw = '' }: PdfPageParts, coding: Coding): string {
  return [
    '0.5 w',
    ...(picture ? [`q ${PAGE.width} 0 0 ${PAGE.height} 0 0 cm /P1 Do Q`] : []),
    ...rules.map(([x, y, u, v]) => `${x} ${PAGE.height - y} m ${u} ${PAGE.height - v} l S`),
    ...texts.map((text) => textOperators(text, coding)),
    raw,
  ].join('\n');
}

/** Puts numbered objects together to a file, with its table of places; object 1 is the catalogue. */
export function pdfOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(file + end, (each) => each.charCodeAt(0));
}

export const streamOf = (content: string, description = ''): string => `<< /Length ${content.length} ${description} >>\nstream\n${content}\nendstream`;

const fontOf = (name: string, coding: Coding, descendant: number): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /${name}-${coding} /Encoding /${coding} /DescendantFonts [${descendant} 0 R] >>`;

/** Digits and Latin letters are half as wide as Chinese characters. */
const descendantOf = (name: string): string =>
  `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] ` +
  `/FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >> >>`;

/** A file of such pages in 宋体, and 黑体 for what is bold. */
export function makePdf(pages: readonly PdfPageParts[], coding: Coding = 'UniGB-UCS2-H'): Uint8Array {
  const first = 8;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ');
  const resources = '<< /Font << /F1 3 0 R /F2 5 0 R >> /XObject << /P1 7 0 R >> >>';
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    fontOf('SimSun', coding, 4),
    descendantOf('SimSun'),
    fontOf('SimHei', coding, 6),
    descendantOf('SimHei'),
    streamOf('\x80', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8'),
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources ${resources} /Contents ${first + 2 * index + 1} 0 R >>`,
      streamOf(contentOf(page, coding)),
    ]),
  ]);
}

/** The rules and texts of a table whose columns have the given edges; every row is as high as the others. */
export function ruledTable(rows: readonly (readonly string[])[], edges: readonly number[], top: number, rowHeight = 20): Required<Pick<PdfPageParts, 'texts' | 'rules'>> {
  const [left = 0, right = 0] = [edges[0], edges[edges.length - 1]];
  const bottom = top + rows.length * rowHeight;
  const level = Array.from({ length: rows.length + 1 }, (_, at) => top + at * rowHeight);
  return {
    rules: [...level.map((y) => [left, y, right, y] as const), ...edges.map((x) => [x, top, x, bottom] as const)],
    texts: rows.flatMap((row, at) => row.map((text, column) => ({ text, x: (edges[column] ?? 0) + 4, y: top + at * rowHeight + 14 })).filter(({ text }) => text !== '')),
  };
}
