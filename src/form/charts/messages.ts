/** Every word about charts in the workspace. */

export const chartPanelMessages = {
  none: '这种格式没有可以画图的数字。',
  lastYear: '附上上年年报后，还有与上年对比的图。',
  downloadSvg: '下载 SVG',
  downloadPng: '下载 PNG',
  /** @param act what the button says */
  downloadOf: (act: string, title: string) => `${act}：${title}`,
  made: (name: string) => `已导出“${name}”，在浏览器的下载文件夹中`,
  failed: (reason: string) => `未能导出：${reason}`,
  noPicture: '浏览器未能生成图片',
  choice: '附统计图',
  choiceHint: '选中的图附在相应部分的表后，随 Word、网页和网页片段导出。',
} as const;
