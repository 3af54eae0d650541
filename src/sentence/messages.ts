/** Words for what stands in a text and is no sentence. */

/** A table of a narrative, a line a row. */
export function tableWords(caption: string, rows: readonly (readonly string[])[]): string {
  return [`表格${caption === '' ? '' : `：${caption}`}`, ...rows.map((row) => row.map((text) => text.replace(/\s*\n\s*/g, ' ')).join('｜'))].join('\n');
}

export function pictureWords(caption: string, alternative: string): string {
  const words = [caption, alternative].filter((each) => each !== '').join('，');
  return words === '' ? '图片' : `图片：${words}`;
}
