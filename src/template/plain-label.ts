/** Names of rows and columns as messages say them: the printed label without numbering, 其中 and trailing notes. */

const NUMBERING = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])\s*/;
const LEAD = /^其中[:：]\s*/;
const NOTE = /\s*[（(][^（()）]*[）)]$/;

/**
 * @param label as printed, e.g. `（二）部分公开（区分处理的，只计这一情形，不计其他情形）`
 * @returns e.g. `部分公开`; the label itself where nothing would be left
 */
export function plainLabel(label: string): string {
  const bare = label.replace(NUMBERING, '').replace(LEAD, '').replace(NUMBERING, '').replace(NOTE, '').trim();
  return bare === '' ? label : bare;
}
