/** The styles of the file by id: blocks name them, styles.ts defines them. */
import type { ParagraphLevel } from '../../../document/document';

export const STYLE = {
  normal: 'Normal',
  body: 'BodyText',
  title: 'Title',
  line: 'Line',
  signature: 'Signature',
  tableTitle: 'TableTitle',
  tableSeparator: 'TableSeparator',
  figure: 'Figure',
  figureCaption: 'FigureCaption',
  picture: 'Picture',
  pictureCaption: 'PictureCaption',
  textTableTitle: 'TextTableTitle',
  table: 'ReportTable',
  commentText: 'CommentText',
  commentReference: 'CommentReference',
  header: 'Header',
  footer: 'Footer',
  oddPageNumber: 'PageNumberOdd',
  evenPageNumber: 'PageNumberEven',
} as const;

/** Heading styles: 1 is 一、, 2–4 are （一） 1. （1）. */
export type HeadingLevel = 1 | 2 | 3 | 4;

export const headingStyle = (level: HeadingLevel): string => `Heading${level}`;

/** The character style of a heading that leads into its paragraph. */
export const leadStyle = (level: HeadingLevel): string => `Heading${level}Char`;

/** The heading level of a levelled paragraph; the sections' headings are above it. */
export const HEADING_LEVEL: Readonly<Record<Exclude<ParagraphLevel, 0>, HeadingLevel>> = { 1: 2, 2: 3, 3: 4 };

const sized = (name: string, size: number): string => `${name}${String(size).replace('.', '_')}`;

/** The style of centred table text of a size in points. */
export const tableTextStyle = (size: number): string => sized('TableText', size);

/** The style of row labels of a size in points. */
export const tableLabelStyle = (size: number): string => sized('TableLabel', size);
