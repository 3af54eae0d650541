/** Reads the figures that a spreadsheet or a web page puts on the clipboard. */

/** Rows of cell texts, as copied. */
export type CopiedTable = string[][];

/** Units that stand behind a copied figure. */
const UNIT = /\s*(?:件|条|项|次|人|个|份|篇|万元|元)$/;

/** A copied text as it belongs in a cell: without the unit behind a figure. */
export function figureText(text: string): string {
  const trimmed = text.replace(/[\u00a0\s]+/g, ' ').trim();
  const bare = trimmed.replace(UNIT, '');
  return /^[-−\d０-９,，.．\s]+$/.test(bare) ? bare : trimmed;
}

/** Tab-separated text: one row a line, as Excel and WPS put it on the clipboard; quoted cells may hold line ends. */
export function readTabbed(text: string): CopiedTable {
  const rows: CopiedTable = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [, quoted, plain = '', end = ''] = match;
    rows[rows.length - 1]?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== '\t') {
      if (pattern.lastIndex >= text.length) break;
      rows.push([]);
    }
  }
  return rows;
}
