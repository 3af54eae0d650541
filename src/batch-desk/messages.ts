/** Every word of the batch desk: the list of batches, giving files, the run, and the tabs of one batch. */
import type { AgencyLevel } from '../report/report';

const two = (number: number): string => String(number).padStart(2, '0');

const LEVELS: Record<AgencyLevel, string> = { government: '政府', department: '部门', township: '乡镇、街道', other: '其他' };

export const deskMessages = {
  title: '批量核对',
  intro: '一次核对许多份年报：放入文件夹或文件，逐份读出、核对，看出谁有错、谁没报、谁重复。文件只在本机读取，不上传。',
  kinds: 'Word（.docx）、网页、PDF、Excel（.xlsx）、草稿文件和文本都可以放入；读不出的会写明原因，不影响其他文件。',
  batches: '本机的批次',
  noBatches: '还没有批次。选择文件夹或文件，或把它们拖到这一页，就开始核对。',
  reading: '正在读取本机数据…',
  unreadable: (reason: string): string => `未能读取本机数据：${reason}`,
  begunAt: (at: Date): string =>
    `${String(at.getFullYear())}年${String(at.getMonth() + 1)}月${String(at.getDate())}日 ${two(at.getHours())}:${two(at.getMinutes())}的一批`,
  batchLine: (files: number, withErrors: number, broken: number): string =>
    `${String(files)} 份，有错误的 ${String(withErrors)} 份，不能读取的 ${String(broken)} 份`,
  batchLeft: (left: number): string => `还有 ${String(left)} 份没有核对`,
  begun: (at: string): string => {
    const time = new Date(at);
    return `${String(time.getFullYear())}年${String(time.getMonth() + 1)}月${String(time.getDate())}日 ${two(time.getHours())}:${two(time.getMinutes())} 开始`;
  },
  all: '全部批次',
  missing: '本机没有这一批：可能已删除，或保存在另一台电脑、另一个浏览器',

  folder: '选择文件夹',
  files: '选择文件',
  addFolder: '再加文件夹',
  addFiles: '再加文件',
  drop: '松开鼠标，开始核对',
  noFiles: '所选的文件夹里没有文件',

  remove: '删除这一批',
  removeTitle: (name: string): string => `删除“${name}”？`,
  removeWhat: (files: number): string => `本机保存的 ${String(files)} 份核对结果和读出的年报都会删除，不能恢复。原来的文件不受影响。`,
  removeNow: '删除',
  keepIt: '不删除',
  removed: (name: string): string => `已删除“${name}”`,
  notRemoved: (reason: string): string => `未能删除：${reason}`,

  tabs: '这一批的内容',
  reports: '年报',
  findings: '问题',
  units: '单位',
  rollUp: '汇总',
  analysis: '分析',
  opening: '正在打开…',
  soFar: (count: number): string => `核对还没有结束，这里是打开时已有的 ${String(count)} 份`,
  levels: LEVELS,
} as const;

export const runMessages = {
  progress: (done: number, total: number): string => `已核对 ${String(done)}/${String(total)} 份`,
  paused: (done: number, total: number): string => `已暂停，核对了 ${String(done)}/${String(total)} 份`,
  pause: '暂停',
  goOn: '继续',
  cancel: '停止',
  bar: '核对进度',
  comparing: (done: number, total: number): string => `正在与上年年报对照：${String(done)}/${String(total)} 份`,
  comparingPaused: (done: number, total: number): string => `已暂停，与上年年报对照了 ${String(done)}/${String(total)} 份`,
  elsewhere: (done: number, total: number): string => `另一个窗口正在核对这一批：${String(done)}/${String(total)} 份，结果随时显示在这里`,
  elsewherePaused: (done: number, total: number): string => `另一个窗口暂停了这一批的核对：${String(done)}/${String(total)} 份`,
  waiting: (files: number): string => (files > 0 ? `另一个窗口正在核对这一批，它结束后接着核对这里放入的 ${String(files)} 份` : '另一个窗口正在核对这一批，它结束后接着与上年对照'),
  giveUp: '不再等',
  ended: (done: number, same: number): string =>
    `核对完成：${String(done)} 份${same > 0 ? `，其中 ${String(same)} 份与上次相同，沿用上次的结果` : ''}`,
  comparedAgain: (count: number): string => `已与上年年报对照 ${String(count)} 份`,
  stopped: (done: number, left: number): string => `已停止：核对了 ${String(done)} 份，还有 ${String(left)} 份没有核对。再次放入这些文件，已核对的不再重做`,
  left: (left: number): string => `上次还有 ${String(left)} 份没有核对。再次放入这些文件就接着核对，已核对的不再重做`,
  unsaved: (reason: string): string => `有结果未能保存在本机：${reason}。结果还在这一页上，可以先导出`,
  retry: '再次保存',
};

export const lastYearMessages = {
  /** What there is to say of a batch. */
  compared: (count: number): string => `有 ${String(count)} 份已与上年年报对照`,
  several: (count: number): string => `${String(count)} 份的上年年报在这一批里不止一份，没有对照`,
  due: (count: number): string => `${String(count)} 份的上年年报有变化，还没有对照`,
  compareNow: '与上年对照',
  line: (parts: readonly string[]): string => `${parts.join('；')}。`,
  hint: '把上年的年报也放进来，就按机关名称逐份对照上年结转等两年之间的关系',
  /** One report, in the table. */
  short: { compared: '已对照', attached: '草稿所附', due: '待对照', several: '不止一份', none: '' },
  /** One report, in full. */
  comparedWith: (file: string): string => `已与“${file}”对照`,
  withAttached: '已与草稿所附的上年年报对照',
  dueWith: (file: string): string => `还没有与“${file}”对照`,
  gone: '原来对照的上年年报已经不在，还没有重新核对',
  oneOf: (files: readonly string[]): string => `不止一份，没有对照：${files.join('、')}`,
  none: '这一批里没有，没有对照',
} as const;

