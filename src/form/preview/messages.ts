/** The words around the pages of the preview. */

export const previewMessages = {
  pages: (count: number) => `共 ${String(count)} 页`,
  print: '打印',
  printHint: '按预览的页面打印，或另存为 PDF',
  enlarge: '放大',
} as const;
