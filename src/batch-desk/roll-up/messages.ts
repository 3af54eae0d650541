/** Every word of 汇总, but what the sums and their files say themselves. */
import type { AgencyLevel } from '../../report/report';

const LEVELS: Readonly<Record<AgencyLevel, string>> = { government: '政府', department: '部门', township: '乡镇、街道', other: '其他' };

export const rollUpMessages = {
  intro: '把选定的年报逐格相加。空着、0 和不适用分开计；总计按各项之和计，不重复相加。点一个数可以看它由哪些单位的数相加而来。',
  none: '这一批还没有可以汇总的年报。',
  format: '格式',
  formatOf: (title: string, count: number): string => `${title}，${String(count)} 份`,
  own: '本级年报（用来对比）',
  noOwn: '不对比',
  ownHint: '选定的这一份不计入合计',
  otherFormats: '计入其他格式中完全相同的数',
  otherFormatsHint: (count: number): string => `有 ${String(count)} 份是其他格式；含义不完全相同的数不计入，并注明`,

  children: (counted: number, all: number): string => `计入 ${String(counted)} 份，共 ${String(all)} 份`,
  choose: '选择计入的年报',
  search: '查找机关或文件',
  all: '全选',
  nothing: '全不选',
  chosen: (name: string): string => `计入“${name}”`,
  leftOut: (count: number): string => `没有计入的 ${String(count)} 份`,
  leftOutLine: (name: string, file: string, reason: string): string => `${name}（${file}）：${reason}`,
  overall: '以下情况使全部合计都有疑点：',

  table: (name: string): string => `${name}：合计`,
  legend: '自己有疑点的数前有三角标记；点开任何一个数，可看由哪些数相加、疑点是什么。',
  sumOf: (label: string, text: string): string => `${label}：${text}`,
  blank: '空',
  unsure: '有疑点',
  sureSums: (unsure: number, all: number): string => (unsure === 0 ? `${String(all)} 个合计都没有疑点` : `${String(all)} 个合计中有 ${String(unsure)} 个有疑点`),

  parts: (count: number): string => `由 ${String(count)} 个单位相加，大的在前`,
  partsCaption: '各单位的数',
  unit: '单位',
  figure: '数',
  noFigure: '没有计入',
  why: '有疑点的原因',
  ownSays: (own: string, difference: string | null): string =>
    `本级年报填的是 ${own === '' ? '空' : own}${difference === null ? '' : `，比合计${difference.startsWith('-') ? '少' : '多'} ${difference.replace(/^[-+]/, '')}`}`,

  differences: (count: number): string => `本级年报与合计不同的 ${String(count)} 格`,
  same: '本级年报与合计逐格相同',
  otherFormat: '本级年报的格式不同，不能逐格对比',
  place: '位置',
  sum: '合计',
  ownFigure: '本级年报',
  difference: '差',

  begin: '以合计起草本级年报',
  beginHint: '数字按合计填好，文字部分空着；有疑点的数要先核实。',
  agency: '机关名称',
  level: '机关层级',
  levels: LEVELS,
  beginNow: '起草',
  noAgency: '机关名称要填',
  notBegun: (reason: string): string => `未能起草：${reason}`,

  export: '导出 Excel',
  fileName: (year: number): string => `${String(year)}年度年报汇总表`,
} as const;
