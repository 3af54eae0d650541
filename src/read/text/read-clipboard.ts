/** What was copied, as a document: markup where it holds a table, else the plainer of its two forms that has one. */
import { readHtml } from '../html/read-html';
import type { ReadResult } from '../read-document';
import { readText } from './read-text';

export interface Clipboard {
  /** text/html; '' when nothing was offered. */
  html: string;
  /** text/plain; '' when nothing was offered. */
  text: string;
}

/** What Windows puts before copied markup, and the marks around the copied part. */
const PREAMBLE = /^Version:[\d.]+\s[\s\S]{0,400}?(?=<)/;

const hasTable = ({ document }: ReadResult): boolean => document?.blocks.some(({ kind }) => kind === 'table') ?? false;

/** Reads what Excel, WPS, Word or a web page put on the clipboard. */
export function readClipboard({ html, text }: Clipboard): ReadResult {
  const markup = html.trim() === '' ? null : readHtml(html.replace(PREAMBLE, ''));
  if (markup !== null && hasTable(markup)) return markup;
  const plain = readText(text);
  if (hasTable(plain) || markup?.document === null || markup === null) return plain;
  return markup;
}
