/** Every word of the check list before publication, as constants and as functions with the numbers they speak of. */
import { formatDate } from '../../template/placeholders';

const daysLeft = (days: number) => {
  if (days > 0) return `还有 ${String(days)} 天`;
  return days === 0 ? '今天截止' : `已过 ${String(-days)} 天`;
};

const due = (date: string, source: string) => `法定公布期限 ${formatDate(date)}（${source}）`;

export const checklistMessages = {
  title: '发布前核对清单',
  intro: '只作提醒，不影响导出。',
  states: { done: '已完成', open: '待处理', note: '供参考' },
  place: (name: string, count: number) => (count > 1 ? `${name}（${String(count)} 处）` : name),

  allFilled: '表格、文字和封面信息都已填写',
  unfilled: (cells: number, others: number) =>
    ['还没有填写：', cells > 0 ? `${String(cells)} 格数字` : '', cells > 0 && others > 0 ? '，' : '', others > 0 ? `${String(others)} 处文字或封面信息` : ''].join(''),
  noErrors: '已填的内容没有错误',
  errors: (count: number) => `有 ${String(count)} 处错误`,
  noWarnings: '已填的内容没有提醒',
  warnings: (count: number) => `有 ${String(count)} 处提醒，确有原因的可以保留并说明`,
  kept: (count: number) => `${String(count)} 处保留并说明，理由印在核对表上`,
  finished: '各部分文字都已标为“已填完”',
  unfinished: (count: number) => `${String(count)} 个部分的文字还没有标为“已填完”`,

  inTime: (label: string, date: string, last: string, source: string) => `${label} ${formatDate(date)}，在期限之内；${due(last, source)}`,
  late: (label: string, date: string, last: string, source: string) => `${label} ${formatDate(date)}，晚于${due(last, source)}`,
  undated: (label: string, last: string, days: number, source: string) => `${label}未填；${due(last, source)}，${daysLeft(days)}`,

  lastYear: (year: number) => `已附上 ${String(year)} 年度报告，两年之间的关系一并核对`,
  noLastYear: '没有附上上年报告，上年结转等两年之间的关系没有核对；可在表格页右侧的“上年”中附上',
  confirmed: '由上年带入的内容都已核对',
  prefilled: (count: number) => `由上年带入的内容还有 ${String(count)} 处没有核对`,

  allBound: (bound: number) => `正文中的 ${String(bound)} 个数字都随表变化`,
  typed: (bound: number, typed: number) =>
    bound > 0
      ? `正文中 ${String(bound)} 个数字随表变化，${String(typed)} 个是手工输入的，表中改了不会跟着改`
      : `正文中有 ${String(typed)} 个手工输入的数字，表中改了不会跟着改`,
  fileName: (name: string) => `导出的文件名：${name}`,

  byHand: '由人办理（勾选不保存）',
  acts: ['数字已与业务系统或台账核对', '已送领导审签', '已按规定盖章', '已公布在网站的政府信息公开年报专栏，并打开网页看过'],
} as const;
