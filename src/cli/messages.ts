/** Everything that the command line says, in Chinese; the words of its help stand in `help-messages.ts`. */
import type { AgencyLevel } from '../report/report';
import { NOT_APPLICABLE_TEXT } from '../report/value';
import type { DescribedPart } from '../template/description';
import { LEVEL_NAMES, levelNames } from '../template/scope-words';
import type { Severity } from '../template/schema';

/** Labels from the outermost group to the row or column. */
export const labelPath = (labels: readonly string[]): string => labels.join(' › ');

export const errorLine = (message: string): string => `错误：${message}`;
export const internalError = (message: string): string => `程序内部错误，文件没有改动：${message}`;

// Arguments

const seeHelp = (command: string | null): string =>
  command === null ? '（用法见 gongkai --help）' : `（用法见 gongkai ${command} --help）`;
const meantText = (meant: string | null): string => (meant === null ? '' : `，是否要用“${meant}”`);

export const missingCommand = (): string => `没有写命令${seeHelp(null)}`;
export const unknownCommand = (typed: string, meant: string | null): string =>
  `没有名为“${typed}”的命令${meantText(meant)}${seeHelp(null)}`;
export const unknownOption = (typed: string, meant: string | null, command: string | null): string =>
  `没有名为“${typed}”的选项${meantText(meant)}${seeHelp(command)}`;
export const extraOperand = (word: string, command: string): string => `多出“${word}”${seeHelp(command)}`;
export const missingOperand = (name: string, command: string): string => `没有写 ${name}${seeHelp(command)}`;
export const missingOption = (name: string, value: string, command: string): string =>
  `没有写 --${name} ${value}${seeHelp(command)}`;
export const missingValue = (option: string, value: string, command: string): string =>
  `选项“${option}”后面应有 ${value}${seeHelp(command)}`;
export const superfluousValue = (option: string, command: string): string =>
  `选项“${option}”不带值${seeHelp(command)}`;
export const conflictingOptions = (one: string, other: string): string => `选项 ${one} 和 ${other} 只能用一个`;

// Files

export const wrongPreviousYear = (file: string, is: number, should: number): string =>
  `“${file}”是 ${is} 年度的报告，--previous 应为 ${should} 年度的`;

export const otherTemplate = (file: string, wanted: string, name: string, is: string): string =>
  `“${file}”所用的格式是“${wanted}”，模板文件“${name}”中的是“${is}”`;
export const imported = (file: string, format: string, year: number): string =>
  `已写出“${file}”：${year} 年度，${format}`;
export const unsureCount = (count: number): string => `有 ${count} 个数没有把握，应对照原文核对：`;
export const notSure = (cell: string, printed: string, text: string, place: string): string =>
  `${cell}：原文“${printed}”（${place}），取 ${text === '' ? '空' : text}`;
export const carriedCountText = (count: number): string => `由上年报告带入 ${count} 项，应核对：`;
export const AGENCY_NAME = '机关名称';
export const carriedField = (label: string, text: string): string => `${label}：${text}`;
export const carriedCell = (cell: string, text: string): string =>
  `${cell}：${text === NOT_APPLICABLE_TEXT ? NOT_APPLICABLE_VALUE : text}`;
export const yearFindingsHeading = (count: number): string => `与上年报告不一致 ${count} 处：`;
export const CAUSES = '可能的原因：';
export const otherCauses = (count: number): string => `另有 ${count} 种可能，见 --json`;
export const keptHeading = (count: number): string => `经确认保留 ${count} 处`;
export const keptReason = (reason: string, by: string, date: string): string =>
  `理由：${reason}（${by === '' ? '' : `${by}，`}${date}）`;
export const lapsedText = (reason: string): string => `曾经确认保留（${reason}），因数字或文字已改而失效`;

const FAILURES: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹',
  ENOTDIR: '路径中有一段不是文件夹',
  EISDIR: '这是文件夹，不是文件',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '所在的磁盘是只读的',
  ENOSPC: '磁盘空间不足',
  EDQUOT: '超出磁盘配额',
  ENAMETOOLONG: '文件名太长',
  EBUSY: '文件正被其他程序使用',
  ELOOP: '链接绕成了圈',
  EMFILE: '同时打开的文件太多',
};

/** Why the system refused, in Chinese where the reason is known. */
export function failureText(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return FAILURES[code] ?? (code || (error instanceof Error ? error.message : String(error)));
}

export const unreadableFile = (file: string, reason: string): string => `不能读取“${file}”：${reason}`;
export const unwritableFile = (file: string, reason: string): string => `不能写入“${file}”：${reason}`;
export const tooLargeFile = (file: string, megabytes: number): string =>
  `“${file}”超过 ${megabytes} MB，不是报告文件`;
export const notTextFile = (file: string): string =>
  `“${file}”不是 UTF-8 文本；应为报告文件或草稿文件（.json），Word、网页等成品文件不能直接检查`;
/** The first problem of a file, and how many more there are. */
export const unusableFile = (file: string, [first = '', ...more]: readonly string[]): string =>
  `“${file}”不能使用：${first}${more.length > 0 ? `（另有 ${more.length} 处）` : ''}`;
export const sameAsInput = (file: string): string => `“${file}”就是报告文件本身，成品应写到另一个文件`;
export const alreadyExists = (file: string): string => `“${file}”已经存在；要覆盖它就加上 --force`;
export const notJsonName = (file: string): string => `“${file}”应以 .json 结尾`;
export const unknownFonts = (typed: string, meant: string | null, known: readonly string[]): string =>
  `没有名为“${typed}”的字体方案${meantText(meant)}；现有：${known.join('、')}`;
