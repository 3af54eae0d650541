/** Every word of the home page. */
import type { AgencyLevel } from '../../report/report';
import type { ReviewAct } from '../../report/review';
import type { ReviewState } from '../../report/workflow';

const levels: Record<AgencyLevel, string> = {
  government: '人民政府',
  department: '部门',
  township: '乡镇、街道',
  other: '其他',
};

/** As the law names those that it binds. */
const deadlineLevels: Record<AgencyLevel, string> = {
  government: '县级以上地方人民政府',
  department: '县级以上部门',
  township: '乡镇',
  other: '其他行政机关',
};

/** After what the content was changed. */
const TAKEN: Record<ReviewAct, string> = {
  submit: '送审',
  withdraw: '撤回',
  return: '退回',
  pass: '通过',
  publish: '发布',
  reopen: '重新打开',
};

const deadlineDay = (date: string) => {
  const [year, month, day] = date.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(day)}日`;
};

const daysLeft = (days: number) => {
  if (days > 0) return `还有 ${String(days)} 天`;
  return days === 0 ? '今天截止' : `已过 ${String(-days)} 天`;
};

export const homeMessages = {
  title: '年报',
  count: (count: number) => `本机共 ${String(count)} 份`,
  create: '新建年报',
  import: '导入文件',
  example: '打开示例',
  reading: '正在读取本机数据…',
  unreadable: (reason: string) => `未能读取本机数据：${reason}`,

  deadlines: (year: number) => `${String(year)} 年度报告的法定公布期限`,
  deadlineLevels: (of: readonly AgencyLevel[]) => of.map((level) => deadlineLevels[level]).join('、'),
  deadlineDay,
  daysLeft,

  emptyTitle: '编写、核对、导出政府信息公开工作年度报告',
  about: [
    '按国家规定的格式填写文字和统计表，每一部分都有填报说明。',
    '边填边核对勾稽关系：差多少、差在哪一格，当场看到；填完导出 Word 文件。',
    '所填内容只保存在这台电脑上，不上传；随时可以导出成文件备份。',
  ],

  rowName: (agency: string, year: number) => `${agency || '（机关名称未填）'} ${String(year)} 年度`,
  year: (year: number) => `${String(year)} 年度`,
  item: '项',
  full: '已填满',
  problems: (count: number) => `${String(count)} 处有问题`,
  reviewStates: { draft: '草稿（曾送审）', submitted: '已送审', returned: '退回修改', passed: '已通过', published: '已发布' } satisfies Record<
    ReviewState,
    string
  >,
  review: '审核',
  changedSince: (act: ReviewAct) => `内容在${TAKEN[act]}后改过`,
  saved: (time: string) => `${time} 保存`,
  unknownFormat: '本程序没有这份年报所用的格式',
  remove: '删除',
  actOn: (act: string, name: string) => `${act}：${name}`,
  exported: (name: string) => `已导出${name}的草稿文件`,

  recentlyDeleted: (count: number) => `最近删除（${String(count)} 份）`,
  restore: '恢复',
  deletedAt: (time: string) => `${time} 删除`,

  levelTitle: '机关层级',
  levels,
  levelHints: {
    government: '省、市、县各级地方人民政府',
    department: '县级以上人民政府的工作部门',
    township: '乡镇人民政府、街道办事处',
    other: '法律、法规授权的组织等',
  } satisfies Record<AgencyLevel, string>,
  agency: '机关名称',
  agencyHint: '与公章一致的全称',
  reportYear: '报告年度',
  reportYearHint: '数字所属的年度，不是公布的年度',
  /** Up to 2018 the law named the contents but no format. */
  formatFor: (year: number) => `${String(year)} 年度${year >= 2019 ? '应' : '可'}使用`,
  formatChoice: (year: number) => `${String(year)} 年度可用的格式`,
  formatSource: (source: string) => `依据：${source}`,
  dueBy: (date: string, source: string) => `法定公布期限：${deadlineDay(date)}（${source}）`,
  noFormat: (year: number) => `本程序没有适用于 ${String(year)} 年度的格式`,
  ownFormat: '使用本单位的模板文件',
  ownTitle: (title: string) => `${title}（本机模板）`,
  lastYear: (year: number) => `以本机的 ${String(year)} 年度报告为上年报告`,
  lastYearHint: '带入上年结转等可由上年确定的内容，核对后可改',
  createNow: '新建',
  cancel: '取消',
  toHandle: (count: number) => `有 ${String(count)} 处需要处理`,
  agencyMissing: '填写机关名称',
  levelMissing: '选择机关层级',
  alreadyThere: (name: string) => `本机已有${name}，新建的是另一份`,

  exampleIntro: '每次打开都是一份新的副本，可以随意修改。',
  loading: '正在读取…',

  drop: '松开鼠标，导入文件',
  notImported: (file: string) => `未能导入“${file}”`,
  notImportedSafe: '本机已有的年报没有改动。',
  notDraft: '应为本程序导出的草稿文件（.json）。文件中与此不符的地方：',
  undoImport: '撤销导入',
  openedForReview: (name: string) => `${name}已打开，供审核`,
  asReport: '改为另建一份年报',
  waiting: (count: number) => `还有 ${String(count)} 份文件，这一份之后逐份读入。`,
  pasted: '粘贴的内容',
  more: (count: number) => `另有 ${String(count)} 处`,
  unreadableFile: '文件读取失败，可能已被移动或正被其他程序占用',
  imported: (name: string, outcome: string) => `${name}${outcome}`,
  conflictTitle: '本机已有这份年报',
  conflict: (file: string, name: string) => `文件“${file}”与本机的${name}是同一份年报。`,
  conflictHere: (time: string) => `本机：${time} 保存`,
  conflictFile: (time: string) => `文件：${time} 保存`,
  keepBoth: '两份都保留',
  replace: '用文件替换本机的',
  replaceHint: '替换后，本机原有的一份可在“最近删除”中恢复。',
  dismiss: '知道了',
} as const;
