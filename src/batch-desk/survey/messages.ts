/** Words that 汇总 and 分析 share. */

export const surveyDeskMessages = {
  loading: '正在读取格式…',
  working: '正在计算…',
  notLoaded: (reason: string): string => `未能读取格式：${reason}`,
  notMade: '未能生成文件',
  making: '正在生成文件…',
  made: (name: string): string => `已导出“${name}”，在浏览器的下载文件夹中`,
  failed: (reason: string): string => `未能导出：${reason}`,
  year: '年度',
  yearOf: (year: number): string => `${String(year)} 年度`,
  more: (count: number): string => `再列出 ${String(count)} 个`,
  double: (agency: string): string => `“${agency}”用哪一份`,
  undecided: '没有选定',
  doublesTitle: '同一机关有不止一份',
} as const;
