/** Every word of the page that stands in for the app after a crash. */
export const crashMessages = {
  pageTitle: '程序出错',
  title: '程序出错，页面已停止',
  safe: '本机保存的年报没有改动，也没有删除。可以先把它们导出成文件，再重新载入页面。',
  unsaved: '出错前一秒内的修改可能没有保存。',
  drafts: '本机保存的年报',
  reading: '正在读取本机数据…',
  none: '本机没有保存年报。',
  unreadable: (reason: string) => `未能读取本机数据：${reason}`,
  exported: '已导出',
  notExported: (reason: string) => `未能导出：${reason}`,
  reload: '重新载入页面',
  details: '出错详情',
} as const;
