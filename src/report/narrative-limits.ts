/** How large the tables and pictures of a narrative may be: beyond any report, short enough to refuse a bomb. */

/** A table of one column is a list: programs and readers take it for lines of text. */
export const LEAST_TABLE_COLUMNS = 2;
export const MAX_TABLE_COLUMNS = 50;
export const MAX_TABLE_ROWS = 500;

/** Characters of a cell, a caption and an alternative text. */
export const MAX_CELL_TEXT = 2_000;
export const MAX_CAPTION = 200;
export const MAX_ALTERNATIVE = 500;

/** Characters of base64: of one picture, and of all pictures of a report, so that its files stay within what is read. */
export const MAX_PICTURE_DATA = 2_000_000;
export const MAX_PICTURES_DATA = 8_000_000;

/** Pixels: a picture of few bytes can be one that no machine has the memory to show. */
export const MAX_PICTURE_SIDE = 10_000;
export const MAX_PICTURE_PIXELS = 40_000_000;
