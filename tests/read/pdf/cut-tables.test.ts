// Promises that a table which pages cut is one again, whatever the cut leaves of its rules.
import { expect, it } from 'vitest';
import { readPdf } from '../../../src/read/pdf/read-pdf';
import type { ReadTable } from '../../../src/read/read-document';
import { rectangle } from '../recognise/layouts';
import { makePdf, type PdfPageParts } from '../support/make-pdf';

type Rule = readonly [number, number, number, number];

async function tablesOf(pages: readonly PdfPageParts[]): Promise<ReadTable[]> {
  return ((await readPdf(makePdf(pages))).document?.blocks ?? []).filter((block): block is ReadTable => block.kind === 'table');
}

const level = (y: number, from: number, to: number): Rule => [from, y, to, y];
const upright = (x: number, from: number, to: number): Rule => [x, from, x, to];
const line = (y: number, ...words: readonly (readonly [number, string])[]): { text: string; x: number; y: number }[] => words.map(([x, text]) => ({ text, x: x + 4, y }));

/** Labels in two columns from 72 and 172, figures from 272 and 332 to 392. */
const head: PdfPageParts = {
  // Below the last row the page goes on for 60 points, with the outer sides alone.
  rules: [level(700, 72, 392), level(720, 72, 392), level(740, 72, 392), upright(72, 700, 800), upright(272, 700, 740), upright(332, 700, 740), upright(392, 700, 800)],
  texts: [...line(714, [72, '项目'], [272, '自然人'], [332, '总计']), ...line(734, [72, '新收'], [272, '1'], [332, '1'])],
};

it('labels divided after the cut alone leave it one table, without the strip that the page left', async () => {
  const part: PdfPageParts = {
    rules: [level(60, 72, 392), level(80, 172, 392), level(100, 72, 392), upright(72, 60, 100), upright(172, 60, 100), upright(272, 60, 100), upright(332, 60, 100), upright(392, 60, 100)],
    texts: [...line(74, [72, '结果'], [172, '公开'], [272, '2'], [332, '2']), ...line(94, [172, '不公开'], [272, '3'], [332, '3'])],
  };
  const tables = await tablesOf([head, part]);
  expect(tables.map(rectangle)).toEqual([
    [['项目', '项目', '自然人', '总计'], ['新收', '新收', '1', '1'], ['结果', '公开', '2', '2'], ['结果', '不公开', '3', '3']],
  ]);
});

/** Rows 结果/甲 … on a page of which the first label goes on from the page before, with or without its left side. */
const goingOn = (left: readonly Rule[]): PdfPageParts => ({
  rules: [...left, level(60, 172, 392), level(80, 172, 392), level(100, 172, 392), upright(172, 60, 100), upright(272, 60, 100), upright(332, 60, 100), upright(392, 60, 100)],
  texts: [...line(74, [172, '乙'], [272, '4'], [332, '4']), ...line(94, [172, '丙'], [272, '5'], [332, '5'])],
});

const divided: PdfPageParts = {
  rules: [level(700, 72, 392), level(720, 172, 392), upright(72, 700, 800), upright(172, 700, 800), upright(272, 700, 720), upright(332, 700, 720), upright(392, 700, 800)],
  texts: line(714, [72, '结果'], [172, '甲'], [272, '2'], [332, '2']),
};

it.each<[string, Rule[]]>([
  ['without any rule of its own', []],
  ['with a side that touches nothing', [upright(72, 40, 120)]],
  ['to its end in the middle of a row', [upright(72, 60, 90), level(90, 72, 172)]],
])('a label that goes on %s is that of the rows after the cut', async (_, left) => {
  const tables = await tablesOf([divided, goingOn(left)]);
  const [table] = tables;
  expect(tables).toHaveLength(1);
  expect(table && rectangle(table)).toEqual([['结果', '甲', '2', '2'], ['结果', '乙', '4', '4'], ['结果', '丙', '5', '5']]);
});

it('blank rows of figures stay', async () => {
  const part = goingOn([]);
  const texts = part.texts?.filter(({ x }) => x < 200);
  const blank: PdfPageParts = { rules: [...(part.rules ?? []), level(120, 172, 392), ...[172, 272, 332, 392].map((x) => upright(x, 100, 120))], ...(texts && { texts }) };
  expect((await tablesOf([divided, blank])).map(({ rows }) => rows.length)).toEqual([4]);
});

it('tables with other columns stay two', async () => {
  const other: PdfPageParts = {
    rules: [level(60, 72, 392), level(80, 72, 392), level(100, 72, 392), ...[72, 132, 202, 302, 392].map((x) => upright(x, 60, 100))],
    texts: line(74, [72, '维持'], [132, '纠正'], [202, '其他'], [302, '未结']),
  };
  expect(await tablesOf([head, other])).toHaveLength(2);
});
