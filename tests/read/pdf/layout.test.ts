// Promises that paragraphs and tables are put together again from the places of characters and rules alone.
import { describe, expect, it } from 'vitest';
import { pdfMessages } from '../../../src/read/pdf/messages';
import { plainCharacter } from '../../../src/read/pdf/plain-character';
import { readPdf } from '../../../src/read/pdf/read-pdf';
import type { ReadBlock, ReadTable } from '../../../src/read/read-document';
import { rectangle } from '../recognise/layouts';
import { makePdf, ruledTable, type Coding, type PdfPageParts } from '../support/make-pdf';

async function blocksOf(pages: readonly PdfPageParts[], coding?: Coding): Promise<ReadBlock[]> {
  return (await readPdf(makePdf(pages, coding))).document?.blocks ?? [];
}

const textsOf = (blocks: readonly ReadBlock[]): string[] => blocks.flatMap((block) => ('text' in block ? [block.text] : ['表']));

async function tableOf(pages: readonly PdfPageParts[]): Promise<ReadTable> {
  const tables = (await blocksOf(pages)).filter((block): block is ReadTable => block.kind === 'table');
  const [table] = tables;
  if (!table || tables.length > 1) throw new Error(`${tables.length} tables`);
  return table;
}

/** 32 characters of 14 points fill a line of 448 points. */
const LINE = '政府信息公开工作坚持以公开为常态不公开为例外全年平稳有序推进各项任务';
const full = (y: number, text = LINE): { text: string; x: number; y: number; size: number } => ({ text: text.slice(0, 32), x: 72, y, size: 14 });

describe('paragraphs', () => {
  it('go on over full lines and end where the next is indented', async () => {
    const page = {
      texts: [
        { ...full(100, LINE.slice(0, 30)), x: 100 },
        full(124),
        { ...full(148), text: '到此为止。' },
        { ...full(172), text: '第二段从这里开始。', x: 100 },
      ],
    };
    expect(textsOf(await blocksOf([page]))).toEqual([`${LINE.slice(0, 30)}${LINE.slice(0, 32)}到此为止。`, '第二段从这里开始。']);
  });

  it('go on over the end of a page, past its number', async () => {
    const pages = [
      { texts: [full(700), full(724), full(748), { text: '— 1 —', x: 280, y: 800, size: 12 }] },
      { texts: [{ ...full(80), text: '接上页。' }, { text: '— 2 —', x: 280, y: 800, size: 12 }] },
    ];
    expect(textsOf(await blocksOf(pages))).toEqual([`${full(0).text.repeat(3)}接上页。`]);
  });

  it('lose the number of a single page', async () => {
    const page = { texts: [full(100), { text: '第 1 页', x: 280, y: 800 }] };
    expect(textsOf(await blocksOf([page]))).toEqual([full(0).text]);
  });

  it('lose running heads, but not a number that the text ends with', async () => {
    const page = (text: string): PdfPageParts => ({ texts: [{ text: '某某县人民政府', x: 250, y: 40 }, { ...full(400), text }] });
    expect(textsOf(await blocksOf([page('一、总体情况'), page('二、主动公开'), page('2024')]))).toEqual(['一、总体情况', '二、主动公开', '2024']);
  });

  it('are strong where a heading\'s font sets them', async () => {
    const page = { texts: [{ ...full(100), text: '一、总体情况', bold: true }, full(130), full(154), full(178)] };
    expect(await blocksOf([page])).toMatchObject([{ text: '一、总体情况', strong: true }, { strong: false }]);
  });

  it('keep a date at the right apart', async () => {
    const page = { texts: [full(100), full(124), { ...full(148), text: '结束。' }, { ...full(200), text: '某某县人民政府', x: 400 }, { ...full(224), text: '2025年1月20日', x: 410 }] };
    expect(textsOf(await blocksOf([page])).slice(1)).toEqual(['某某县人民政府', '2025年1月20日']);
  });
});

