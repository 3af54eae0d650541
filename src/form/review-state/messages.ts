/** Every word of 送审 and 审核: states, steps, the notice about them, and the dialog of a step. */
import type { Outcome, ReviewAct } from '../../report/review';
import type { ReviewState } from '../../report/workflow';

const STATES: Record<ReviewState, string> = {
  draft: '草稿',
  submitted: '已送审',
  returned: '退回修改',
  passed: '已通过',
  published: '已发布',
};

/** What was done, in the list of steps. */
const TAKEN: Record<ReviewAct, string> = {
  submit: '送审',
  withdraw: '撤回送审',
  return: '退回修改',
  pass: '审核通过',
  publish: '标为已发布',
  reopen: '重新打开',
};

const OUTCOMES: Record<Outcome, string> = { open: '待处理', resolved: '已解决', accepted: '已采纳', rejected: '不采纳' };

const nobody = (name: string): string => (name === '' ? '（未署名）' : name);

export const reviewMessages = {
  states: STATES,
  taken: TAKEN,
  outcomes: OUTCOMES,
  name: nobody,
  open: '送审与审核',
  title: '送审',
  state: (state: ReviewState) => `状态：${STATES[state]}`,
  step: (act: ReviewAct, by: string, time: string) => `${time} ${nobody(by)} ${TAKEN[act]}`,
  lastStep: (act: ReviewAct, by: string, time: string) => `${nobody(by)}于 ${time} ${TAKEN[act]}`,
  steps: '经过',
  noSteps: '还没有送审。',
  note: (note: string) => `说明：${note}`,
  /** Eight digits are enough to compare by eye. */
  content: (hash: string) => `内容校验码 ${hash.slice(0, 8)}`,
  locked: '内容已锁定，不能修改。要修改，先重新打开。',
  lockedDifferent: '现在的内容与审核通过的内容不一致。',
  changed: (act: ReviewAct) => `内容在${TAKEN[act]}以后改过。`,
  changedBeforePass: '内容在送审后改过，不能直接通过或发布：退回修改，由填报人核对后重新送审。',
  toReview: '查看审核意见',
  openThreads: (count: number) => `${String(count)} 条意见待处理`,
  intro: '送审会导出一个文件，交给审核人；审核人把它拖到本程序里，写意见，再退回或通过。',
  next: '下一步',
  saveAgain: '再导出一次文件',

  acts: {
    submit: '送审',
    withdraw: '撤回送审',
    return: '退回修改',
    pass: '通过',
    publish: '标为已发布',
    reopen: '重新打开',
  } satisfies Record<ReviewAct, string>,
  dialogTitles: {
    submit: '送审',
    withdraw: '撤回送审',
    return: '退回修改',
    pass: '审核通过',
    publish: '标为已发布',
    reopen: '重新打开',
  } satisfies Record<ReviewAct, string>,
  explain: {
    submit: '送审后仍可修改；改过的内容须重新送审才能通过。',
    withdraw: '回到草稿。已交出去的文件，告诉审核人不必再看。',
    return: '把意见和所作的修改交回填报人。',
    pass: '通过后内容锁定，不能修改；公布用的 Word 文件不含审核意见和保留理由。',
    publish: '记下已在网站等处公布。',
    reopen: '解除锁定，回到草稿；再公布前须重新送审。',
  } satisfies Record<ReviewAct, string>,
  by: '姓名',
  byMissing: '填写姓名',
  noteLabel: '说明',
  noteHints: { publish: '例如公布的网址' } as Partial<Record<ReviewAct, string>>,
  reason: '理由',
  reasonMissing: '写明理由',
  file: '导出的文件',
  kinds: { json: '草稿文件（.json）', docx: 'Word 文件（.docx）' },
  kindHints: {
    json: '内容最全，含上年报告；须用本程序打开',
    docx: '可用 WPS 或 Word 看；年报和意见都在文件里，也可拖到本程序里审核',
  },
  cancel: '取消',
  errorsLeft: (count: number) => `还有 ${String(count)} 处错误没有改正，也没有说明理由保留：`,
  more: (count: number) => `另有 ${String(count)} 处`,
  passAnyway: '我已知道上面的错误，仍然通过',
  passAnywayMissing: '勾选后才能通过，或先退回修改',
  failed: (act: ReviewAct, reason: string) => `未能${TAKEN[act]}：${reason}`,
  done: (act: ReviewAct) => `已${TAKEN[act]}`,
  doneWithFile: (act: ReviewAct, file: string) => `已${TAKEN[act]}，文件“${file}”在浏览器的下载文件夹中`,
  fileAgain: (file: string) => `已导出“${file}”`,
  fileName: (agency: string, year: number, word: string) => `${agency || '未命名机关'}${String(year)}年年报-${word}`,
  fileWords: { submit: '送审', withdraw: '撤回', return: '退回', pass: '通过', publish: '已发布', reopen: '草稿' } satisfies Record<
    ReviewAct,
    string
  >,

  wholeReport: '整份年报',
  quoteIn: (narrative: string, quote: string) => `${narrative}：“${quote.length > 40 ? `${quote.slice(0, 40)}…` : quote}”`,
  agency: '机关名称',
  year: '报告年度',
  levels: { government: '人民政府', department: '部门', township: '乡镇、街道', other: '其他' },
  blank: '未填',
  computed: '由本表计算',
  unit: (place: string) => `${place}的单位`,
} as const;
