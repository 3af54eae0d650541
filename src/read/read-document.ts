/** What a file says, whoever made it: headings, paragraphs, tables and pictures in order, before anything of it is understood. */
import type { PictureType } from '../report/narrative';

export interface ReadDocument {
  properties: ReadProperties;
  blocks: ReadBlock[];
  /** The report that this program put into the file, as JSON text; `null` when there is none. */
  embedded: string | null;
  /** What is written in the margin, where the reader knows of it; blocks and cells say which of them stand there. */
  comments?: ReadComment[];
}

export interface ReadRemark {
  by: string;
  /** ISO 8601 time; '' where the file does not say one. */
  at: string;
  text: string;
}

/** A comment with its answers. */
export interface ReadComment extends ReadRemark {
  id: string;
  done: boolean;
  replies: ReadRemark[];
}

/** UTF-16 offsets of a commented stretch in a block's text, the end excluded; a comment at a point has no length. */
export interface ReadAnchor {
  comment: string;
  start: number;
  end: number;
}

/** What the file says of itself; '' where it says nothing. */
export interface ReadProperties {
  title: string;
  /** Author, or the source that a web page names. */
  agency: string;
  /** Date of publication as written. */
  published: string;
}

export type ReadBlock = ReadHeading | ReadParagraph | ReadTable | ReadPicture;

/** Set as a heading by its style; a plain paragraph that is only numbered like one is a paragraph. */
export interface ReadHeading {
  kind: 'heading';
  /** 0 is the document's title, then from 1. */
  level: number;
  text: string;
  comments?: ReadAnchor[];
  from: Origin;
}

export interface ReadParagraph {
  kind: 'paragraph';
  /** With its numbering, also where the file only counts: 一、 （一） 1. */
  text: string;
  /** All of it is bold or set in a heading's font. */
  strong: boolean;
  comments?: ReadAnchor[];
  from: Origin;
}

export interface ReadTable {
  kind: 'table';
  caption: string;
  rows: ReadRow[];
  from: Origin;
}

/** A picture in the line of the text whose bytes are in the file. */
export interface ReadPicture {
  kind: 'picture';
  /** What the file says that it shows; '' where it says nothing. */
  alternative: string;
  type: PictureType;
  /** Pixels. */
  width: number;
  height: number;
  /** The picture's file in base64. */
  data: string;
  from: Origin;
}

export interface ReadRow {
  /** Cells that start in this row, from left to right. */
  cells: ReadCell[];
}

export interface ReadCell {
  /** Line ends within a cell are kept as \n. */
  text: string;
  /** The grid column where the cell starts, from 0. */
  column: number;
  colspan: number;
  rowspan: number;
  /** Marked as heading a row or column. */
  header: boolean;
  /** The address that a file of this program's own carries for the figure; '' for none. */
  key: string;
  /** Ids of the comments in it. */
  comments?: string[];
}

/** Where in the file something stands, for people. */
export interface Origin {
  /** From 1; `null` where the file has no pages. */
  page: number | null;
  /** In Chinese: 第3个表, 第12段, 工作表“表三”. */
  place: string;
}

export interface ReadMessage {
  severity: 'info' | 'warning' | 'error';
  /** What, where, and what to do, in Chinese. */
  message: string;
}

/** A document, or at least one error that says why there is none. */
export interface ReadResult {
  document: ReadDocument | null;
  messages: ReadMessage[];
}
