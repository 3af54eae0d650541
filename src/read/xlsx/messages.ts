/** What the reader of spreadsheets says. */
import type { ReadMessage } from '../read-document';

const info = (message: string): ReadMessage => ({ severity: 'info', message });
const warning = (message: string): ReadMessage => ({ severity: 'warning', message });
const error = (message: string): ReadMessage => ({ severity: 'error', message });

export const sheetPlace = (name: string): string => `工作表“${name}”`;

/** One part of several: a line, or the table that begins in a row; rows count from 1. */
export const linePlace = (sheet: string, row: number): string => `${sheetPlace(sheet)}第${row}行`;
export const tablePlace = (sheet: string, row: number): string => `${linePlace(sheet, row)}起的表`;

export const xlsxMessages = {
  noWorkbook: error('文件里没有工作簿，不是完好的 XLSX 文件。请在 Excel 或 WPS 中打开，另存为 XLSX 后再导入。'),
  noCells: error('工作簿里没有内容：各工作表都是空的。请确认选对了文件。'),
  tooManyCells: (sheet: string, most: number): ReadMessage =>
    error(`${sheetPlace(sheet)}的单元格超过 ${most / 10_000} 万个，未读取。请删去与报告无关的行、列和工作表，另存后再导入。`),
  hidden: (sheet: string): ReadMessage => info(`${sheetPlace(sheet)}是隐藏的，也读入了。`),
  formulas: (sheet: string, count: number): ReadMessage =>
    warning(`${sheetPlace(sheet)}有 ${count} 个公式没有保存结果，按空白读入。请在 Excel 或 WPS 中打开、保存一次，再导入。`),
  errors: (sheet: string, count: number): ReadMessage =>
    warning(`${sheetPlace(sheet)}有 ${count} 个单元格是公式错误（如 #REF!），请改正后再导入，或在核对时填写。`),
} as const;
