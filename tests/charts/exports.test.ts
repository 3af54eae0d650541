// Promises charts in exported files: captioned, with the figures in words, valid, the same bytes, and no matter to a reader.
import axe from 'axe-core';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import type { DocumentTree, FigureBlock } from '../../src/document/document';
import { alternativeText } from '../../src/charts/words';
import { readDocx } from '../../src/read/docx/read-docx';
import { readHtml } from '../../src/read/html/read-html';
import type { ReadBlock } from '../../src/read/read-document';
import type { Pictures } from '../../src/render/docx/pictures';
import { renderDocx } from '../../src/render/docx/render-docx';
import { renderFragment, renderPage } from '../../src/render/html/render-html';
import { EMPTY_SITE_SETTINGS } from '../../src/render/html/site-settings';
import { documentIn } from '../read/support/make-docx';
import { descendants, openDocx, printed, val } from '../render/docx/support/open-docx';
import { all, pageDocument, pastedFragment, texts } from '../render/html/dom';
import { filledDocument } from '../support/document-fixtures';
import { hasValidator, validate } from '../support/docx-validator';

vi.setConfig({ testTimeout: 60_000 });

const TIME = new Date('2025-01-20T08:30:15Z');
/** A picture of one white pixel. */
const PIXEL = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsVUrIQAAAABJRU5ErkJggg==', 'base64'),
);

const figuresOf = ({ blocks }: DocumentTree): FigureBlock[] => blocks.flatMap((block) => (block.kind === 'figure' ? [block] : []));
const withCharts = (id: string): DocumentTree => filledDocument(id, { charts: true });
const picturesOf = (tree: DocumentTree): Pictures =>
  new Map(figuresOf(tree).map(({ chart }) => [chart.id, { bytes: PIXEL, width: 640, height: 320 }]));
const docx = (tree: DocumentTree) => renderDocx(tree, { time: TIME, draft: false, pictures: picturesOf(tree) });
const page = (tree: DocumentTree) => renderPage(tree, { site: EMPTY_SITE_SETTINGS, published: null, draft: false }).html;

describe('in the document', () => {
  it('charts end the section of their figures, numbered in the order in which they stand', () => {
    const { blocks } = withCharts('cn-2021');
    const order = blocks.flatMap((block) => (block.kind === 'figure' ? [block.caption] : block.kind === 'heading' ? [block.section] : []));
    expect(order).toEqual([
      ...['overview', 'disclosure', 'applications', '图1\u30002024年新收政府信息公开申请的申请人情况', '图2\u30002024年政府信息公开申请办理结果'],
      ...['proceedings', '图3\u30002024年政府信息公开行政复议、行政诉讼结果', 'problems', 'other-matters'],
    ]);
    const before = blocks[blocks.findIndex(({ kind }) => kind === 'figure') - 1];
    expect(before?.kind).toBe('table');
  });
});

