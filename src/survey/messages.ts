/** Every word of roll-ups and analyses that is the same on the screen, in the files and on the command line. */
import type { AgencyLevel } from '../report/report';
import type { Severity } from '../template/schema';
import type { DoubleReason } from './doubles';
import type { Doubt } from './doubt';
import type { LeftOutReason } from './choose-children';
import type { Kinds } from './roll-up';

const plainCount = (count: number): string => String(count);

/** Why a sum is unsure: who, and what is wrong. */
export function doubtWords(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'blank':
      return `“${doubt.child}”没有填`;
    case 'not-a-number':
      return `“${doubt.child}”填的“${doubt.text}”不是数，没有计入`;
    case 'unsure':
      return `“${doubt.child}”的这个数是识别出来的，没有把握`;
    case 'error':
      return `“${doubt.child}”有错误：${doubt.message}`;
    case 'total':
      return `“${doubt.child}”的总计填的是 ${doubt.entered}，各项之和是 ${doubt.computed}，按各项之和计入`;
    case 'incomplete':
      return doubt.entered === null ? `“${doubt.child}”的各项没有填全，只计入已填的` : `“${doubt.child}”的各项没有填全，按所填的总计 ${doubt.entered} 计入`;
    case 'unit':
      return `“${doubt.child}”的单位是${doubt.unit}，应为${doubt.expected}，没有计入`;
    case 'not-counted':
      return `“${doubt.child}”的格式没有与此完全相同的数，没有计入`;
    case 'missing':
      return `缺“${doubt.unit}”的年报`;
    case 'broken':
      return `文件“${doubt.file}”不能读取：${doubt.reason}`;
    case 'double':
      return `“${doubt.agency}”有 ${doubt.count} 份内容不同的年报，没有选定用哪一份，都没有计入`;
  }
}

/** What the children say of a cell when they do not all have a number. */
export function kindsWords({ numbers, notApplicable, blank }: Kinds): string {
  const parts = [
    ...(numbers > 0 ? [`${plainCount(numbers)} 家有数`] : []),
    ...(notApplicable > 0 ? [`${plainCount(notApplicable)} 家不适用`] : []),
    ...(blank > 0 ? [`${plainCount(blank)} 家没有数`] : []),
  ];
  return parts.join('，');
}

const LEFT_OUT: Readonly<Record<LeftOutReason, string>> = {
  format: '格式不同',
  double: '同一机关另有一份',
  excluded: '没有选',
};
export const leftOutWords = (reason: LeftOutReason): string => LEFT_OUT[reason];

const DOUBLE_REASONS: Readonly<Record<DoubleReason, string>> = {
  later: '用版本最新的一份',
  same: '各份数字相同，只计一次',
  chosen: '用选定的一份',
  undecided: '内容不同，要选定用哪一份；选定之前都不计入',
};
export const doubleReasonWords = (reason: DoubleReason): string => DOUBLE_REASONS[reason];

const LEVELS: Readonly<Record<AgencyLevel, string>> = { government: '政府', department: '部门', township: '乡镇街道', other: '其他机关' };
const SEVERITIES: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', hint: '提示' };

/** How many times the median, or last year's figure, one is: 12.3 倍; 1/8.0 where it is small. */
export function timesWords(times: number): string {
  if (times >= 1) return `${times >= 100 ? times.toFixed(0) : times.toFixed(1)} 倍`;
  const part = 1 / times;
  return `1/${part >= 100 ? part.toFixed(0) : part.toFixed(1)}`;
}

export const surveyMessages = {
  measures: { received: '本年新收', carriedIn: '上年结转', handled: '办结', carriedOut: '结转下年度', review: '行政复议', litigation: '行政诉讼' },
  ofFacet: (concept: string, facet: string): string => `${concept}：${facet}`,
  level: (level: AgencyLevel): string => LEVELS[level],
  severity: (severity: Severity): string => SEVERITIES[severity],
  notApplicable: '不适用',
  unsure: '有疑点',
  year: (year: number): string => `${String(year)}年`,
  /** An outlier: how it compares with the others of its level. */
  outlying: (times: string, level: string, among: number): string => `是同层级（${level}）${plainCount(among)} 个非零数中位数的 ${times}`,
  outlyingChange: (last: string, times: string, level: string, among: number): string =>
    `上年为 ${last}；今年与上年之比是同层级（${level}）${plainCount(among)} 家中位数的 ${times}`,
  /** The rule by which outliers are named, for whoever reads the list. */
  outlierRule: (least: number): string =>
    `按同层级机关非零数的对数，超出上下四分位数 1.5 倍四分位距的（Tukey 法；四分位数至少按相差 3 倍计）；同层级不足 ${plainCount(least)} 个非零数的不作判断。数大不等于有错，供核实用。`,
  charts: {
    results: (year: number): string => `${String(year)}年政府信息公开申请办理结果合计`,
    total: (unit: string): string => `合计（${unit}）`,
    years: (year: number): string => `${String(year)}年与上年对比（两年都有年报的单位）`,
    spread: (year: string, name: string, unit: string): string => `${year}${name}${unit === '' ? '' : `（${unit}）`}的多少：各有几家`,
    reports: '几家',
    /** A class of figures above one number and up to another. */
    class: (above: number | null, upper: number): string => {
      if (above === null) return '0';
      return upper === Infinity ? `${String(above)} 以上` : `至 ${String(upper)}`;
    },
  },
  unitOf: '家',
} as const;

