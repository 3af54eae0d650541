/** Everything that `gongkai roll-up` says; what makes a sum unsure has its words in `src/survey`. */

/** Lines of one kind before they are only counted. */
export const MOST_LINES = 20;

export const ROLL_UP = {
  summary: '把许多份年报逐格相加，说明每个合计的疑点',
  output: '写到哪个文件：.xlsx（合计和各单位的数），或 .json（以合计起草的本级报告）',
  agency: '本级机关名称，写进 .json',
  level: '本级机关层级：government、department、township 或 other；不写时为 government',
  own: '本级自己的年报，不计入合计，用来对比',
  year: '报告年度；不写时为所给年报中最近的',
  format: '合计用的格式的 ID；不写时为这一年度最多的',
  expected: '应报单位名单：.xlsx、.txt 或 .csv；缺报使合计有疑点',
  otherFormats: '其他格式中含义完全相同的数也计入',
  notes: [
    'DIR|FILE 可以是文件夹或任何能读的文件，应为本次要汇总的全部年报。',
    '总计按各项之和计。同一机关有几份的，用版本最新的；内容不同又分不出先后的，都不计入并说明。',
    '合计都没有疑点时退出码为 0，有疑点时为 1，选项或文件不能使用时为 2。',
  ],
} as const;

export const rollUpWords = {
  noInput: '没有写要汇总的文件夹或文件（用法见 gongkai roll-up --help）',
  wrongOutput: (file: string): string => `“${file}”应以 .xlsx 或 .json 结尾`,
  noReports: (year: number | null): string => (year === null ? '没有能读的年报' : `没有 ${year} 年度的年报`),
  noFormat: (id: string): string => `这一年度没有格式为“${id}”的年报`,
  unreadOwn: (file: string, reason: string): string => `本级年报“${file}”不能使用：${reason}`,
  ownYear: (file: string, is: number, should: number): string => `本级年报“${file}”是 ${is} 年度的，应为 ${should} 年度的`,
  counted: (count: number, year: number, format: string): string => `${year} 年度，${format}：计入 ${count} 份`,
  leftOut: (name: string, file: string, reason: string): string => `没有计入：${name}（${file}），${reason}`,
  overall: (words: string): string => `全部合计有疑点：${words}`,
  cell: (label: string, words: string): string => `${label}：${words}`,
  more: (count: number): string => `另有 ${count} 处，见 .xlsx`,
  sure: (count: number): string => `${count} 个合计都没有疑点`,
  unsure: (count: number, all: number): string => `${all} 个合计中有 ${count} 个有疑点`,
  same: '与本级年报逐格相同',
  otherFormat: '本级年报的格式不同，不能逐格对比',
  differences: (count: number): string => `与本级年报不同的有 ${count} 格：`,
  difference: (label: string, sum: string, own: string, difference: string | null): string =>
    `${label}：合计 ${sum === '' ? '空' : sum}，本级年报 ${own === '' ? '空' : own}${difference === null ? '' : `，差 ${difference}`}`,
};
