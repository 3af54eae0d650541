/** What is pasted is read from the form of it that holds the table. */
import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../../../src/read/read-document';
import { readClipboard } from '../../../src/read/text/read-clipboard';

const TABLE = '<table><tr><td>新收</td><td>12</td></tr><tr><td>结转</td><td>0</td></tr></table>';

const shape = ({ document }: ReadResult): unknown =>
  document?.blocks.map((block) =>
    block.kind === 'picture' ? '' : block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : block.text,
  );

const ROWS = [
  ['新收', '12'],
  ['结转', '0'],
];

describe('the clipboard', () => {
  it('of a spreadsheet is read from its table', () => {
    const html = `Version:1.0\r\nStartHTML:0000000100\r\nEndHTML:0000000900\r\n<html><body><!--StartFragment-->${TABLE}<!--EndFragment--></body></html>`;
    expect(shape(readClipboard({ html, text: '新收\t99\n结转\t99' }))).toEqual([ROWS]);
  });

  it('without a table in its markup is read from tab-separated text', () => {
    expect(shape(readClipboard({ html: '<p>新收 12</p>', text: '新收\t12\n结转\t0' }))).toEqual([ROWS]);
  });

  it('without any table is read with the headings of its markup', () => {
    const { document } = readClipboard({ html: '<h2>一、概述</h2><p>公开信息三条。</p>', text: '一、概述\n公开信息三条。' });
    expect(document?.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
  });

  it('with text alone is read as text', () => {
    expect(shape(readClipboard({ html: '', text: '一、概述\n公开' }))).toEqual(['一、概述', '公开']);
    expect(shape(readClipboard({ html: '<img src=x>', text: '一、概述' }))).toEqual(['一、概述']);
  });

  it('that is empty says so', () => {
    const { document, messages } = readClipboard({ html: '', text: '' });
    expect(document).toBeNull();
    expect(messages[0]?.message).toContain('内容是空的');
  });
});
