/** Words of batch checking that are the same on the screen, in the workbook and on the command line. */
import type { DoubleKind } from './units';

/** Labels from the outermost group to the row or column. */
const labelPath = (labels: readonly string[]): string => labels.join(' › ');

export const batchMessages = {
  unknownTemplate: (id: string): string => `报告所用的模板“${id}”这里没有`,
  brokenTemplate: (name: string, problem: string): string => `草稿所带的模板“${name}”有错：${problem}`,
  otherTemplate: (wanted: string, is: string): string => `草稿所用的格式是“${wanted}”，所带的模板是“${is}”`,
  noReport: '看不出是年度报告：没有找到机关名称，也没有找到统计数字',
  fault: (reason: string): string => `程序核对这份文件时出错：${reason}`,
  cell: (table: string, path: readonly string[], column: readonly string[]): string =>
    [table, labelPath(path), labelPath(column)].filter((part) => part !== '').join('：'),
  paragraph: (narrative: string, number: number): string => `${narrative}，第${number}段`,
  tableWords: (narrative: string, row: number, column: number): string => `${narrative}，文中表格第${row}行第${column}列`,
  caption: (narrative: string): string => `${narrative}，表题或图题`,
  alternative: (narrative: string): string => `${narrative}，图片的替代文字`,
  agency: '机关名称',
};

export const unitMessages = {
  notAList: '应为单位名单：Excel（.xlsx）、每行一个单位的文本，或 CSV',
  noUnits: '名单中没有单位名称',
};

const DOUBLE_KINDS: Readonly<Record<DoubleKind, string>> = {
  same: '内容相同',
  versions: '同一草稿的不同版本',
  'same-figures': '数字相同，文字或日期不同',
  different: '内容不同',
};

/** How the reports of one agency and year relate, in words. */
export const doubleWords = (kind: DoubleKind): string => DOUBLE_KINDS[kind];

/** Reports that are neither missing nor unexpected: of units on the list, for another year. */
export const otherYearsWords = (count: number): string => `另有 ${count} 份是名单上的单位其他年度的年报`;

/** Words of the workbook. */
export const bookMessages = {
  sheets: { reports: '报告', findings: '问题', units: '缺报与重复' },
  reportColumns: [
    ...['文件', '机关', '机关层级', '年度', '格式', '文件类型', '结果', '错误', '提醒', '提示', '经确认保留', '没有把握的数'],
    ...['本年新收', '上年结转', '办结', '结转下年度', '行政复议', '行政诉讼', '公布期限', '报告日期', '是否按期', '对照的上年报告', '说明'],
  ],
  findingColumns: ['文件', '机关', '年度', '级别', '问题', '位置', '单元格', '左边', '右边', '差', '可能的原因', '规则'],
  unitColumns: ['情况', '单位', '年度', '文件', '说明'],
  severity: { error: '错误', warning: '提醒', hint: '提示' },
  checked: '已核对',
  broken: '不能读取',
  deadline: { 'in-time': '按期', late: '逾期', undated: '没有日期' },
  /** Stands for a figure that the format does not count. */
  notCounted: '—',
  notApplicable: '不适用',
  /** Last year's report came with the draft. */
  attached: '草稿所附',
  changed: (count: number): string => `可见的文字和表格与文件所带的数据有 ${count} 处不同，按可见的核对`,
  missing: '缺报',
  double: '重复',
  unexpected: '名单之外',
  otherYears: '其他年度',
  perhaps: (names: readonly string[]): string => `可能是：${names.join('、')}`,
  cut: (left: number): string => `另有 ${left} 处问题写不下，见 NDJSON 结果`,
};
