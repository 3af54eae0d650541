/** What a page shows, as far as it is read: characters and straight rules with their places. */

/** How a character is turned: its line runs to the right, downwards, to the left, upwards, or aslant. */
export type Turn = 'right' | 'down' | 'left' | 'up' | 'aslant';

/** Points, from the page's upper left corner; y grows downwards. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Glyph extends Box {
  /** One character, or what one shape stands for; a space is ' '. */
  text: string;
  /** Height of the letters in points. */
  size: number;
  /** Name of the font with its weight, '' where unknown. */
  font: string;
  turn: Turn;
}

/** A horizontal rule at height `at` from left to right, or a vertical one at `at` from top to bottom. */
export interface Rule {
  upright: boolean;
  at: number;
  from: number;
  to: number;
}

export interface PageContent {
  width: number;
  height: number;
  glyphs: Glyph[];
  rules: Rule[];
  /** Characters that are there without being shown, as text recognition puts them under a scan. */
  unseen: number;
  /** Characters that the file does not say what they are. */
  unknown: number;
  /** More than the limit stood there; the rest is left out. */
  cut: boolean;
}
