/** What the reader of web pages says. */
import type { ReadMessage } from '../read-document';

const named = (name: string): string => (name === '' ? '这个网页' : `“${name}”`);

/** The beginning of a text, for a message. */
const shortened = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

const error = (message: string): ReadMessage => ({ severity: 'error', message });

/** @param limit characters */
export function tooLong(name: string, limit: number): ReadMessage {
  return error(`${named(name)}的内容超过${limit / 10_000}万字，没有读入。请把正文另存为一个较小的网页后再试。`);
}

/** @param limit levels of elements */
export function tooDeep(name: string, limit: number): ReadMessage {
  return error(`${named(name)}的标签嵌套超过${limit}层，没有读入。请复制网页上的正文，粘贴导入。`);
}

/** @param limit elements */
export function tooManyElements(name: string, limit: number): ReadMessage {
  return error(`${named(name)}的标签超过${limit / 10_000}万个，没有读入。请复制网页上的正文，粘贴导入。`);
}

/** @param limit headings, paragraphs and tables */
export function tooManyBlocks(name: string, limit: number): ReadMessage {
  return error(`${named(name)}的段落和表格超过${limit / 10_000}万个，没有读入。请复制网页上的正文，粘贴导入。`);
}

/** @param limit cells of one table */
export function tableTooLarge(name: string, ordinal: number, limit: number): ReadMessage {
  return error(
    `${named(name)}第${ordinal}个表的单元格超过${limit / 10_000}万个，没有读入。请复制报告本身的表格，粘贴导入。`,
  );
}

export const EMBEDDED_CHANGED: ReadMessage = {
  severity: 'warning',
  message: '网页中随附的报告数据与导出时不一致，没有采用，改为按网页上的文字识别。请逐项核对。',
};

export function noPage(name: string): ReadMessage {
  return error(`${named(name)}不是网页文件，读不出文字。请确认文件没有损坏，或从网站重新保存。`);
}

export function noText(name: string): ReadMessage {
  return error(`${named(name)}里没有文字。请确认保存的是有正文的网页。`);
}

export function textElsewhere(name: string): ReadMessage {
  return error(`${named(name)}的正文在内嵌的另一个页面里，没有一起保存。请单独打开正文再保存，或复制正文后粘贴导入。`);
}

export function frameDropped(count: number, example: string): ReadMessage {
  return {
    severity: 'info',
    message: `略去了网页上与报告无关的${count}处文字（导航、链接、页脚等），如“${shortened(example)}”。`,
  };
}

export function hiddenDropped(count: number): ReadMessage {
  return { severity: 'info', message: `网页上看不见的${count}处内容没有读入。` };
}

/** Where a picture stands, counted from 1. */
export function picturePlace(ordinal: number): string {
  return `第${ordinal}张图片`;
}
