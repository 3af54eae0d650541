/** What the readers of plain text and of the clipboard say. */
import type { ReadMessage } from '../read-document';

export const EMPTY_TEXT: ReadMessage = {
  severity: 'error',
  message: '没有读到文字：内容是空的。请确认选择或复制的内容后再试。',
};

export const NO_TEXT: ReadMessage = {
  severity: 'error',
  message: '这不是文本文件，读不出文字。请选择DOCX、HTML、XLSX、PDF或TXT文件。',
};

/** @param limit characters */
export function tooMuchText(limit: number): ReadMessage {
  return {
    severity: 'error',
    message: `文字超过${limit / 10_000}万字，没有读入。请只保留报告本身后再试。`,
  };
}

/** @param limit headings, paragraphs and tables */
export function tooManyBlocks(limit: number): ReadMessage {
  return {
    severity: 'error',
    message: `段落和表格超过${limit / 10_000}万个，没有读入。请只保留报告本身后再试。`,
  };
}

/** @param limit cells of one table */
export function tableTooLarge(place: string, limit: number): ReadMessage {
  return {
    severity: 'error',
    message: `${place}的单元格超过${limit / 10_000}万个，没有读入。请只保留报告本身的表格后再试。`,
  };
}

export function damagedPlaces(count: number): ReadMessage {
  return {
    severity: 'warning',
    message: `有${count}处文字无法识别，显示为“\uFFFD”。请对照原件改正，或将原件另存为UTF-8编码后重新导入。`,
  };
}

export const paragraphPlace = (ordinal: number): string => `第${ordinal}段`;
export const tablePlace = (ordinal: number): string => `第${ordinal}个表`;
