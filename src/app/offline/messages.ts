/** Every word about opening the site without a network. */
export const offlineMessages = {
  ready: '已可断网使用',
  updated: '新版本已就绪，关闭本程序的所有窗口后生效',
} as const;
