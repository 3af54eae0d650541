/** Every Chinese text of the opinion on a report, as a document, as comments and as a workbook. */
import type { Summary } from '../check/check-report';
import type { ReviewAct } from '../report/review';
import type { ReviewState } from '../report/workflow';
import type { Severity } from '../template/schema';

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', hint: '提示' };

export const ACT_NAMES: Readonly<Record<ReviewAct, string>> = {
  submit: '送审',
  withdraw: '撤回',
  return: '退回修改',
  pass: '通过',
  publish: '发布',
  reopen: '重新打开',
};

export const STATE_NAMES: Readonly<Record<ReviewState, string>> = {
  draft: '草稿',
  submitted: '已送审',
  returned: '退回修改',
  passed: '已通过',
  published: '已发布',
};

const KEPT = '经确认保留';

const inBrackets = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('，');

export const commentMessages = {
  finding: (severity: Severity, message: string): string => `【${SEVERITY_NAMES[severity]}】${message}`,
  kept: (message: string): string => `【${KEPT}】${message}`,
  cause: (message: string): string => `可能的原因：${message}`,
  source: (source: string): string => `依据：${source}`,
  reason: (reason: string, by: string, day: string): string => `保留理由：${reason}（${inBrackets(by, day)}）`,
  lapsed: (reason: string, by: string, day: string): string => `曾经确认保留（${inBrackets(reason, by, day)}），因数字或文字已改而失效`,
};

/** Where a remark belongs that belongs nowhere more exactly. */
export const WHOLE_REPORT = '全文';
export const quotedPlace = (place: string, quote: string): string => `${place}：“${quote}”`;

export const DASH = '—';

export const coverMessages = {
  subject: '政府信息公开工作年度报告的审核意见',
  head: '概况',
  agency: '机关名称',
  noAgency: '（未填）',
  year: '报告年度',
  format: '格式',
  state: '审核状态',
  changed: (state: string): string => `${state}（其后内容有改动）`,
  time: '生成时间',
  findings: '核对结果',
  threads: '审核意见',
  counts: ({ error, warning, hint }: Summary, kept: number): string => `错误 ${error} 处，提醒 ${warning} 处，提示 ${hint} 处；${KEPT} ${kept} 处`,
  threadCounts: (open: number, all: number): string => (all === 0 ? '没有' : `共 ${all} 条，其中 ${open} 条待处理`),
  steps: (count: number): string => (count === 0 ? '一、审核经过：还没有送审。' : '一、审核经过'),
  stepColumns: ['时间', '环节', '姓名', '说明'],
  tasks: (count: number): string => (count === 0 ? '二、待办事项：没有。' : `二、待办事项（共 ${count} 项）`),
  taskColumns: ['序号', '位置', '事项', '提出'],
  keptLine: (count: number): string => `三、${KEPT}（共 ${count} 处）`,
  keptColumns: ['序号', '位置', '问题和保留理由', '保留人'],
  hints: (count: number): string => `另有提示 ${count} 处，见批注。`,
};

export const bookMessages = {
  sheets: { findings: '问题', kept: '保留', threads: '意见' },
  findingColumns: ['级别', '问题', '位置', '单元格', '左边', '右边', '差', '可能的原因', '规则', '依据'],
  keptColumns: ['级别', '问题', '位置', '单元格', '保留理由', '保留人', '时间', '规则', '依据'],
  threadColumns: ['序号', '位置', '单元格', '原文', '姓名', '时间', '意见', '建议改为', '处理', '处理人', '处理时间'],
  deletion: '（删去）',
};
