/** The words that a document gets beside those of its report and its form. */

export const documentMessages = {
  figureCaption: (number: number, title: string) => `图${String(number)}\u3000${title}`,
  tableCaption: (number: number, title: string) => `表${String(number)}\u3000${title}`,
  /** What a table without a caption is called where it must have a name. */
  unnamedTable: '表格',
  picture: (caption: string) => `图片：${caption}`,
} as const;
