/**
 * The neutral document tree: what stands on paper and on the page, between the report and its files. Renderers turn
 * it into DOCX and HTML and know nothing of templates; everything they need is here.
 */
import type { Chart } from '../charts/chart';
import type { CellKey } from '../report/address';
import type { Picture } from '../report/narrative';

export interface DocumentTree {
  properties: Properties;
  layout: PageLayout;
  blocks: DocumentBlock[];
}

export interface Properties {
  title: string;
  /** The agency: author and, on a web page, ContentSource. */
  agency: string;
  subject: string;
  keywords: string[];
  year: number;
  /** Id of the template. */
  template: string;
}

export interface PageLayout {
  /** Millimetres. */
  margins: { top: number; right: number; bottom: number; left: number };
  /** Font names by role. */
  fonts: { body: string; title: string; heading1: string; heading2: string; table: string; pageNumber: string };
}

export type DocumentBlock =
  | TitleBlock
  | HeadingBlock
  | ParagraphBlock
  | LineBlock
  | TableBlock
  | FigureBlock
  | PictureBlock
  | SignatureBlock;

/** The report's title, already broken into lines at sensible places. */
export interface TitleBlock {
  kind: 'title';
  lines: string[];
  newPage?: boolean;
}

/** A section heading of the first level (一、). */
export interface HeadingBlock {
  kind: 'heading';
  text: string;
  /** The section's id: an anchor for the preview and the findings. */
  section: string;
  newPage: boolean;
}

/** 0 is body text; 1–3 are （一） 1. （1） headings, alone or leading into the paragraph's text. */
export type ParagraphLevel = 0 | 1 | 2 | 3;

export interface ParagraphBlock {
  kind: 'paragraph';
  level: ParagraphLevel;
  /** The part of a levelled paragraph set as its heading (all of it when it is a heading alone); '' at level 0. */
  lead: string;
  /** What follows the lead. */
  text: string;
  /** Where the text comes from. */
  narrative: string;
}

/** A fixed line without first-line indent, e.g. 填报单位（盖章）. */
export interface LineBlock {
  kind: 'line';
  text: string;
  align: 'left' | 'center' | 'right';
  newPage: boolean;
  /** Font size in points; `null` for the body's. */
  size: number | null;
  /** Set as close as its own size asks, not on the lines of the body. */
  compact?: boolean;
}

/** Agency and date at the end, set from the right. */
export interface SignatureBlock {
  kind: 'signature';
  lines: string[];
}

/** A chart (图) with its caption below. */
export interface FigureBlock {
  kind: 'figure';
  /** With its number: 图1 …. */
  caption: string;
  chart: Chart;
}

/** Millimetres: what a picture may take of a page, so that its caption and the text beside it keep some of it. */
export const TALLEST_PICTURE = 160;

/** A picture of a narrative with its caption below: with its number, 图1 …; '' for none. */
export interface PictureBlock extends Picture {
  kind: 'picture';
  /** Where it comes from. */
  narrative: string;
}

export interface TableBlock {
  kind: 'table';
  /** Id of the template's table; '' for a table of a narrative. */
  table: string;
  /** Where a table comes from that stands in a text: its title is set as a caption. */
  narrative?: string;
  /** What the table is about: the accessible caption; '' where a table of a narrative has none. */
  caption: string;
  /** Printed above the table, when the form has a title of its own. */
  title: string | null;
  newPage: boolean;
  /** Relative widths of the grid columns; their number is the grid's. */
  widths: number[];
  /** Font size in points. */
  size: number;
  /** Least height of a row in millimetres. */
  rowHeight: number;
  /** May begin on a page that does not hold all of it; else a table that fits on one page stays in one piece. */
  flows?: boolean;
  /** How many leading rows are header and repeat on every page. */
  headerRows: number;
  rows: TableRow[];
}

export interface TableRow {
  /** Cells that start in this row, from left to right; grid places covered by a span from above are left out. */
  cells: TableCell[];
}

export type TableCellRole =
  /** Heads columns. */
  | 'column-header'
  /** Labels a row, or a group of rows. */
  | 'row-header'
  /** A full-width row between blocks, e.g. 第二十条第（一）项. */
  | 'band'
  | 'unit'
  | 'figure'
  /** Words, which break where they must; a line end in them is kept. */
  | 'text'
  /** Nothing belongs here: a group row without a figure of its own. */
  | 'empty';

export interface TableCell {
  role: TableCellRole;
  text: string;
  /** The grid column where the cell starts, from 0. */
  column: number;
  colspan: number;
  rowspan: number;
  align: 'left' | 'center' | 'right';
  /** Depth of an indented row label, from 0. */
  indent: number;
  /** Figures: the address of the cell. */
  key: CellKey | null;
  /** Figures: the printed labels of row and column, outermost first. */
  rowPath: string[];
  columnPath: string[];
}
