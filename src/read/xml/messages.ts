/** What is said of XML that is not read. */
import type { ReadMessage } from '../read-document';

const error = (message: string): ReadMessage => ({ severity: 'error', message });

const SAVE_AGAIN = '请在 Word 或 WPS 中打开原文件，另存一份后再导入。';

export const xmlMessages = {
  forbidden: (part: string): ReadMessage =>
    error(`文件内部的“${part}”带有文档类型或实体声明，正常的文件没有，为安全起见未读取。${SAVE_AGAIN}`),
  malformed: (part: string): ReadMessage => error(`文件内部的“${part}”格式有误，读不出来。${SAVE_AGAIN}`),
  tooLong: (part: string, most: number): ReadMessage =>
    error(`文件内部的“${part}”超过 ${most / 10_000} 万个元素，未读取。请删去与报告无关的内容，另存一份后再导入。`),
  tooManyAttributes: (part: string): ReadMessage =>
    error(`文件内部的“${part}”有元素带着过多的属性，正常的文件没有，未读取。${SAVE_AGAIN}`),
  tooDeep: (part: string, most: number): ReadMessage =>
    error(`文件内部的“${part}”层层嵌套超过 ${most} 层，未读取。${SAVE_AGAIN}`),
} as const;
