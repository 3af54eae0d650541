/** Every word of 分析, but what figures, outliers and files say themselves. */

export const analysisMessages = {
  intro: '这一批年报的数字分布、两年对比、偏离较大的数、常见的问题和逾期情况。每个机关每年只计一份年报。',
  none: '这一批还没有可以分析的年报。',

  overview: {
    label: '概况',
    reports: '年报',
    withErrors: '有错误的',
    late: '逾期',
    undated: '没有日期',
    broken: '不能读取的文件',
    missing: '缺报',
    pairs: '两年都有年报的',
    count: (count: number): string => `${String(count)} 份`,
    files: (count: number): string => `${String(count)} 个`,
    units: (count: number): string => `${String(count)} 家`,
  },

  figures: {
    title: '数字',
    hint: '“没有数”指没有填、填的不是数，或者没有填全；“不统计”指年报的格式没有这一项。上年和增减只含两年都有这个数的单位。',
    totals: '合计按各份年报所填的总计，没有填总计的按各项之和；“汇总”一律按各项之和，且只含选定的年报，两处的数可能不同。在“汇总”里选定的本级年报，这里也不计入。',
    caption: '数字的分布',
    others: (count: number): string => `其他 ${String(count)} 项`,
    othersCaption: '其他数字的分布',
    columns: ['项目', '有数', '没有数', '不统计', '最小', '下四分位', '中位数', '上四分位', '最大', '合计', '上年（同口径）', '本年（同口径）', '增减', '增减%'],
    name: (name: string, unit: string): string => (unit === '' ? name : `${name}（${unit}）`),
    nothing: '—',
  },

  charts: '图',

  shares: {
    title: '各单位占比',
    measure: '项目',
    caption: (name: string): string => `${name}：各单位的数和占比，大的在前`,
    columns: ['单位', '数', '占合计'],
    percent: (share: string): string => `${share}%`,
    nobody: '没有单位有这个数',
  },

  outliers: {
    title: (count: number): string => `偏离较大的数（${String(count)}）`,
    none: '没有偏离较大的数。',
    caption: '偏离较大的数，偏离大的在前',
    columns: ['单位', '项目', '数', '说明'],
  },

  faults: {
    title: '常见的问题',
    none: '没有发现问题。',
    caption: '问题按规则归并，错误在前，涉及年报多的在前',
    columns: ['级别', '问题', '年报', '处数', '例', '单位'],
    example: (child: string, message: string): string => `${child}：${message}`,
    reports: (count: number): string => `列出 ${String(count)} 份`,
  },

  late: {
    title: '逾期和没有日期的',
    none: '没有逾期的年报。',
    caption: '逾期和没有日期的年报',
    columns: ['单位', '期限', '报告日期', '情况'],
    isLate: '逾期',
    isUndated: '没有日期',
  },

  exportXlsx: '导出 Excel',
  exportSummary: '导出一页汇总（Word）',
  fileName: (year: number): string => `${String(year)}年度年报分析`,
  summaryName: (year: number): string => `${String(year)}年度年报汇总情况`,
} as const;
