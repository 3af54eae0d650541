/** What a file may ask of the machine: every reader refuses, with a message, what goes beyond. */

/** Bytes of a file of any kind. A report with pictures is below a tenth of it. */
export const MAX_FILE_BYTES = 50_000_000;

/** Entries of a zip file. */
export const MAX_ZIP_ENTRIES = 200;

/** Bytes of one part of a zip file, and of all parts that are read, when inflated. */
export const MAX_PART_BYTES = 20_000_000;
export const MAX_PARTS_BYTES = 40_000_000;

/** Elements within elements. */
export const MAX_DEPTH = 256;

/** Elements of one part of an office file, and attributes of one element. */
export const MAX_PART_ELEMENTS = 1_000_000;
export const MAX_ATTRIBUTES = 1_000;

/** Headings, paragraphs and tables of a document. */
export const MAX_BLOCKS = 50_000;

/** Cells of one table, and of all tables of an office file together; the largest form has some 300. */
export const MAX_TABLE_CELLS = 100_000;

/** Comments of a Word file that are read, answers included, and characters of one. */
export const MAX_COMMENTS = 2_000;
export const MAX_COMMENT_TEXT = 10_000;

/** Columns that a table may have, and columns or rows that a cell may span; a larger span counts as this one. */
export const MAX_SPAN = 1_000;

/** Characters of plain text or of markup. */
export const MAX_TEXT = 10_000_000;

/** Elements of a page of markup; a long report has some 5,000. */
export const MAX_ELEMENTS = 100_000;