describe('characters', () => {
  it.each<Coding>(['GBK-EUC-H', 'UniGB-UCS2-H', 'UniGB-UTF16-H'])('of a font that is not embedded are known by %s', async (coding) => {
    const page = { texts: [{ text: '收到申请23件，予以公开19件。', x: 72, y: 100 }] };
    expect(textsOf(await blocksOf([page], coding))).toEqual(['收到申请23件，予以公开19件。']);
  });

  it('that only look like Chinese ones become those', () => {
    expect(plainCharacter('⼈⺠⻔⼾⽹站')).toBe('人民门户网站');
  });

  it('drawn twice for weight count once', async () => {
    const texts = [{ text: '合计112', x: 72, y: 100 }, { text: '合计112', x: 72.3, y: 100 }];
    expect(textsOf(await blocksOf([{ texts }]))).toEqual(['合计112']);
  });

  it('of a page that lies on its side are read as it is held', async () => {
    const texts = [{ text: '第一行', x: 100, y: 700, turn: 1 }, { text: '第二行', x: 140, y: 700, turn: 1 }];
    expect(textsOf(await blocksOf([{ texts }]))).toEqual(['第一行', '第二行']);
  });
});

describe('ruled tables', () => {
  const edges = [72, 200, 280, 360];
  const rows = [['项目', '今年', '去年'], ['新收', '12', '3'], ['结转', '', '0']];

  it('have a cell for each place, blank ones too', async () => {
    expect(rectangle(await tableOf([ruledTable(rows, edges, 100)]))).toEqual(rows);
  });

  it('of thin filled rectangles are the same', async () => {
    const { texts, rules } = ruledTable(rows, edges, 100);
    const raw = rules.map(([x, y, u, v]) => `${x} ${842 - v} ${Math.max(u - x, 0.5)} ${Math.max(v - y, 0.5)} re f`).join('\n');
    expect(rectangle(await tableOf([{ texts, raw }]))).toEqual(rows);
  });

  it('without their outer sides keep the outer columns', async () => {
    const { texts, rules } = ruledTable(rows, edges, 100);
    const open = rules.filter(([x, , u]) => x !== u || (x !== 72 && x !== 360));
    expect(rectangle(await tableOf([{ texts, rules: open }]))).toEqual(rows);
  });

  it('merge cells where a rule is missing', async () => {
    const table = await tableOf([
      {
        rules: [
          [72, 100, 360, 100], [72, 160, 360, 160], [160, 120, 360, 120], [160, 140, 360, 140],
          [72, 100, 72, 160], [160, 100, 160, 160], [260, 120, 260, 160], [360, 100, 360, 160],
        ],
        texts: [
          { text: '办理', x: 80, y: 120 }, { text: '结果', x: 80, y: 134 }, { text: '申请人情况', x: 220, y: 114 },
          { text: '5', x: 170, y: 134 }, { text: '6', x: 270, y: 134 }, { text: '7', x: 170, y: 154 }, { text: '8', x: 270, y: 154 },
        ],
      },
    ]);
    expect(table.rows.map(({ cells }) => cells.map(({ text, column, colspan, rowspan }) => [text, column, colspan, rowspan]))).toEqual([
      [['办理\n结果', 0, 1, 3], ['申请人情况', 1, 2, 1]],
      [['5', 1, 1, 1], ['6', 2, 1, 1]],
      [['7', 1, 1, 1], ['8', 2, 1, 1]],
    ]);
  });

  it('join a number that its cell broke, and never two numbers below each other', async () => {
    const { rules } = ruledTable([['', '']], [72, 104, 204], 100, 40);
    const broken = await tableOf([{ rules, texts: [{ text: '12345', x: 75, y: 114 }, { text: '67', x: 75, y: 130 }, { text: '12', x: 110, y: 114 }, { text: '34', x: 110, y: 130 }] }]);
    expect(rectangle(broken)).toEqual([['1234567', '12\n34']]);
  });

  it('join a small number that its cell broke between the margins of a word processor', async () => {
    const { rules } = ruledTable([['', '']], [72, 97, 197], 100, 40);
    const texts = [{ text: '23', x: 78, y: 114 }, { text: '6', x: 78, y: 130 }, { text: '23', x: 140, y: 114 }, { text: '6', x: 140, y: 130 }];
    expect(rectangle(await tableOf([{ rules, texts }]))).toEqual([['236', '23\n6']]);
  });

  it('of two widths on one another have no cells beside the narrower one', async () => {
    const [wide, narrow] = [ruledTable(rows, edges, 100), ruledTable([['许可', '9']], edges.slice(0, 3), 160)];
    const table = await tableOf([{ rules: [...wide.rules, ...narrow.rules], texts: [...wide.texts, ...narrow.texts] }]);
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([...rows, ['许可', '9']]);
  });

  it('keep what is written beside a narrower part', async () => {
    const [wide, narrow] = [ruledTable(rows, edges, 100), ruledTable([['许可', '9']], edges.slice(0, 3), 160)];
    const note = { text: '注', x: 300, y: 174 };
    expect((await tableOf([{ rules: [...wide.rules, ...narrow.rules], texts: [...wide.texts, ...narrow.texts, note] }])).rows[3]?.cells.map(({ text }) => text)).toEqual(['许可', '9', '注']);
  });

  it('keep a number that runs over its cell in one piece', async () => {
    const { rules } = ruledTable([['', '', '']], [72, 100, 128, 200], 100);
    expect(rectangle(await tableOf([{ rules, texts: [{ text: '1234567', x: 96.5, y: 114 }, { text: '8', x: 150, y: 114 }] }]))).toEqual([['', '1234567', '8']]);
  });

  it('that a page cuts are one, and their head counts once', async () => {
    const lower = [['项目', '今年', '去年'], ['续办', '7', '8']];
    const table = await tableOf([ruledTable(rows, edges, 700), { ...ruledTable(lower, edges, 80) }]);
    expect(rectangle(table)).toEqual([...rows, ['续办', '7', '8']]);
  });

  it('are two where words stand between them', async () => {
    const lower = ruledTable([['项目', '今年', '去年'], ['续办', '7', '8']], edges, 120);
    const blocks = await blocksOf([ruledTable(rows, edges, 700), { ...lower, texts: [{ text: '表二', x: 72, y: 90 }, ...lower.texts] }]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['table', 'paragraph', 'table']);
  });
});

