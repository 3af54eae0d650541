/** Texts that a spreadsheet shows as they are and never runs. */

/** What a spreadsheet takes for the beginning of a formula; full-width forms count too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** The text with an apostrophe before it where it would run as a formula; a plain number stays as it is. */
export function spreadsheetText(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
