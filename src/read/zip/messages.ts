/** What is said of zip files that are not read. */
import type { ReadMessage } from '../read-document';

const error = (message: string): ReadMessage => ({ severity: 'error', message });

const SAVE_AGAIN = '请在 Word 或 WPS 中打开原文件，另存一份后再导入。';

const megabytes = (bytes: number): string => `${Math.floor(bytes / 1_000_000)} MB`;

export const zipMessages = {
  damaged: error(`文件不完整或已损坏，内部的目录读不出来。请重新下载或复制一份；若能打开，${SAVE_AGAIN}`),
  tooManyEntries: (count: number, most: number): ReadMessage =>
    error(`文件内部有 ${count} 个部分，超过 ${most} 个，未读取。请删去图片和附件，另存一份后再导入。`),
  duplicate: (part: string): ReadMessage =>
    error(`文件内部的“${part}”出现了两次，无法断定哪一份有效，未读取。${SAVE_AGAIN}`),
  encrypted: (part: string): ReadMessage =>
    error(`文件内部的“${part}”已加密，读不出来。请去掉密码，另存一份后再导入。`),
  tooLarge: (part: string, most: number): ReadMessage =>
    error(`文件内部的“${part}”展开后超过 ${megabytes(most)}，未读取。请删去与报告无关的内容，另存一份后再导入。`),
  tooLargeTogether: (most: number): ReadMessage =>
    error(`文件内容展开后共超过 ${megabytes(most)}，未读取。请删去与报告无关的内容，另存一份后再导入。`),
  wrongSize: (part: string): ReadMessage =>
    error(`文件内部的“${part}”与它标明的大小不符，可能已损坏或被改动，未读取。${SAVE_AGAIN}`),
  damagedPart: (part: string): ReadMessage => error(`文件内部的“${part}”已损坏，读不出来。${SAVE_AGAIN}`),
} as const;
