/** Plain text: a paragraph a line, and tables only where the lines certainly are rows. */
import { describe, expect, it } from 'vitest';
import { MAX_TEXT } from '../../../src/read/limits';
import type { ReadBlock } from '../../../src/read/read-document';
import { readText } from '../../../src/read/text/read-text';

function shape(block: ReadBlock): string | string[][] {
  return block.kind === 'picture' ? '' : block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : block.text;
}

const blocksOf = (source: Uint8Array | string): (string | string[][])[] =>
  readText(source).document?.blocks.map(shape) ?? [];

const said = (source: Uint8Array | string): string => {
  const { document, messages } = readText(source);
  expect(document === null || messages.every(({ severity }) => severity !== 'error')).toBe(true);
  return messages.map(({ message }) => message).join('\n');
};

describe('lines', () => {
  it('are paragraphs without the white space around them, however the lines end', () => {
    expect(blocksOf('　　一、概述  \r\n\r\n\t本机关公开 信息。\r结束\u2028完')).toEqual([
      '一、概述',
      '本机关公开 信息。',
      '结束',
      '完',
    ]);
  });

  it('are counted where they stand', () => {
    const places = readText('甲\n乙\na\t1\nb\t2\n丙').document?.blocks.map(({ from }) => from.place);
    expect(places).toEqual(['第1段', '第2段', '第1个表', '第3段']);
  });
});

describe('rows divided by tabs', () => {
  it('are a table, blank cells included', () => {
    expect(blocksOf('统计\n指标\t自然人\t总计\n\t\t\n新收\t12\t\n结转\t\t3\n以上。')).toEqual([
      '统计',
      [
        ['指标', '自然人', '总计'],
        ['', '', ''],
        ['新收', '12', ''],
        ['结转', '', '3'],
      ],
      '以上。',
    ]);
  });

  it('may have line ends and quotes within a quoted cell', () => {
    expect(blocksOf('"本年\n新收 ""甲"""\t12\n"结转\t3\n三\t"4')).toEqual([
      [
        ['本年\n新收 "甲"', '12'],
        ['"结转', '3'],
        ['三', '"4'],
      ],
    ]);
  });

  it('are a table already when one row is all there is', () => {
    expect(blocksOf('12\t0\t3\n')).toEqual([[['12', '0', '3']]]);
  });

  it('are none when a tab indents a paragraph or sets a date apart', () => {
    expect(blocksOf('\t本机关公开信息。\n\t下一段。\n云溪县水利局\t2018年1月22日')).toEqual([
      '本机关公开信息。',
      '下一段。',
      '云溪县水利局 2018年1月22日',
    ]);
  });
});

describe('rows divided by bars', () => {
  it('are a table when bars frame them', () => {
    expect(blocksOf('| 指标 | 单位 | 数 |\n|---|:--:|---|\n| 新收 | 12件 | |\n完')).toEqual([
      [
        ['指标', '单位', '数'],
        ['新收', '12件', ''],
      ],
      '完',
    ]);
  });

  it('are none in a menu', () => {
    expect(blocksOf('首页 | 公开 | 互动\n正文。')).toEqual(['首页 | 公开 | 互动', '正文。']);
  });
});

describe('flattened rows', () => {
  it('with label and figures on a line are a table from three equal rows on', () => {
    expect(blocksOf('二、统计\n新收 12 0 12\n结转 0 — 0\n（一）予以公开 1,234 0 1,234\n以上。')).toEqual([
      '二、统计',
      [
        ['新收', '12', '0', '12'],
        ['结转', '0', '—', '0'],
        ['（一）予以公开', '1,234', '0', '1,234'],
      ],
      '以上。',
    ]);
    expect(blocksOf('新收 12\n结转 0')).toEqual(['新收 12', '结转 0']);
  });

  it('keep a run of digits as one cell', () => {
    expect(blocksOf('规章693665\n规范性文件210000\n行政许可12件')).toEqual([
      [
        ['规章', '693665'],
        ['规范性文件', '210000'],
        ['行政许可', '12件'],
      ],
    ]);
  });

  it('with each cell on a line are a table, with their heads and group headings', () => {
    const lines = ['附表1', '指标', '数量', '申请总数', '6', '（三）不予公开', '1.国家秘密', '4', '2.其他', '2', '注：完。'];
    expect(blocksOf(lines.join('\n\n'))).toEqual([
      '附表1',
      [['指标', '数量'], ['申请总数', '6'], ['（三）不予公开'], ['1.国家秘密', '4'], ['2.其他', '2']],
      '注：完。',
    ]);
  });

  it.each([
    ['addresses and numbers', '联系电话 7312025\n邮政编码 415000\n传真号 7312026'],
    ['years', '2016年 工作\n2017年 工作\n2018年 工作'],
    ['sentences', '公开信息。 12\n收到申请。 3\n答复。 3'],
    ['dates', '云溪县水利局\n2018年1月22日\n附件\n2018年1月23日'],
  ])('are not made of %s', (_, text) => {
    expect(blocksOf(text)).toEqual(text.split('\n'));
  });
});

describe('encodings', () => {
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

  it('UTF-8 with and without its mark, UTF-16 by its mark, else GB18030', () => {
    expect(blocksOf(new TextEncoder().encode('\uFEFF政府信息'))).toEqual(['政府信息']);
    expect(blocksOf(new TextEncoder().encode('政府信息'))).toEqual(['政府信息']);
    expect(blocksOf(bytes(0xff, 0xfe, 0x3f, 0x65, 0x9c, 0x5e))).toEqual(['政府']);
    expect(blocksOf(bytes(0xfe, 0xff, 0x65, 0x3f, 0x5e, 0x9c))).toEqual(['政府']);
    expect(blocksOf(bytes(0xd5, 0xfe, 0xb8, 0xae))).toEqual(['政府']);
  });
});

describe('hostile text', () => {
  it('that is too long is refused, as bytes and as text', () => {
    expect(said(new Uint8Array(4 * MAX_TEXT + 1).fill(0x61))).toContain('文字超过1000万字');
    expect(said('文'.repeat(MAX_TEXT + 1))).toContain('文字超过1000万字');
  });

  it('of too many lines is refused', () => {
    expect(said('甲\n'.repeat(50_001))).toContain('段落和表格超过5万个');
    expect(said('甲\n'.repeat(2_000_000))).toContain('段落和表格超过5万个');
  });

  it('of too many cells is refused', () => {
    expect(said(`${'1\t'.repeat(1000)}\n`.repeat(101))).toContain('第1个表的单元格超过10万个');
  });

  it('that is empty or only white space is refused', () => {
    for (const source of [new Uint8Array(), '', ' \r\n\t\u3000']) expect(said(source)).toContain('内容是空的');
  });

  it('that is binary is refused', () => {
    expect(said(Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256))).toContain('不是文本文件');
    expect(said('甲\0\0\0\0乙')).toContain('不是文本文件');
  });

  it.each([
    ['tabs', '\t'.repeat(1_000_000)],
    ['bars', '|'.repeat(1_000_000)],
    ['open quotes', 'a\t"\n'.repeat(20_000)],
    ['figures', `标签\n${'1\n'.repeat(40_000)}`],
    ['labels', '标签\n'.repeat(40_000)],
    ['a line', '1 '.repeat(1_000_000)],
  ])('of nothing but %s gives a result', (_, text) => {
    const { document, messages } = readText(text);
    expect(document !== null || messages.length > 0).toBe(true);
  });
});
