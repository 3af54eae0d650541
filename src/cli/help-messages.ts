/** The words of the help, in Chinese: what each command and option is for. */

export const OVERVIEW = {
  title: 'gongkai：编写、核对和导出政府信息公开工作年度报告',
  usage: '用法：gongkai 命令 [选项]',
  commands: '命令：',
  options: '选项：',
  help: '显示说明；写在命令之后显示该命令的说明',
  version: '显示版本',
  exitCodes: '退出码：0 完成；1 检查发现错误；2 命令、选项或文件不能使用；3 程序内部错误',
} as const;

export const HELP = {
  usage: (text: string): string => `用法：gongkai ${text}`,
  options: '选项：',
  help: '显示本说明',
} as const;

export const TEMPLATES = {
  summary: '列出报告的各种格式（模板），说明一种格式，检查模板文件',
  json: '以 JSON 输出（用于列出和 show）',
  notes: [
    'gongkai templates            列出全部格式',
    'gongkai templates show ID    说明一种格式：各部分、各表、全部勾稽关系和一份示例',
    'gongkai templates check FILE 检查自己写的模板文件（YAML 或 JSON）',
    '模板文件有错时逐条指出文件、行和列，退出码为 2。',
  ],
} as const;

export const TEMPLATE_OPTION = '报告所用的模板文件，格式不随本程序提供时使用；草稿文件自带模板，不必写';

export const FONTS_OPTION =
  '字体方案：format 公文字体（按格式的规定，不写时用它）、founder 方正 GBK 字体、system 系统自带字体';

export const CHECK = {
  summary: '核对一份报告的数字和文字',
  previous: '上一年度的报告，同时核对两年之间的关系',
  json: '以 JSON 输出，字段见 docs/cli.md',
  notes: [
    'FILE 为报告文件（report.json）或填报程序导出的草稿文件。',
    '没有错误时退出码为 0（可以有提醒和提示），有错误时为 1，文件不能使用时为 2。',
  ],
} as const;

export const BATCH = {
  summary: '核对许多份报告，汇总问题，找出缺报和重复',
  output: '写到哪个文件：.ndjson（每份文件一行，可接着上次的做）或 .xlsx；不写时 NDJSON 写到标准输出',
  jobs: '同时核对几份；不写时为处理器的个数',
  expected: '应报单位名单：.xlsx（单位名称一列）、每行一个单位的 .txt，或 .csv',
  year: '应报的年度，与 --expected 一起使用；不写时哪个年度的报告都算',
  previous: '上一年度报告的文件夹，按机关名称对应，同时核对两年之间的关系',
  notes: [
    'DIR|FILE 可以是文件夹、任何能读的文件、以前的 .ndjson 结果；- 表示从标准输入读取文件名单。',
    '不能读取的文件在结果中写明原因，不影响其他文件。进度和汇总写在标准错误输出。',
    '没有错误时退出码为 0；有错误、有不能读取的文件或有缺报时为 1；选项或名单不能使用时为 2。',
  ],
} as const;

export const BUILD = {
  summary: '由报告生成 Word 文件或网页',
  output: '写到哪个文件：以 .docx 或 .html 结尾',
  fragment: '只要网页片段，用于粘贴到网站的编辑器',
  charts: '附统计图，只用于网页和网页片段；与上年对比的图要有草稿所附的上年年报',
  time: '文件中的时间，例如 2026-01-31T09:00:00+08:00；在网页中作为发布时间',
  notes: [
    '报告还有错误时照样生成，文件标为“草稿”，错误的数目写在标准错误输出。',
    '没有 --time 时依次取环境变量 SOURCE_DATE_EPOCH、报告日期、现在的时间。',
  ],
} as const;

export const SHEET = {
  summary: '生成核对表，打印后签字',
  output: '写到哪个文件：以 .docx 或 .html 结尾',
  previous: '上一年度的报告，同时核对两年之间的关系',
  time: '核对的时间，印在表上，例如 2026-01-31T09:00:00+08:00',
  notes: [
    '核对表列出本格式的每一条勾稽关系：公式、两边的数、差和结果，以及其他检查发现的问题，一般为一页 A4。',
    '没有 --time 时依次取环境变量 SOURCE_DATE_EPOCH、现在的时间。报告有错误时照样生成。',
  ],
} as const;

export const OPINION = {
  summary: '生成审核意见：带批注的 Word 文件，或问题清单（Excel）',
  output: '写到哪个文件：以 .docx 或 .xlsx 结尾',
  previous: '上一年度的报告，同时核对两年之间的关系',
  time: '生成的时间，例如 2026-01-31T09:00:00+08:00',
  notes: [
    'Word 文件先列审核经过和待办事项，再印报告全文，核对发现的问题和各人的意见作为批注标在所涉之处。',
    '收到的人可以在 Word 或 WPS 中答复、增加批注；用 gongkai import 或填报程序导入时，批注列入审核意见。',
    'Excel 文件有三个工作表：问题、保留、意见，各带单元格地址。',
    '没有 --time 时依次取环境变量 SOURCE_DATE_EPOCH、现在的时间。报告有错误时照样生成。',
  ],
} as const;

export const NEW = {
  summary: '新建一份空白报告文件',
  template: '格式的 ID，或自己的模板文件；不写时按年度和机关层级选定',
  agency: '机关名称',
  year: '报告年度，例如 2025',
  level: '机关层级：government、department、township 或 other；不写时为 department',
  output: '写到哪个文件：以 .json 结尾',
  force: '覆盖已有的文件',
  notes: ['文件中列出了要填的每一格，填好后用 gongkai check 核对。'],
} as const;

export const IMPORT = {
  summary: '从 Word、网页、Excel 或文本文件中读出报告',
  output: '写到哪个文件：以 .json 结尾',
  previous: '上一年度的报告（任何能读的文件）：空着的上年结转等由它带入，并核对两年之间的关系',
  force: '覆盖已有的文件',
  notes: [
    'FILE 可以是 .docx、.html、.xlsx、.txt，或本程序导出的文件（其中带有完整的报告，原样读回）。',
    '没有把握的数字逐个写在标准错误输出，应对照原文核对。',
    'check、build、sheet、cells 也可以直接使用这些文件。',
  ],
} as const;

export const CELLS = {
  summary: '列出报告的每一个数和它印出的行、列标题',
  json: '以 JSON 输出，字段见 docs/cli.md',
  csv: '以 CSV 输出，可用 Excel 或 WPS 打开',
  notes: ['由程序计算的总计也在其中。'],
} as const;
