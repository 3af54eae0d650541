/** Everything that batch checking says on the command line; what stands in results has its words in `src/batch`. */
import { doubleWords, otherYearsWords } from '../../batch/messages';
import type { RunCounts } from '../../batch/summary';
import type { DoubleUnit, UnitOverview } from '../../batch/units';

export const threadWords = {
  outOfMemory: '核对这份文件占用的内存太多，已停止',
  tooLong: (seconds: number): string => `核对这份文件超过 ${seconds} 秒，已停止`,
  ended: (reason: string): string => `核对这份文件时程序中断：${reason}`,
};

/** Names that a line lists before it only counts. */
const MOST_NAMES = 20;

function listed(names: readonly string[]): string {
  const rest = names.length > MOST_NAMES ? ` 等 ${names.length} 个` : '';
  return `${names.slice(0, MOST_NAMES).join('、')}${rest}`;
}

const doubleText = ({ agency, year, kind, files }: DoubleUnit): string => `${agency} ${year} 年度（${doubleWords(kind)}）：${listed(files)}`;

export const batchWords = {
  noFiles: '没有可以核对的文件',
  noInput: '没有写要核对的文件夹或文件；从标准输入读取文件名单时写 -（用法见 gongkai batch --help）',
  inputOnce: '从标准输入只能读取一次，- 只能写一个',
  wrongJobs: (text: string): string => `--jobs“${text}”应为 1 至 64 的整数`,
  yearAlone: '--year 要与 --expected 一起使用',
  wrongOutput: (file: string): string => `“${file}”应以 .xlsx 或 .ndjson 结尾`,
  notResults: (file: string): string => `“${file}”不是批量核对的结果文件，没有改动；应换一个文件名`,
  notEarlier: (file: string): string => `“${file}”在要读取的文件夹里，看不出是这个命令以前写出的文件，没有改动；应换一个文件名`,
  sameResults: (file: string): string => `“${file}”就是要合并的结果文件，新的结果应写到另一个文件`,
  sameUnits: (file: string): string => `“${file}”就是应报单位名单，结果应写到另一个文件`,
  wrongUnits: (file: string, problem: string): string => `名单“${file}”不能使用：${problem}`,
  progress: (done: number, total: number): string => `已处理 ${done}/${total}`,
  progressPrevious: (done: number, total: number): string => `已读上年报告 ${done}/${total}`,
  remaining: (seconds: number): string => (seconds < 90 ? `约剩 ${seconds} 秒` : `约剩 ${Math.round(seconds / 60)} 分钟`),
  reused: (count: number): string => `其中 ${count} 份文件和规则都没有变，沿用上次的结果`,
  otherRules: (count: number): string => `有 ${count} 份结果是用别的版本的规则核对的，照原样采用`,
  skippedLines: (file: string, count: number): string => `“${file}”中有 ${count} 行不是核对结果，没有采用`,
  previousTwice: (agency: string, files: readonly string[]): string => `上年报告有多份属于“${agency}”，都没有采用：${listed(files)}`,
  previousUnread: (file: string): string => `上年报告“${file}”读不出机关和年度，没有采用`,
  files: ({ files, checked, broken }: RunCounts): string => `共 ${files} 份文件，核对 ${checked} 份，不能读取 ${broken} 份`,
  findings: ({ withErrors, error, warning, hint }: RunCounts): string =>
    `有错误的报告 ${withErrors} 份；错误 ${error} 处，提醒 ${warning} 处，提示 ${hint} 处`,
  units({ missing, double, unexpected, otherYears }: UnitOverview): string[] {
    return [
      ...(missing.length > 0 ? [`缺报 ${missing.length} 个：${listed(missing.map(({ unit }) => unit))}`] : []),
      ...(double.length > 0 ? [`重复 ${double.length} 个：`, ...double.slice(0, MOST_NAMES).map((each) => `  ${doubleText(each)}`)] : []),
      ...(unexpected.length > 0 ? [`名单之外 ${unexpected.length} 份：${listed(unexpected.map(({ agency, file }) => (agency === '' ? file : agency)))}`] : []),
      ...(otherYears > 0 ? [otherYearsWords(otherYears)] : []),
    ];
  },
};