export const tableMessages = {
  caption: '年报',
  search: '查找机关或文件',
  level: '层级',
  year: '年度',
  format: '格式',
  state: '情况',
  any: '全部',
  states: { errors: '有错误', broken: '不能读取', unsure: '有没有把握的数', late: '逾期', clean: '没有问题', missing: '缺报' },
  shown: (from: number, to: number, total: number): string => (total === 0 ? '没有符合的年报' : `第 ${String(from)}–${String(to)} 份，共 ${String(total)} 份`),
  previous: '上一页',
  next: '下一页',
  pages: '翻页',
  columns: {
    agency: '机关',
    level: '层级',
    year: '年度',
    format: '格式',
    error: '错误',
    warning: '提醒',
    received: '本年新收',
    handled: '办结',
    carriedOut: '结转下年度',
    review: '行政复议',
    litigation: '行政诉讼',
    deadline: '期限',
    lastYear: '上年年报',
    file: '文件',
  },
  sortBy: (column: string): string => `按${column}排序`,
  broken: '不能读取',
  noName: '（没有机关名称）',
  notCounted: '—',
  blank: '空',
  notApplicable: '不适用',
  missingUnits: (count: number): string => `名单中有 ${String(count)} 个单位还没有年报`,
  noMissing: '名单中的单位都有年报',
  noList: '还没有应报单位的名单，见“单位”',
};

export const detailMessages = {
  title: (agency: string, year: number): string => `${agency === '' ? '（没有机关名称）' : agency} ${String(year)} 年度`,
  file: '文件',
  format: '格式',
  level: '层级',
  source: '读取方式',
  sources: { report: '报告文件', draft: '草稿文件', embedded: '文件所带的数据', recognised: '从文字和表格认出' },
  deadline: '公布期限',
  lastYear: '上年年报',
  due: (due: string, date: string | null, state: string): string => (date === null ? `${due}，没有报告日期` : `${due}，报告日期 ${date}（${state}）`),
  unsure: '没有把握的数',
  unsureCount: (count: number): string => `${String(count)} 个，在本机打开后可逐个核对`,
  changed: '可见内容与所带数据',
  changedCount: (count: number): string => `有 ${String(count)} 处不同，按可见的核对`,
  kept: '经确认保留',
  keptCount: (count: number): string => `${String(count)} 处`,
  reasons: '不能读取的原因',
  remarks: '读取时的说明',
  findings: (count: number): string => `问题（${String(count)} 处）`,
  none: '没有发现问题',
  where: (where: string): string => `位置：${where}`,
  cause: (cause: string): string => `可能的原因：${cause}`,
  severity: { error: '错误', warning: '提醒', hint: '提示' },
  open: '在本机打开为草稿',
  gone: '本机没有保存这份年报的内容；再次放入文件后可以打开',
  notOpened: (reason: string): string => `未能打开：${reason}`,
  more: (count: number): string => `另有 ${String(count)} 处`,
};

export const findingMessages = {
  none: '没有发现问题',
  intro: '同一条规则的问题归在一起，涉及年报多的在前。',
  year: '年度',
  allYears: '全部年度',
  groupSize: (findings: number, reports: number): string => `${String(findings)} 处，${String(reports)} 份年报`,
  more: (count: number): string => `再列出 ${String(count)} 处`,
  severity: { error: '错误', warning: '提醒', hint: '提示' },
  open: (name: string): string => `查看：${name}`,
};

export const unitMessages = {
  label: '应报单位名单',
  hint: '每行一个单位，带编号的、从 Excel 粘贴的表也可以；或者从 Excel、CSV、文本文件读入',
  fromFile: '从文件读入',
  readingFile: '正在读取名单…',
  year: '年度',
  anyYear: '不限年度',
  yearsMixed: '这一批里有几个年度的年报：不限年度时，只报过其中一年的单位也算有年报',
  apply: '核对名单',
  notApplied: '名单有改动，点“核对名单”后按新的名单列出',
  clear: '清除名单',
  notRead: (file: string, reason: string): string => `未能读入“${file}”：${reason}`,
  expected: (count: number): string => `名单共 ${String(count)} 个单位`,
  missing: (count: number): string => `缺报（${String(count)}）`,
  noMissing: '名单中的单位都有年报',
  noList: '给出名单后，这里列出没有年报的单位',
  perhaps: (names: readonly string[]): string => `可能是：${names.join('、')}`,
  double: (count: number): string => `重复（${String(count)}）`,
  noDouble: '没有重复的年报',
  doubleOf: (agency: string, year: number): string => `${agency} ${String(year)} 年度`,
  unexpected: (count: number): string => `名单之外（${String(count)}）`,
  noUnexpected: '没有名单之外的年报',
};

export const exportMessages = {
  xlsx: '导出 Excel',
  ndjson: '导出 NDJSON',
  working: '正在生成文件…',
  done: (file: string): string => `已导出${file}`,
  failed: '未能生成文件',
  fileName: (batch: string): string => `${batch} 核对结果`,
};
