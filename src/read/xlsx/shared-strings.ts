/** The texts of a workbook's cells, which it keeps in one list. */
import type { ReadMessage } from '../read-document';
import { scanXml, type XmlPart } from '../xml/scan-xml';
import { NAMESPACES } from './namespaces';

export type ReadStrings = { strings: string[]; problem: null } | { strings: null; problem: ReadMessage };

/** Characters that XML cannot hold are written as `_x000D_` (ISO/IEC 29500-1, 22.9.2.19). */
export function unescapeText(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}

/** Reads the part xl/sharedStrings.xml; formatting within a text is left out, and so is pinyin. */
export function readStrings(part: XmlPart): ReadStrings {
  const strings: string[] = [];
  let pieces: string[] = [];
  let inText = false;
  let inPinyin = false;
  const problem = scanXml(part, NAMESPACES, {
    open(name) {
      if (name === 'x:si') pieces = [];
      else if (name === 'x:rPh') inPinyin = true;
      else if (name === 'x:t') inText = !inPinyin;
    },
    close(name) {
      if (name === 'x:si') strings.push(unescapeText(pieces.join('')));
      else if (name === 'x:rPh') inPinyin = false;
      else if (name === 'x:t') inText = false;
    },
    text(text) {
      if (inText) pieces.push(text);
    },
  });
  return problem === null ? { strings, problem } : { strings: null, problem };
}