export const neitherWordNorBook = (file: string): string => `“${file}”应以 .docx 或 .xlsx 结尾`;
export const unknownEnding = (file: string): string => `“${file}”应以 .docx 或 .html 结尾`;

// Templates

export const unknownTemplate = (id: string, meant: string | null, known: readonly string[]): string =>
  `没有名为“${id}”的模板${meantText(meant)}；现有：${known.join('、')}`;
export const brokenTemplate = (place: string, message: string, more: number): string =>
  `模板有错：${place} ${message}${more > 0 ? `（另有 ${more} 处，用 gongkai templates 查看）` : ''}`;
const SEVERITY_NAMES: Record<Severity, string> = { error: '错误', warning: '提醒', hint: '提示' };

export const unknownTemplateAct = (typed: string): string => `没有“templates ${typed}”；应为 show ID 或 check FILE`;
export const tooLargeTemplate = (file: string, megabytes: number): string =>
  `“${file}”超过 ${megabytes} MB，不是模板文件`;
export const fineTemplate = (file: string, sections: number, cells: number, rules: number): string =>
  `“${file}”可以使用：${sections} 个部分，${cells} 格，${rules} 条勾稽关系`;
export const SHOW = { columns: '列：', rules: '勾稽关系', dates: '日期', sample: '示例' } as const;
export const rowText = (label: string, unit: string): string => `${label}${unit === '' ? '' : `\u3000${unit}`}`;
export const tableHeading = (name: string, cells: number, unprinted: boolean): string =>
  `〔${unprinted ? '数字' : '表'}〕${name}（${cells} 格${unprinted ? '，只印在文字里' : ''}）`;
export const ruleSource = (severity: Severity, source: string): string => `${SEVERITY_NAMES[severity]}\u3000依据：${source}`;

/** What a part of a section is, when it is no table. */
export function partText(part: Exclude<DescribedPart, { kind: 'table' }>): string {
  switch (part.kind) {
    case 'narrative': {
      const limit = part.limit ? `，上限 ${part.limit.characters} 字` : '';
      return `〔文字〕${part.name}${limit}${part.standard ? '，有标准表述' : ''}`;
    }
    case 'lines':
      return `〔固定文字〕${part.lines.join(' / ')}`;
    case 'signature':
      return `〔落款〕${part.lines.join(' / ')}`;
  }
}

export const misplacedTemplate = (folder: string): string => `id：应与所在文件夹同名，即“${folder}”`;
export const noTemplates = (reason: string): string => `不能读取程序的模板文件夹：${reason}`;
export const noTemplateForYear = (year: number): string =>
  `没有适用于 ${year} 年度的模板；各模板的年度见 gongkai templates`;

export const levelsText = (levels: readonly AgencyLevel[]): string =>
  `适用于：${levelNames(levels)}`;
export const sourceText = (source: string): string => `依据：${source}`;

// Reports

export const reportHeading = (agency: string, year: number, format: string): string =>
  `${agency === '' ? '（机关名称未填）' : agency}\u3000${year} 年度\u3000${format}`;

export const severityHeading = (severity: Severity, count: number): string => `${SEVERITY_NAMES[severity]}（${count}）`;
export function summaryLine(counts: Record<Severity, number>): string {
  if (counts.error + counts.warning + counts.hint === 0) return '没有发现问题。';
  return `共 ${counts.error} 处错误、${counts.warning} 处提醒、${counts.hint} 处提示。`;
}

// build

export const written = (file: string): string => `已写出“${file}”`;
export const openErrors = (count: number): string =>
  `报告还有 ${count} 处错误未处理，文件已标为“草稿”；详情见 gongkai check`;
export const openErrorsInFragment = (count: number): string =>
  `报告还有 ${count} 处错误未处理，网页片段不带“草稿”标记；详情见 gongkai check`;
export const missingTags = (labels: readonly string[]): string =>
  `网页中没有这些网站标签，发布前由网站补上：${labels.join('、')}`;
export const fragmentNeedsHtml = (): string => '--fragment 只用于 .html 文件';
export const chartsNeedHtml = (): string =>
  '--charts 只用于 .html 文件；Word 文件中的图由填报程序在“核对与导出”中附入';
export const noCharts = (): string => '这种格式没有可以画图的数字，文件中没有图';
export const wrongTime = (text: string): string =>
  `时间“${text}”应为 2026-01-31 或 2026-01-31T09:00:00+08:00 的形式`;
export const wrongEpoch = (text: string): string =>
  `环境变量 SOURCE_DATE_EPOCH“${text}”应为自 1970-01-01 起的秒数`;

// new

export const wrongYear = (text: string): string => `报告年度“${text}”应为 2008 至 2100 的年份`;
export const wrongLevel = (text: string, known: readonly string[], meant: string | null): string =>
  `机关层级“${text}”应为 ${known.join('、')} 之一${meantText(meant)}`;
export const wrongAgency = (): string => '机关名称应为 1 至 200 字';
export const created = (file: string, template: string, level: AgencyLevel): string =>
  `已新建“${file}”：${template}，机关层级为“${LEVEL_NAMES[level]}”`;
export const otherTemplates = (ids: readonly string[]): string => `这一年度还可以用 --template 选：${ids.join('、')}`;

// cells

export const BLANK_VALUE = '（空）';
export const NOT_APPLICABLE_VALUE = '不适用';
export const unreadableValue = (text: string): string => `“${text}”（不是数）`;
export const figure = (value: string, unit: string): string => (unit === '' ? value : `${value} ${unit}`);
export const figureOfLabel = (label: string, value: string): string => `${label} ${value}`;
export const figuresOfGroup = (group: string, figures: readonly string[]): string =>
  `${group === '' ? '' : `${group}：`}${figures.join('；')}`;
export const CSV_HEADER = ['表', '行', '列', '单位', '值'] as const;
