/** Every word of the workspace, as constants and as functions with the numbers they speak of. */
export const workspaceMessages = {
  loading: '正在打开草稿…',
  loadingPage: '正在打开…',
  unopened: '未能打开草稿',
  unreadable: (reason: string) => `未能读取本机的草稿：${reason}`,
  noFormat: (format: string) => `本程序没有这份草稿所用的格式“${format}”`,
  badTemplate: (file: string, problem: string) => `不能读取这份草稿的模板文件“${file}”：${problem}`,
  formatNotLoaded: '未能载入这份草稿所用的格式，刷新本页可再试一次',
  home: '回到首页',
  sections: '各部分',
  frontMatter: '封面信息',
  deliver: '核对与导出',
  menu: '目录',
  panel: '核对与说明',
  check: '检查',
  nothingFound: '检查完毕，没有需要处理的问题',
  toHandle: (count: number) => `有 ${String(count)} 处需要处理`,
  pageTitle: (page: string, agency: string, year: number) => `${page} · ${agency === '' ? '' : `${agency} `}${String(year)} 年度`,
  year: (year: number) => `${String(year)} 年度`,
  noAgency: '（机关名称未填）',
  neighbours: '前后各部分',
  previous: '上一部分',
  next: '下一部分',
} as const;

export const gridMessages = {
  skip: '跳过本表',
  afterTable: '本表结束',
  blanks: (blank: number, total: number) => (blank === 0 ? `已填满 ${String(total)} 格` : `未填 ${String(blank)} 格，共 ${String(total)} 格`),
  fillZeros: '空格填 0',
  fillZerosTitle: (count: number) => `把 ${String(count)} 个空格填为 0？`,
  fillZerosText: '空格表示还没有填，0 表示本年度没有发生。已填的数字不变，填后可以撤销。',
  fillZerosConfirm: '填 0',
  cancel: '取消',
  undo: '撤销',
  filled: (count: number) => `已把 ${String(count)} 个空格填为 0`,
  pasted: (written: number, left: readonly string[]) =>
    left.length === 0 ? `已写入 ${String(written)} 格` : `已写入 ${String(written)} 格；${left.join('；')}`,
  pasteComputed: (count: number) => `${String(count)} 格由本表计算，未写入`,
  pasteOverflow: (count: number) => `${String(count)} 格超出本表，未写入`,
  pasteUnreadable: (count: number) => `${String(count)} 格不是数字，已照原样写入`,
  keys: '方向键移动，直接输入即替换，F2 修改，Enter 向下，可从 Excel 粘贴',
  computed: '由本表计算',
  enterTotal: '改为按原始台账填写',
  computeTotal: '改回由本表计算',
  entered: '按原始台账填写',
  unit: (unit: string) => `单位：${unit}`,
  cell: (row: string, column: string) => (row === '' ? column : `${row}，${column}`),
} as const;

export const panelMessages = {
  label: '辅助面板',
  check: '核对',
  guidance: '填报说明',
  lastYear: '上年',
  preview: '预览',
  loading: '正在打开…',
  noGuidance: '本部分没有填报说明',
  article: (article: string) => `依据：${article}`,
  previewTitle: '年报预览',
  previewLoading: '正在生成预览…',
} as const;

export const narrativeMessages = {
  count: (count: number) => `现有 ${String(count)} 字`,
  countOf: (count: number, limit: number) => `现有 ${String(count)} 字，上限 ${String(limit)} 字`,
  over: (over: number) => `超出 ${String(over)} 字`,
  hint: '层次序号（一）1.（1）直接写在段首；底色的数字随表变化',
  optional: '（选填）',
  finished: '本节是否已填完？',
  yes: '是，已填完',
  no: '还没有',
} as const;

export const richTextMessages = {
  loading: '正在打开文字编辑…',
  boundTo: (name: string) => `随表中“${name}”变化`,
  share: (part: string, whole: string) => `${part}占${whole}的比重`,
  change: (name: string) => `${name}比上年的增减`,
  free: '改为普通文字（回车）',
  standard: '重新套用标准表述',
} as const;