describe('tables without rules', () => {
  it('are found by columns that stand below each other', async () => {
    const rows = [['项目', '今年', '去年'], ['新收', '12', '3'], ['办结', '1024', '0'], ['结转', '5', '6']];
    const texts = rows.flatMap((row, y) => row.map((text, x) => ({ text, x: [72, 200, 300][x] ?? 0, y: 100 + 20 * y })));
    expect(rectangle(await tableOf([{ texts }]))).toEqual(rows);
  });

  it('stay text where columns are not clear', async () => {
    const texts = [{ text: '张三　李四', x: 72, y: 100 }, { text: '电话', x: 90, y: 120 }, { text: '2024', x: 300, y: 120 }];
    expect((await blocksOf([{ texts }])).every(({ kind }) => kind === 'paragraph')).toBe(true);
  });
});

describe('scans', () => {
  it('without text are refused with the way out', async () => {
    expect(await readPdf(makePdf([{ picture: true }, { picture: true }]))).toEqual({ document: null, messages: [pdfMessages.scanned] });
  });

  it('with unseen text are read, and said to need a check', async () => {
    const { document, messages } = await readPdf(makePdf([{ picture: true, texts: [{ text: '收到申请23件。', x: 72, y: 100, mode: 3 }] }]));
    expect(textsOf(document?.blocks ?? [])).toEqual(['收到申请23件。']);
    expect(messages).toContainEqual(pdfMessages.recognised([1]));
  });

  it('of single pages are named', async () => {
    const { messages } = await readPdf(makePdf([{ texts: [{ text: '正文', x: 72, y: 100 }] }, { picture: true }]));
    expect(messages).toContainEqual(pdfMessages.pagesWithoutText([2]));
  });
});
