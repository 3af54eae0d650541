/** The Chinese words that the DOCX renderer itself puts into a file. */

import { FIGURE_STYLE_NAMES } from '../../document/figure-marks';

/** The mark of a report that is not finished, on every page. */
export const DRAFT_MARK = '草稿';

/** Names of the file's own styles in Word's list. */
export const STYLE_NAMES = {
  line: '固定行',
  tableTitle: '表格标题',
  tableSeparator: '表格间隔',
  table: '统计表',
  oddPageNumber: '页码（单页）',
  evenPageNumber: '页码（双页）',
  figure: FIGURE_STYLE_NAMES.picture,
  figureCaption: FIGURE_STYLE_NAMES.caption,
  picture: '插图',
  pictureCaption: '插图题',
  textTableTitle: '表题',
  theme: '政府信息公开工作年度报告',
  lead: (level: number): string => `标题 ${level} 字符`,
  tableText: (points: number): string => `表格文字（${points} 磅）`,
  tableLabel: (points: number): string => `表格行名（${points} 磅）`,
} as const;

/** What a screen reader says of a table before its cells. */
export function tableDescription(caption: string, rows: number, columns: number, headerRows: number): string {
  const head = headerRows > 0 ? `，前 ${headerRows} 行为表头` : '';
  return `${caption}，共 ${rows} 行 ${columns} 列${head}`;
}
