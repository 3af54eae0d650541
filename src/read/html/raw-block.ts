/** A block as the page has it, before it is known whether it belongs to the article. */
import type { ReadRow } from '../read-document';
import type { Element } from './node';

export type RawBlock = RawText | RawTable | RawPicture;

export interface RawText {
  kind: 'text';
  text: string;
  /** 1–6 for h1–h6, 0 for a paragraph. */
  rank: number;
  strong: boolean;
  /** In an item of a list. */
  listed: boolean;
  /** Characters that are links, and the number of links. */
  linked: number;
  links: number;
  parent: Element;
}

export interface RawTable {
  kind: 'table';
  caption: string;
  rows: ReadRow[];
  /** Has more cells than the limit; its rows are left out. */
  tooLarge: boolean;
  parent: Element;
}

/** A picture whose bytes are in the page. */
export interface RawPicture {
  kind: 'picture';
  /** As the page has it. */
  address: string;
  alternative: string;
  /** Of this program's own narratives: it is kept however small it is. */
  own: boolean;
  parent: Element;
}
