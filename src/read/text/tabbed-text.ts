/** Tab-separated text as Excel and WPS put it on the clipboard. */

/** Far more than any table of a report has. */
const MAX_ROWS = 600;

/** The cells of each row: blank ones keep their places, at the edges too, and quoted ones may hold line ends. */
export function readTabbed(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [, quoted, plain = '', end = ''] = match;
    rows[rows.length - 1]?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '' || rows.length > MAX_ROWS) break;
    if (end !== '\t') {
      if (pattern.lastIndex >= text.length) break;
      rows.push([]);
    }
  }
  return rows;
}