describe('a page', () => {
  it('draws each chart with its caption and its figures in words, and is clean to axe', async () => {
    const tree = withCharts('cn-2021');
    const html = page(tree);
    const { document } = new JSDOM(html).window;
    const figures = figuresOf(tree);
    expect(texts(document, 'figure > figcaption')).toEqual(figures.map(({ caption }) => caption));
    const drawings = all<SVGSVGElement>(document, 'figure svg[role="img"]');
    expect(drawings).toHaveLength(figures.length);
    drawings.forEach((drawing, index) => {
      const named = (drawing.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
      expect(named.join('。')).toBe(figures[index] && alternativeText(figures[index].chart));
    });
    const rules = { 'color-contrast': { enabled: false } };
    const { violations } = await axe.run(document.documentElement, { rules, resultTypes: ['violations'] });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    expect(page(tree)).toBe(html);
  });

  it('of a fragment holds them as images, dressed inline, with their figures as alternative', () => {
    const tree = withCharts('stat-2014');
    const body = pastedFragment(renderFragment(tree));
    const images = all<HTMLImageElement>(body, 'img');
    expect(images.map(({ alt }) => alt)).toEqual(figuresOf(tree).map(({ chart }) => alternativeText(chart)));
    for (const image of images) {
      expect(image.getAttribute('style')).toContain('max-width:640px');
      const svg = decodeURIComponent(image.src.replace('data:image/svg+xml,', ''));
      expect(pageDocument(svg).querySelector('svg title')?.textContent).toBe(alternativeText(figuresOf(tree)[images.indexOf(image)]?.chart ?? never()).split('。')[0]);
    }
    expect(all(body, 'svg, [class]')).toEqual([]);
  });
});

function never(): never {
  throw new Error('no figure');
}

describe('a Word file', () => {
  it('holds each picture once, as wide as the text, with alternative text and caption', async () => {
    const tree = withCharts('cn-2021');
    const figures = figuresOf(tree);
    const file = openDocx(await docx(tree));
    const pictures = file.body.filter((block) => val(block, ['w:pPr', 'w:pStyle']) === 'Figure');
    const captions = file.body.filter((block) => val(block, ['w:pPr', 'w:pStyle']) === 'FigureCaption');
    expect(captions.map(printed)).toEqual(figures.map(({ caption }) => caption));
    expect(pictures.map((block) => file.body.indexOf(block) + 1)).toEqual(captions.map((block) => file.body.indexOf(block)));
    const properties = pictures.flatMap((block) => descendants(block, 'wp:docPr'));
    expect(properties.map(({ attributes }) => attributes.descr)).toEqual(figures.map(({ chart }) => alternativeText(chart)));
    expect(new Set(properties.map(({ attributes }) => attributes.id)).size).toBe(figures.length);
    // 156 mm wide, half as high, in 1/36000 mm.
    const [extent] = descendants(file.body[file.body.indexOf(pictures[0] ?? never())] ?? never(), 'wp:extent');
    expect(Number(extent?.attributes.cx) / 36_000).toBeCloseTo(156, 1);
    expect(Number(extent?.attributes.cy) / 36_000).toBeCloseTo(78, 1);
    expect(file.paths.filter((path) => path.startsWith('word/media/'))).toHaveLength(figures.length);
    expect(file.text('word/document.xml')).not.toContain('{');
  });

  it('is the same bytes for the same report, and none without a picture of each chart', async () => {
    const tree = withCharts('cn-2021');
    expect(Buffer.compare(await docx(tree), await docx(tree))).toBe(0);
    await expect(renderDocx(tree, { time: TIME, draft: false })).rejects.toThrow('No picture of the chart');
  });

  it.runIf(hasValidator).each(['cn-2021', 'stat-2014'])('of %s is valid', async (id) => {
    expect(validate(await docx(withCharts(id)))).toEqual([]);
  });
});

describe('a reader', () => {
  const without = (block: ReadBlock): unknown => ({ ...block, from: null, rows: block.kind === 'table' ? block.rows.length : 0 });

  it.each(['cn-2021', 'stat-2014'])('finds in the files of %s what stands there without charts, and has nothing to say of them', async (id) => {
    const [plain, charted] = [filledDocument(id), withCharts(id)];
    expect(figuresOf(charted).length).toBeGreaterThan(1);
    const words = [readDocx(await docx(plain)), readDocx(await docx(charted))];
    expect(words[1]?.messages).toEqual([]);
    const [wordPlain = never(), wordCharted = never()] = words;
    expect(documentIn(wordCharted).blocks.map(without)).toEqual(documentIn(wordPlain).blocks.map(without));
    for (const render of [page, renderFragment]) {
      const [before, after] = [readHtml(render(plain)), readHtml(render(charted))];
      expect(documentIn(after).blocks.map(without)).toEqual(documentIn(before).blocks.map(without));
      expect(after.messages).toEqual(before.messages);
    }
  });
});
