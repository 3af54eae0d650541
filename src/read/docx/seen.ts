/** What was seen in a Word file on the way and is worth a message. */

export interface Seen {
  changes: boolean;
  contents: boolean;
  hidden: boolean;
  symbols: number;
  pictures: number;
  comments: boolean;
  embeddedDocument: boolean;
  /** Ids of the notes that the text refers to, in its order. */
  footnotes: string[];
  endnotes: string[];
}

export const nothingSeen = (): Seen => ({
  changes: false,
  contents: false,
  hidden: false,
  symbols: 0,
  pictures: 0,
  comments: false,
  embeddedDocument: false,
  footnotes: [],
  endnotes: [],
});
