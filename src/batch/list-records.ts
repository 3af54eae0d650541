/** The rows and columns of a list of units that comes as text: CSV, columns set off by tabs, or lines. */

/** The records of a text in CSV, or in columns set off by tabs; quoted fields may hold both and line ends. */
function fieldsOf(text: string, separator: '\t' | ','): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`, 'gy');
  for (let match = field.exec(text); match !== null; match = field.exec(text)) {
    const [, quoted, plain = '', end] = match;
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== separator) {
      records.push(record);
      record = [];
    }
    if (field.lastIndex >= text.length && end !== separator) break;
  }
  return records;
}

/** @param isCsv whether commas part columns for certain; else they do where most lines have one */
export function recordsOfText(text: string, isCsv = false): string[][] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const asLines = lines.map((line) => [line.trim()]);
  const separator = text.includes('\t') ? '\t' : ',';
  const parted = lines.filter((line) => line.includes(separator)).length;
  if (parted === 0 || (separator === ',' && !isCsv && parted * 2 <= lines.length)) return asLines;
  const records = fieldsOf(text.replace(/^\ufeff/, ''), separator);
  // Tabs that only set lines in part nothing.
  return records.some((record) => record.filter((field) => field.trim() !== '').length > 1) ? records : asLines;
}