/** Words of the workbooks. */
export const sheetMessages = {
  rollUp: {
    sheets: { sums: '汇总', parts: '各单位', left: '说明' },
    sums: ['表', '行', '列', '单位', '合计', '有数', '不适用', '没有数', '是否有疑点', '疑点', '本级年报', '差'],
    parts: ['表', '行', '列', '单位', '合计'],
    notes: ['类别', '单位', '文件', '说明'],
    counted: '计入',
    leftOut: '没有计入',
    double: '重复',
    doubt: '疑点',
    cut: (count: number): string => `另有 ${plainCount(count)} 家写不下`,
  },
  analysis: {
    sheets: { figures: '数字', reports: '各单位', outliers: '偏离', faults: '问题', late: '逾期' },
    figures: ['项目', '单位', '有数', '其中为0', '不适用', '没有数', '不统计', '最小', '下四分位', '中位数', '上四分位', '最大', '合计', '两年都有', '本年（同口径）', '上年（同口径）', '增减', '增减%'],
    reports: ['机关', '机关层级', '文件', '错误'],
    share: (name: string): string => `${name}占比（%）`,
    outliers: ['机关', '机关层级', '项目', '数', '上年', '说明'],
    faults: ['级别', '问题', '规则', '处数', '份数', '例', '单位'],
    late: ['机关', '机关层级', '期限', '报告日期', '情况', '文件'],
    isLate: '逾期',
    isUndated: '没有日期',
    notCounted: '—',
  },
} as const;

/** Words of the one page for the leader. */
export const summaryMessages = {
  title: (year: number): string => `${String(year)}年度政府信息公开年报汇总情况`,
  subject: '政府信息公开工作年度报告的汇总和核对',
  overview: {
    caption: '概况',
    reports: '年报',
    withErrors: '有错误的',
    broken: '不能读取的文件',
    missing: '缺报',
    late: '逾期',
    undated: '没有日期',
    of: (count: number, total: number): string => `${plainCount(count)} 份（共 ${plainCount(total)} 份）`,
    count: (count: number): string => `${plainCount(count)} 份`,
    files: (count: number): string => `${plainCount(count)} 个`,
    units: (count: number): string => `${plainCount(count)} 家`,
  },
  sums: {
    heading: (pairs: number): string => `一、主要数字${pairs === 0 ? '（没有上年年报，不作对比）' : `（后四栏只含两年都有年报的 ${plainCount(pairs)} 家）`}`,
    caption: '主要数字',
    columns: ['项目', '合计', '中位数', '没有数', '本年', '上年', '增减', '增减%'],
    nothing: '—',
  },
  faults: {
    heading: '二、最常见的问题',
    none: '没有发现错误和提醒。',
    caption: '最常见的问题',
    columns: ['级别', '问题', '份数', '处数'],
  },
  late: {
    heading: '三、逾期和缺报',
    late: '逾期',
    missing: '缺报',
    broken: '不能读取',
    double: '重复未选定',
    nobody: '没有',
    /** Names, and how many there are when not all are named. */
    names: (names: readonly string[], all: number): string => {
      const list = names.join('、');
      return all > names.length ? `${list}等 ${plainCount(all)} 个` : list;
    },
  },
  note: (doubles: number): string =>
    [
      doubles === 0 ? '每个机关只计一份年报；“没有数”指没有填、填的不是数，或者没有填全。' : `有 ${plainCount(doubles)} 个机关交了不止一份，只计一份；内容不同又没有选定的不计。`,
      '合计按各份年报所填的总计。',
    ].join(''),
} as const;
