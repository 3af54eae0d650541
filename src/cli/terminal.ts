/** Text for a terminal: nothing that a file contains can move the cursor, and colour only where a person looks. */
import type { CliIo, Output } from './io';

/** Control characters, line ends and marks that reverse the reading direction. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu;
const MAX_LINE = 4_000;

/** A text as one harmless line. */
export function plainLine(text: string): string {
  const line = text.replace(UNPRINTABLE, ' ').trimEnd();
  return line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)}…` : line;
}

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green';

const CODES: Record<Style, readonly [number, number]> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  cyan: [36, 39],
  green: [32, 39],
};

export interface Printer {
  /** Prints one line; what would break it is replaced by blanks. */
  line(text?: string, ...styles: Style[]): void;
}

/** @see https://no-color.org */
function hasColour(output: Output, env: CliIo['env']): boolean {
  return output.isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** Prints to an output, in colour when a terminal shows it and NO_COLOR is not set. */
export function createPrinter(output: Output, env: CliIo['env']): Printer {
  const coloured = hasColour(output, env);
  return {
    line(text = '', ...styles) {
      const plain = plainLine(text);
      const dressed = styles.reduce((inner, style) => {
        const [on, off] = CODES[style];
        return `\u001b[${on}m${inner}\u001b[${off}m`;
      }, plain);
      output.write(`${coloured && plain !== '' ? dressed : plain}\n`);
    },
  };
}

/** Control characters that JSON lets through. */
const C1 = /[\u007f-\u009f]/g;

/** Prints data for programs; a terminal takes no character of it for a command either. */
export function printJson(output: Output, data: unknown): void {
  const escape = (character: string): string => `\\u00${character.charCodeAt(0).toString(16)}`;
  output.write(`${JSON.stringify(data, null, 2).replace(C1, escape)}\n`);
}
