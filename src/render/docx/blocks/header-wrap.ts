/** Where a narrow column header breaks: after whole words of two characters, so 商业／企业 and not 商业企／业. */
import { points } from '../units';

/** Chinese only: Latin words and digits break by their own rules. */
const CHINESE = /^\p{Script=Han}+$/u;

/**
 * How many characters stand on a line of the header.
 * @param fitting how many would fit
 * @returns `null` when the text fits on one line or the column leaves no choice
 */
export function charactersPerLine(text: string, fitting: number): number | null {
  const length = [...text].length;
  if (!CHINESE.test(text) || length <= fitting || fitting < 2) return null;
  const lines = Math.ceil(length / fitting);
  const even = Math.ceil(length / lines);
  const words = length % 2 === 0 && even % 2 === 1 ? (even < fitting ? even + 1 : even - 1) : even;
  return words === fitting ? null : words;
}

/**
 * The margin at each side of a header cell that makes its text break well, in twips.
 * @param width of the cell in twips
 * @param size of the text in points
 * @param margin the table's own
 * @returns `null` when the table's own margin will do
 */
export function headerMargin(text: string, width: number, size: number, margin: number): number | null {
  const character = points(size);
  const characters = charactersPerLine(text, Math.floor((width - 2 * margin) / character));
  // Half a character of air: enough that rounding drops none, not enough for one more.
  return characters === null ? null : Math.floor((width - (characters + 0.5) * character) / 2);
}
