/** Every word about findings: their causes, repairs, reasons and what is kept. */
import type { Severity } from '../../template/schema';

const severities: Record<Severity, string> = { error: '错误', warning: '提醒', hint: '提示' };

export const findingMessages = {
  groups: { ...severities, progress: '尚未填写' },
  scope: '显示范围',
  here: '本部分',
  everywhere: '全部',
  noneHere: '本部分没有发现问题',
  none: '没有发现问题',
  elsewhere: (count: number) => `其他部分还有 ${String(count)} 处`,

  causes: '可能的原因',
  trust: '以哪一边为准',
  trustSide: { parts: '分项没有错', total: '总计没有错' },
  sharesCause: '可能与上面一处同一原因，改正上面一处时一并解决。',
  repair: '改正',
  repairAs: (message: string) => `改正：${message}`,
  moreCauses: (count: number) => `另有 ${String(count)} 种可能`,
  fewerCauses: '收起',
  blank: '空',
  moreChanges: (count: number) => `等 ${String(count)} 处`,
  repaired: (count: number) => `已改正 ${String(count)} 处`,
  notRepaired: '文字已经改过，没有改正。按“检查”重新核对。',
  undo: '撤销',

  why: '为什么',
  rule: (words: string) => `关系：${words}`,
  source: (source: string) => `依据：${source}`,
  operand: '所涉数字',
  now: '本年',
  last: '上年',

  keep: '保留并说明',
  keepTitle: '保留这一处并说明理由',
  keepHint: '理由会印在核对表上。所涉的数字或文字一改，保留即失效。',
  keepError: '错误须由审核人确认后才能保留。',
  reason: '理由',
  reasonHint: '例如：上年报告的数字有误，已向主管部门说明',
  reasonMissing: '写明理由',
  by: '确认人',
  byReviewer: '审核人姓名',
  byMissing: '写明审核人姓名',
  confirm: '保留',
  cancel: '取消',
  keptDone: '已保留，理由印在核对表上',
  kept: (count: number) => `经确认保留（${String(count)}）`,
  keptReason: (reason: string, by: string, date: string) => `理由：${reason}（${by === '' ? '' : `${by}，`}${date}）`,
  reopen: '取消保留',
} as const;
