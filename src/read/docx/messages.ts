/** What the reader of Word files says. */
import type { ReadMessage } from '../read-document';

const info = (message: string): ReadMessage => ({ severity: 'info', message });
const warning = (message: string): ReadMessage => ({ severity: 'warning', message });
const error = (message: string): ReadMessage => ({ severity: 'error', message });

const thousands = (count: number): string => `${count / 10_000} 万`;

export const docxMessages = {
  noDocument: error('文件里没有正文，不是完好的 Word 文档。请在 Word 或 WPS 中打开，另存为 DOCX 后再导入。'),
  noText: error('文件里没有文字。若内容是图片，请导入报告的原文件，或先转换成文字。'),
  tooManyCells: (most: number): ReadMessage =>
    error(`文件里的表格单元格超过 ${thousands(most)}个，未读取。请只保留报告本身，另存后再导入。`),
  tooManyBlocks: (most: number): ReadMessage =>
    error(`文件里的段落超过 ${thousands(most)}个，未读取。请只保留报告本身，另存后再导入。`),
  changes: info('文件带有修订标记，已按接受全部修订读取。'),
  contents: info('目录页没有读入，章节以正文为准。'),
  hidden: info('隐藏的文字没有读入。'),
  symbols: (count: number): ReadMessage =>
    warning(`有 ${count} 处特殊符号认不出来，显示为“\ufffd”，请对照原件改正。`),
  pictures: (count: number): ReadMessage => warning(`文件里有 ${count} 张图片，图片中的文字没有读入，请对照原件。`),
  comments: info('批注没有读入。'),
  commentsRead: (count: number): ReadMessage => info(`文件有 ${count} 条批注，列入审核意见。`),
  tooManyComments: (most: number, left: number): ReadMessage =>
    warning(`文件的批注超过 ${most} 条，其余 ${left} 条没有读入。`),
  notes: (count: number): ReadMessage => info(`文件有 ${count} 条脚注或尾注，已放在全文之后。`),
  embeddedDocument: warning('文件里嵌有另一个文档，其内容没有读入，请打开原文件核对。'),
  reportChanged: warning('文件附带的报告数据与它的校验码不符，可能被改动或损坏，未采用；已按文件中可见的内容读取。'),
  reportLost: info('文件由本程序导出，但附带的报告数据已被其他软件去掉；已按文件中可见的内容读取。'),
} as const;

export const places = {
  title: '标题',
  paragraph: (ordinal: number): string => `第${ordinal}段`,
  box: (ordinal: number): string => `第${ordinal}段后的文本框`,
  table: (ordinal: number): string => `第${ordinal}个表`,
  picture: (ordinal: number): string => `第${ordinal}张图片`,
  footnote: (ordinal: number): string => `脚注${ordinal}`,
  endnote: (ordinal: number): string => `尾注${ordinal}`,
} as const;
