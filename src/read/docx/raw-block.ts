/** What is read of a Word file before its tables are laid out and its blocks numbered. */
import type { ReadAnchor } from '../read-document';

export type RawBlock = RawText | RawTable | RawPicture;

export interface RawText {
  kind: 'text';
  text: string;
  /** 0 the title, from 1 the headings; `null` body text. */
  level: number | null;
  strong: boolean;
  /** In a box beside the text. */
  boxed: boolean;
  comments: ReadAnchor[];
}

/** A picture in the line of the body's text, not floating beside it. */
export interface RawPicture {
  kind: 'picture';
  /** Id of the relationship that leads to its file. */
  relationship: string;
  alternative: string;
}

export interface RawTable {
  kind: 'table';
  caption: string;
  /** Of the grid's columns, in twips, as far as the file says; the rows may use more columns. */
  widths: number[];
  rows: RawRow[];
}

export interface RawRow {
  cells: RawCell[];
  header: boolean;
}

export interface RawCell {
  column: number;
  colspan: number;
  /** Continues the cell above. */
  continues: boolean;
  blocks: RawBlock[];
  /** Ids of the comments in it. */
  comments: string[];
}
