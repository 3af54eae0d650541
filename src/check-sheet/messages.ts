/** Every Chinese text of the check sheet. */
import type { Summary } from '../check/check-report';
import type { Severity } from '../template/schema';
import type { SheetResult } from './sheet';

export const DASH = '—';

export const sheetTitle = (year: number): string => `${year}年政府信息公开工作年度报告核对表`;
export const SUBJECT = '政府信息公开工作年度报告的核对结果';

export const HEAD = {
  caption: '核对概况',
  agency: '机关名称',
  year: '报告年度',
  format: '格式',
  source: '格式依据',
  hash: '内容校验码',
  revision: '修订次数',
  time: '核对时间',
  previous: '上年年报',
  counts: '核对结果',
} as const;

export const noAgency = '（未填）';
export const previousText = (year: number | null): string => (year === null ? '没有' : `${year} 年度`);

export function countsText({ error, warning, hint }: Summary, kept: number): string {
  const open = `错误 ${error} 处，提醒 ${warning} 处，提示 ${hint} 处`;
  return `未处理的${open}；经确认保留 ${kept} 处`;
}

export const RULES = {
  caption: '勾稽关系',
  rule: '勾稽关系',
  place: '行或列',
  left: '左边',
  right: '右边',
  difference: '差',
  result: '结果',
} as const;

export const rulesLine = (count: number): string =>
  count === 0 ? '一、勾稽关系：本格式没有。' : `一、勾稽关系（共 ${count} 条）`;

export const ruleTitle = (number: number, title: string): string => `${number}. ${title}`;

export const SEVERITY_NAMES: Record<Severity, string> = { error: '错误', warning: '提醒', hint: '提示' };

export function resultText(result: SheetResult, severity: Severity): string {
  switch (result) {
    case 'pass':
      return '通过';
    case 'fail':
      return severity === 'error' ? '不一致' : `不一致（${SEVERITY_NAMES[severity]}）`;
    case 'kept':
      return '经确认保留';
    case 'not-applicable':
      return '不适用';
    case 'unfilled':
      return '未核对：未填';
    case 'unreadable':
      return '未核对：填的不是数';
    case 'no-last-year':
      return '未核对：没有上年年报';
    case 'no-last-figure':
      return '未核对：上年年报没有这个数';
  }
}

export type Axis = 'row' | 'column';

const axisName = (each: Axis | null): string => (each === 'row' ? '行' : '列');

/** How many places share a result: all of them, or these beside others. */
export function placesText(each: Axis | null, count: number, all: boolean): string {
  return `${all ? '' : '另外 '}${count} ${axisName(each)}${all ? '全部' : ''}`;
}

/** @param equal whether the relation asks for equal sides */
export const passText = (places: string, equal: boolean, computed: boolean, sides: readonly string[]): string =>
  `${places}通过${equal ? '，差都是 0' : ''}${computed ? COMPUTED : ''}：${sides.join('；')}`;
export const COMPUTED = '（左边由程序算出）';

/** Stands where a line should not break. */
const FIRM_SPACE = '\u00a0';
export const sidesText = (place: string, left: string, relation: string, right: string): string =>
  `${place} ${[left, relation, right].join(FIRM_SPACE)}`;
export const zeroSides = (each: Axis | null, count: number, all: boolean): string =>
  `${all ? '' : `其余 ${count} ${axisName(each)}`}两边都是 0`;

/** Places that share a result without sides to show: their names, the first few of many. */
export function namesText(places: string, names: readonly string[]): string {
  const shown = names.slice(0, 6).join('、');
  return names.length === 0 ? places : `${places}：${shown}${names.length > 6 ? '等' : ''}`;
}

export const daysText = (days: number): string => `${days} 天`;

export const keptText = (reason: string, by: string, date: string): string =>
  `保留理由：${reason}（${[by, date].filter((part) => part !== '').join('，')}）`;
export const lapsedText = (reason: string): string => `曾经确认保留（${reason}），因数字或文字已改而失效`;

export const REMARKS = {
  caption: '其他检查',
  severity: '程度',
  message: '问题',
  source: '依据',
  result: '结果',
  open: '未处理',
  same: '同上',
} as const;

export const remarksLine = (count: number): string =>
  count === 0
    ? '二、其他检查：文字、日期和填写情况的检查未发现问题。'
    : `二、其他检查：发现 ${count} 处，其余文字检查未发现问题`;

export const SIGNATURES = { caption: '签字', names: ['填报人', '审核人', '日期'] } as const;

export const HASH_NOTE = '内容校验码由报告的机关、年度、文字和数字算出，内容有任何改动，校验码就不同。';
