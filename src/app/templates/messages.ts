/** Every word of the pages about templates. */
import type { AgencyLevel } from '../../report/report';
import { levelNames, yearSpan } from '../../template/scope-words';
import type { DescribedPart, TemplateDescription } from '../../template/description';
import type { Severity } from '../../template/schema';

export interface Counts {
  sections: number;
  tables: number;
  cells: number;
  rules: number;
}

const severities: Record<Severity, string> = { error: '不符时为错误', warning: '不符时提醒', hint: '不符时提示' };

export const templateMessages = {
  title: '模板',
  intro: '一个模板就是一种报告格式：有哪些部分、哪些表，数字之间应有什么关系，依据是什么。',
  builtIn: '程序自带的模板',
  own: '本机模板',
  all: '全部模板',
  loading: '正在读取模板…',
  missingTitle: '没有这个模板',
  missing: (id: string) => `没有名为“${id}”的模板。地址可能抄错了，或者来自另一台电脑。`,
  unreadTitle: '模板没有打开',
  unread: (reason: string) => `未能读取模板：${reason}`,
  again: '重新读取',

  years: '适用年度',
  yearsText: (years: TemplateDescription['years']) => yearSpan(years),
  agencies: '适用机关',
  levelsText: (levels: readonly AgencyLevel[] | null | undefined) => (levels ? levelNames(levels) : '各级各类机关'),
  source: '依据',
  sourceText: (source: string) => `依据：${source}`,
  extent: '内容',
  counts: ({ sections, tables, cells, rules }: Counts) => {
    const parts = [`${String(sections)} 个部分`];
    if (tables > 0) parts.push(`${String(tables)} 张表`);
    if (cells > 0) parts.push(`${String(cells)} 格数字`);
    if (rules > 0) parts.push(`${String(rules)} 条勾稽关系`);
    return parts.join('，');
  },
  documentTitle: '报告标题',

  views: '模板的内容',
  structure: '结构',
  rules: '勾稽关系',
  sample: '示例',

  article: (article: string) => `依据：${article}`,
  text: '文字',
  namedText: (name: string) => `文字：${name}`,
  narrativeNotes: ({ required, limit, standard }: Extract<DescribedPart, { kind: 'narrative' }>) => {
    const notes = [required ? '必写' : '选写'];
    if (limit) notes.push(`不超过 ${String(limit.characters)} 字（${limit.source}）`);
    if (standard) notes.push('有标准表述，数字自动填入');
    return notes.join('；');
  },
  lines: '固定文字',
  signature: '落款',
  table: (name: string) => `表：${name}`,
  tableNotes: (unit: string, cells: number) => `${unit === '' ? '' : `单位：${unit}；`}${String(cells)} 格`,
  figures: (name: string) => `数字：${name}`,
  figuresNotes: '在表格中填写，只印在文字里',
  computed: '自动计算',
  computedShort: '自动',
  tableGuidance: (count: number) => `各行各列的填报说明（${String(count)} 条）`,
  fields: '日期和其他内容',
  optional: '（选填）',

  noRules: '这个模板没有规定数字之间的关系。',
  rulesIntro: '填写时随时核对下面的关系；标有“自动计算”的，由程序算出等号左边的数。',
  dates: '日期',
  severity: (severity: Severity) => severities[severity],

  composing: '正在生成示例…',
  noSample: (reason: string) => `未能生成示例：${reason}`,
  sampleFrame: '示例报告',
  sampleOf: (agency: string, year: number) => `${agency} ${String(year)} 年度`,
  word: '下载示例 Word',
  html: '下载示例网页',
  wordFile: ' Word 文件',
  htmlFile: '网页',
  sampleFile: (title: string) => `${title}（示例）`,

  use: '用这个模板新建',
  useTitle: (title: string) => `用“${title}”新建`,
} as const;
