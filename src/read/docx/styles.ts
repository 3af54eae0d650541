/** What the styles of a Word file say that matters to a reader: headings, numbering, bold and the fonts of headings. */
import { FIGURE_STYLE_NAMES } from '../../document/figure-marks';
import type { ReadMessage } from '../read-document';
import { scanXml, type XmlAttributes, type XmlPart } from '../xml/scan-xml';
import { NAMESPACES } from './namespaces';
import { isOn, wholeNumber } from './toggle';

/** How text is set; `null` where nothing is said. */
export interface Face {
  bold: boolean | null;
  /** The font of Chinese characters. */
  font: string | null;
  hidden: boolean | null;
}

export interface ListPlace {
  /** 0 takes a paragraph out of the list that its style puts it in; `null` where only the level is said. */
  list: number | null;
  level: number | null;
}

export interface ParagraphLook {
  /** 0 the title, from 1 the headings; `null` body text. */
  level: number | null;
  /** A line of the table of contents. */
  contents: boolean;
  /** A chart of this program, or its caption. */
  figure: boolean;
  list: ListPlace;
  face: Face;
}

export interface Styles {
  /** @param id '' for the default style */
  paragraph: (id: string) => ParagraphLook;
  run: (id: string) => Face;
  /** What holds where no style says anything. */
  defaults: Face;
}

export const NO_FACE: Face = { bold: null, font: null, hidden: null };

/** What the first says, and where it says nothing the second. */
export const over = (first: Face, second: Face): Face => ({
  bold: first.bold ?? second.bold,
  font: first.font ?? second.font,
  hidden: first.hidden ?? second.hidden,
});

/** What an element of `w:rPr` adds to a face. */
export function faceWith(face: Face, name: string, attributes: XmlAttributes): Face {
  switch (name) {
    case 'w:b':
      return { ...face, bold: isOn(attributes) };
    case 'w:vanish':
      return { ...face, hidden: isOn(attributes) };
    case 'w:rFonts':
      return { ...face, font: attributes['w:eastAsia'] ?? face.font };
    default:
      return face;
  }
}

/** Levels of outline are 0–8; 9 is body text (ISO/IEC 29500-1, 17.3.1.20). */
export function headingLevel(outline: string | undefined): number | null {
  const level = wholeNumber(outline, 9);
  return level < 9 ? level + 1 : null;
}

interface Style {
  type: string;
  name: string;
  basedOn: string;
  /** `undefined` where the style says nothing. */
  level: number | null | undefined;
  list: ListPlace;
  face: Face;
}

const HEADING_NAME = /^(?:heading|标题)\s*([1-9])$/i;
const TITLE_NAME = /^(?:title|标题)$/i;
const FIGURE_NAMES = new Set<string>(Object.values(FIGURE_STYLE_NAMES));
const CONTENTS_NAME = /^(?:toc|目录)\s*[1-9]$/i;

/** Longest chain of styles that build on each other. */
const MOST_ANCESTORS = 20;

function chain(styles: ReadonlyMap<string, Style>, id: string): Style[] {
  const found: Style[] = [];
  for (let style = styles.get(id); style && found.length < MOST_ANCESTORS; style = styles.get(style.basedOn)) {
    found.push(style);
  }
  return found;
}

function ownLevel({ name, level }: Style): number | null | undefined {
  if (TITLE_NAME.test(name)) return 0;
  const named = HEADING_NAME.exec(name)?.[1];
  return level === undefined && named !== undefined ? Number(named) : level;
}

function lookOf(ancestors: readonly Style[]): ParagraphLook {
  return {
    level: ancestors.map(ownLevel).find((level) => level !== undefined) ?? null,
    contents: ancestors.some(({ name }) => CONTENTS_NAME.test(name)),
    figure: FIGURE_NAMES.has(ancestors[0]?.name ?? ''),
    list: {
      list: ancestors.map(({ list }) => list.list).find((list) => list !== null) ?? null,
      level: ancestors.map(({ list }) => list.level).find((level) => level !== null) ?? null,
    },
    face: ancestors.reduce((face, style) => over(face, style.face), NO_FACE),
  };
}

function remembered<T>(compute: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const value = known.get(id) ?? compute(id);
    known.set(id, value);
    return value;
  };
}

/** A file without styles. */
export const NO_STYLES: Styles = {
  paragraph: () => lookOf([]),
  run: () => NO_FACE,
  defaults: NO_FACE,
};

export type ReadStyles = { styles: Styles; problem: null } | { styles: null; problem: ReadMessage };

/** Reads the part word/styles.xml. */
export function readStyles(part: XmlPart): ReadStyles {
  const styles = new Map<string, Style>();
  const path: string[] = [];
  let open: Style | null = null;
  let defaults = NO_FACE;
  let defaultParagraph = '';

  const readProperty = (style: Style, parent: string | undefined, name: string, attributes: XmlAttributes): void => {
    const value = attributes['w:val'] ?? '';
    if (parent === 'w:rPr') style.face = faceWith(style.face, name, attributes);
    else if (parent === 'w:pPr' && name === 'w:outlineLvl') style.level = headingLevel(value);
    else if (parent === 'w:numPr' && name === 'w:numId') style.list = { ...style.list, list: wholeNumber(value, 0) };
    else if (parent === 'w:numPr' && name === 'w:ilvl') style.list = { ...style.list, level: wholeNumber(value, 0) };
    else if (parent === 'w:style' && name === 'w:name') style.name = value;
    else if (parent === 'w:style' && name === 'w:basedOn') style.basedOn = value;
  };

  const problem = scanXml(part, NAMESPACES, {
    open(name, attributes) {
      const parent = path[path.length - 1];
      // Formatting of parts of a table, and formatting before a tracked change, are not the style's own.
      const foreign = path.includes('w:tblStylePr') || path.includes('w:rPrChange') || path.includes('w:pPrChange');
      path.push(name);
      if (name === 'w:style') {
        const id = attributes['w:styleId'] ?? '';
        const type = attributes['w:type'] ?? 'paragraph';
        open = { type, name: '', basedOn: '', level: undefined, list: { list: null, level: null }, face: NO_FACE };
        styles.set(id, open);
        if (type === 'paragraph' && attributes['w:default'] !== undefined && attributes['w:default'] !== '0') {
          defaultParagraph = id;
        }
      } else if (foreign) return;
      else if (open) readProperty(open, parent, name, attributes);
      else if (parent === 'w:rPr' && path.includes('w:rPrDefault')) defaults = faceWith(defaults, name, attributes);
    },
    close(name) {
      path.pop();
      if (name === 'w:style') open = null;
    },
    text: () => undefined,
  });
  if (problem !== null) return { styles: null, problem };
  return {
    styles: {
      paragraph: remembered((id) => lookOf(chain(styles, id === '' ? defaultParagraph : id))),
      run: remembered((id) => chain(styles, id).reduce((face, style) => over(face, style.face), NO_FACE)),
      defaults,
    },
    problem: null,
  };
}
