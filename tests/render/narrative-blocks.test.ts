// Promises tables and pictures of a text in the files: captioned and numbered, named for who hears them, valid, in bounds.
import axe from 'axe-core';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { projectLibrary } from '../../scripts/project-templates';
import { chartsOf } from '../../src/charts/charts-of';
import { createLedger } from '../../src/check/ledger';
import { compose } from '../../src/document/compose';
import { readCaption } from '../../src/document/captions';
import type { DocumentTree } from '../../src/document/document';
import { renderDocx } from '../../src/render/docx/render-docx';
import { renderFragment, renderPage } from '../../src/render/html/render-html';
import { EMPTY_SITE_SETTINGS } from '../../src/render/html/site-settings';
import type { NarrativeBlock } from '../../src/report/narrative';
import { emptyReport } from '../../src/report/report';
import { hasValidator, validate } from '../support/docx-validator';
import { knownFormat } from '../support/known-formats';
import { jpegPicture, pngPicture } from '../support/pictures';
import { descendants, openDocx, printed } from './docx/support/open-docx';
import { all, pageDocument, pastedFragment, texts } from './html/dom';

vi.setConfig({ testTimeout: 60_000 });

const format = knownFormat('cn-2021');
const BLOCKS: NarrativeBlock[] = [
  '开头。',
  { table: { caption: '发布情况 <b>', header: true, rows: [['平台', '条数'], ['网站"&', '1\n2']] } },
  pngPicture('现场', '培训', 900, 300),
  { table: { caption: '', header: false, rows: [['甲', '乙']] } },
  jpegPicture('', ''),
  '',
];

function treeOf(charts = false): DocumentTree {
  const report = { ...emptyReport('cn-2021', { name: '甲县', level: 'government' as const }, 2025), narrative: { overview: BLOCKS, problems: [pngPicture('整改', '整改后', 20, 900)] } };
  const cells = Object.fromEntries([...format.cells.keys()].filter((key) => !format.computedBy.has(key)).map((key) => [key, '3']));
  const ledger = createLedger(format, cells);
  return compose(format, { ...report, cells }, ledger, charts ? chartsOf(ledger, projectLibrary().vocabulary, 2025) : []);
}
const docx = () => renderDocx(treeOf(), { time: new Date('2026-01-20T00:00:00Z'), draft: false });
const page = () => renderPage(treeOf(), { site: EMPTY_SITE_SETTINGS, published: null, draft: false }).html;

describe('captions', () => {
  it('count figures on through pictures and charts, tables by themselves, and leave out those without words', () => {
    const captions = treeOf(true).blocks.flatMap((block) => (block.kind === 'figure' || block.kind === 'picture' || (block.kind === 'table' && block.narrative !== undefined) ? [block.caption.split('\u3000')[0]] : []));
    expect(captions).toEqual(['表1', '图1', '', '', '图2', '图3', '图4', '图5']);
  });

  it('are known by their number, however people write it', () => {
    expect(['图1\u3000题', '图 2：题', '表3.题', '附表3-1 题', '表一、题', '图1'].map((text) => readCaption(text)?.title)).toEqual(['题', '题', '题', '题', '题', '']);
    expect(['图书馆', '表彰3人', '表1显示，数量增加', '图12.5%', '如图1 题'].map(readCaption)).toEqual([null, null, null, null, null]);
  });
});

describe('a page', () => {
  it('has tables with caption and header, pictures with alternative text, and is clean to axe', async () => {
    const { document } = new JSDOM(page()).window;
    const [first, second] = all(document, '[data-narrative="overview"] table');
    if (!first || !second) throw new Error('No tables');
    expect(texts(first, 'caption')).toEqual(['表1\u3000发布情况 <b>']);
    expect(texts(first, 'thead th[scope="col"]')).toEqual(['平台', '条数']);
    expect([...all(first, 'tbody td')].map(({ innerHTML }) => innerHTML)).toEqual(['网站"&amp;', '1<br>2']);
    expect(all(second, 'caption, th')).toEqual([]);
    expect(all<HTMLImageElement>(document, 'figure img').map(({ alt, src }) => [alt, src.slice(0, 22)])).toEqual([
      ['培训', 'data:image/png;base64,'],
      ['', 'data:image/jpeg;base64'],
      ['整改后', 'data:image/png;base64,'],
    ]);
    expect(texts(document, 'figure > figcaption')).toEqual(['图1\u3000现场', '图2\u3000整改']);
    const { violations } = await axe.run(document.documentElement, { rules: { 'color-contrast': { enabled: false } }, resultTypes: ['violations'] });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });

  it('allows its own pictures, and no others', () => {
    const policy = pageDocument(page()).querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    expect(policy.split('; ')).toContain('img-src data:');
    expect(policy.split('; ')).toContain("default-src 'none'");
  });

  it('in a fragment dresses them inline', () => {
    const body = pastedFragment(renderFragment(treeOf()));
    expect(all<HTMLImageElement>(body, 'img').every((image) => (image.getAttribute('style') ?? '').includes('max-width:100%'))).toBe(true);
    expect(all(body, 'figure, figcaption, [class]')).toEqual([]);
  });
});

describe('a Word file', () => {
  it('has a repeated header row, captions, and pictures within the text\'s width and the page\'s height', async () => {
    const file = openDocx(await docx());
    const table = file.body.find(({ name }) => name === 'w:tbl');
    if (!table) throw new Error('No table');
    expect(descendants(table, 'w:tblHeader')).toHaveLength(1);
    expect(descendants(table, 'w:tblCaption')[0]?.attributes['w:val']).toBe('表1 发布情况 <b>');
    expect(descendants(table, 'w:tc').map(printed)).toEqual(['平台', '条数', '网站"&', '1\n2']);
    const lines = file.body.map(printed);
    expect(lines.indexOf('表1\u3000发布情况 <b>')).toBe(file.body.indexOf(table) - 1);
    const drawings = file.body.filter((element) => descendants(element, 'w:drawing').length > 0);
    expect(drawings.map((each) => printed(file.body[file.body.indexOf(each) + 1] ?? each))).toEqual(['图1\u3000现场', expect.any(String), '图2\u3000整改']);
    const extents = drawings.map((each) => descendants(each, 'wp:extent')[0]?.attributes ?? {});
    const width = descendants(table, 'w:tblW')[0]?.attributes['w:w'];
    // 900 pixels are wider than the text; 24 by 16 stay as they are; 900 pixels high are more than a page leaves.
    expect(extents[0]).toEqual({ cx: String(Number(width) * 635), cy: String(Math.round((Number(width) * 635) / 3)) });
    expect(extents[1]).toEqual({ cx: String(24 * 9_525), cy: String(16 * 9_525) });
    expect(Number(extents[2]?.cy)).toBeLessThanOrEqual(160 * 36_000 + 635);
    expect(descendants(drawings[0] ?? table, 'wp:docPr')[0]?.attributes.descr).toBe('培训');
    expect(file.paths.filter((path) => path.startsWith('word/media/')).sort()).toHaveLength(3);
  });

  it.runIf(hasValidator)('is valid', async () => {
    expect(validate(await docx())).toEqual([]);
  });

  it('is the same each time', async () => {
    expect(await docx()).toEqual(await docx());
  });
});
