/** The words around the pages of the preview. */

export const previewMessages = {
  pages: (count: number) => `共 ${String(count)} 页`,
  print: '打印',
  printHint: '按预览的页面打印，或另存为 PDF',
  enlarge: '放大',
  missing: {
    charts: '统计图没有载入，以下各页缺少所选的统计图。已填的内容都在；再试一次仍不行时，检查网络后刷新本页。',
    document: '预览没有生成，程序的一部分没有载入。已填的内容都在；再试一次仍不行时，检查网络后刷新本页。',
  },
  notUpdated: '预览没有更新，以下各页是先前的内容。已填的内容都在；再试一次仍不行时，检查网络后刷新本页。',
  again: '再试一次',
} as const;
