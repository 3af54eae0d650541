/** CSS as data: declarations that can stand in a style sheet or in a style attribute. */

/** Property to value, in the order in which they are written. Values are the renderer's own or cleaned by it. */
export type Declarations = Readonly<Record<string, string>>;

/** Declarations as text, e.g. `margin:0;color:#000`. */
export function declarationsText(declarations: Declarations): string {
  return Object.entries(declarations)
    .map(([property, value]) => `${property}:${value}`)
    .join(';');
}

/** One rule of a style sheet. */
export function cssRule(selector: string, declarations: Declarations): string {
  return `${selector}{${declarationsText(declarations)}}`;
}

/** A number for CSS: at most three decimals; 0 for what is no finite number. */
export function cssNumber(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 1000) / 1000) : '0';
}
