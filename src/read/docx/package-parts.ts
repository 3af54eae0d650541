/** Finds the parts of a Word file that are read. */
import type { ZipParts } from '../zip/open-zip';
import type { XmlPart } from '../xml/scan-xml';

/** Paths of the parts that are unpacked; some programs number the usual names. */
export const WANTED =
  /^(?:word\/(?:document|styles|numbering|footnotes|endnotes|comments|commentsExtended)\d{0,3}\.xml|word\/_rels\/document\d{0,3}\.xml\.rels|docProps\/(?:core|custom)\.xml|customXml\/item\d{1,4}\.xml)$/i;

export interface DocxParts {
  document: XmlPart | null;
  styles: XmlPart | null;
  numbering: XmlPart | null;
  footnotes: XmlPart | null;
  endnotes: XmlPart | null;
  comments: XmlPart | null;
  /** Which comments answer others, and which are settled. */
  commentsExtended: XmlPart | null;
  /** Where the text's pictures are, among others. */
  relationships: XmlPart | null;
  core: XmlPart | null;
  custom: XmlPart | null;
  /** Custom XML, of whatever program. */
  items: XmlPart[];
}

function all(parts: ZipParts, pattern: RegExp): XmlPart[] {
  return [...parts].filter(([path]) => pattern.test(path)).map(([path, bytes]) => ({ path, bytes }));
}

/** A file has one part of each kind, whatever it is called. */
export function docxParts(parts: ZipParts): DocxParts {
  const first = (pattern: RegExp): XmlPart | null => all(parts, pattern)[0] ?? null;
  return {
    document: first(/^word\/document\d*\.xml$/),
    styles: first(/^word\/styles\d*\.xml$/),
    numbering: first(/^word\/numbering\d*\.xml$/),
    footnotes: first(/^word\/footnotes\d*\.xml$/),
    endnotes: first(/^word\/endnotes\d*\.xml$/),
    comments: first(/^word\/comments\d*\.xml$/),
    commentsExtended: first(/^word\/commentsextended\d*\.xml$/),
    relationships: first(/^word\/_rels\/document\d*\.xml\.rels$/),
    core: first(/^docprops\/core\.xml$/),
    custom: first(/^docprops\/custom\.xml$/),
    items: all(parts, /^customxml\/item\d+\.xml$/),
  };
}
