/** What spreadsheets and word processors put on the clipboard, made from rows. */

/** A cell is a text, or a text with how far it reaches. */
export type CopiedCell = string | { text: string; colspan?: number; rowspan?: number };

const spans = ({ colspan = 1, rowspan = 1 }: { colspan?: number; rowspan?: number }): string =>
  `${colspan > 1 ? ` colspan=${String(colspan)}` : ''}${rowspan > 1 ? ` rowspan=${String(rowspan)}` : ''}`;

/** Markup as Excel and WPS write it: the marks of the copied part, sizes and styles of no meaning. */
export function excelMarkup(rows: readonly (readonly CopiedCell[])[]): string {
  const cell = (each: CopiedCell): string => {
    const [text, reach] = typeof each === 'string' ? [each, ''] : [each.text, spans(each)];
    return `<td${reach} height=19 class=xl65 style='height:14.4pt;mso-number-format:General'>${text}</td>`;
  };
  const body = rows.map((row) => `<tr height=19 style='height:14.4pt'>${row.map(cell).join('')}</tr>`).join('');
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>.xl65{mso-style-parent:style0}</style></head><body><table border=0 cellpadding=0 width=432><col width=72 span=6><!--StartFragment-->${body}<!--EndFragment--></table></body></html>`;
}

/** Markup as Word writes it: each cell with a paragraph of its own. */
export function wordMarkup(rows: readonly (readonly CopiedCell[])[]): string {
  const cell = (each: CopiedCell): string => {
    const [text, reach] = typeof each === 'string' ? [each, ''] : [each.text, spans(each)];
    return `<td${reach} valign=top style='border:solid windowtext 1.0pt'><p class=MsoNormal align=center><span lang=EN-US>${text}<o:p></o:p></span></p></td>`;
  };
  const body = rows.map((row) => `<tr style='mso-yfti-irow:0'>${row.map(cell).join('')}</tr>`).join('');
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><table class=MsoTableGrid border=1>${body}</table><!--EndFragment--></body></html>`;
}

/** The same as plain text, tabs between cells. */
export function tabbed(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.join('\t')}\r\n`).join('');
}
