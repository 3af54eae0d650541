/** What the reader of PDF files says. */
import type { ReadMessage } from '../read-document';

const error = (message: string): ReadMessage => ({ severity: 'error', message });
const warning = (message: string): ReadMessage => ({ severity: 'warning', message });

/** The beginning of a list of pages: 第2、3、5页等. */
function listed(pages: readonly number[]): string {
  const shown = pages.slice(0, 5).join('、');
  return pages.length > 5 ? `第${shown}页等${pages.length}页` : `第${shown}页`;
}

export const pdfMessages = {
  encrypted: error('这个 PDF 设有打开密码，读不出来。去掉密码后另存一份，或改用原来的 Word 文件，再导入。'),
  damaged: error('这个 PDF 打不开，可能没有下载完整，或已经损坏。重新下载或复制一份，或改用原来的 Word 文件，再导入。'),
  scanned: error('这个 PDF 里没有文字，多半是扫描件或图片。改用原来的 Word 文件；没有时，先用 WPS 或其他软件作文字识别，转换成 DOCX 并核对，再导入。'),
  unreadable: error('这个 PDF 的字体没有说明各是什么字，文字读不出来。改用原来的 Word 文件；没有时，用 WPS 或其他软件作文字识别，转换成 DOCX 并核对，再导入。'),
  bomb: (most: number): ReadMessage => error(`这个 PDF 解压后的内容超过 ${most / 1_000_000} MB，没有读入。改用原来的 Word 文件再导入。`),
  tooManyCells: (most: number): ReadMessage => error(`这个 PDF 里的表格单元格超过 ${most / 10_000} 万个，没有读入。只保留报告本身的页，再导入。`),
  tooManyBlocks: (most: number): ReadMessage => error(`这个 PDF 里的段落超过 ${most / 10_000} 万个，没有读入。只保留报告本身的页，再导入。`),
  positions: warning('PDF 只记录文字和线条的位置，段落和表格是据此还原的，需对照原件核对。'),
  pagesLeft: (read: number, all: number): ReadMessage => warning(`这个 PDF 共 ${all} 页，只读了前 ${read} 页。报告若在后面，另存那些页再导入。`),
  pagesWithoutText: (pages: readonly number[]): ReadMessage => warning(`${listed(pages)}没有文字，可能是图片；图片中的文字没有读入，需对照原件补上。`),
  pagesDamaged: (pages: readonly number[]): ReadMessage => warning(`${listed(pages)}读不出来，可能已经损坏，没有读入，需对照原件补上。`),
  pagesCut: (pages: readonly number[]): ReadMessage => warning(`${listed(pages)}内容太多，没有全部读入，需对照原件核对。`),
  recognised: (pages: readonly number[]): ReadMessage => warning(`${listed(pages)}是扫描件，文字由识别软件加在图片下面，可能认错，需对照原件逐项核对。`),
  unknown: (count: number): ReadMessage => warning(`有 ${count} 个字认不出来，显示为“\ufffd”，需对照原件改正。`),
} as const;

export const places = {
  paragraph: (page: number, ordinal: number): string => `第${page}页第${ordinal}段`,
  table: (page: number, ordinal: number): string => `第${page}页第${ordinal}个表`,
} as const;
