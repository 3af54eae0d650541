/** Running text: headings by rank, leads, anchors, fixed lines, signature. */
import { describe, expect, it } from 'vitest';
import type { DocumentBlock, ParagraphLevel } from '../../../src/document/document';
import { renderFragment, renderPreview } from '../../../src/render/html/render-html';
import { documentOf, filledDocument, templateIds } from '../../support/document-fixtures';
import { all, brokenLines, only, pageDocument, pastedFragment, texts } from './dom';

const rendered = (blocks: DocumentBlock[]): HTMLElement =>
  pastedFragment(renderFragment({ ...documentOf('文'), blocks }));

const title: DocumentBlock = { kind: 'title', lines: ['甲市', '年度报告'] };
const section: DocumentBlock = { kind: 'heading', text: '一、总体情况', section: 'overview', newPage: false };
const heading = (level: ParagraphLevel, lead: string): DocumentBlock => ({
  kind: 'paragraph',
  level,
  lead,
  text: '',
  narrative: 'overview',
});
const outline = (root: HTMLElement): string[] =>
  all(root, 'h1, h2, h3, h4, h5, h6').map((each) => `${each.localName} ${each.textContent}`);

describe('headings', () => {
  it('follow the levels of the text', () => {
    const root = rendered([
      ...[title, section, heading(1, '（一）甲'), heading(2, '1.乙'), heading(3, '（1）丙')],
      ...[heading(1, '（二）丁'), { ...section, text: '二、情况' }],
    ]);
    expect(outline(root)).toEqual([
      ...['h1 甲市年度报告', 'h2 一、总体情况', 'h3 （一）甲', 'h4 1.乙', 'h5 （1）丙', 'h3 （二）丁', 'h2 二、情况'],
    ]);
  });

  it('leave out no rank when the text leaves out a level', () => {
    const root = rendered([title, section, heading(3, '（1）丙'), heading(2, '1.乙'), heading(3, '（1）丁')]);
    expect(outline(root).slice(2)).toEqual(['h3 （1）丙', 'h3 1.乙', 'h4 （1）丁']);
  });

  it('below an untitled document are still no h1', () => {
    expect(outline(rendered([section, heading(1, '（一）甲')]))).toEqual(['h2 一、总体情况', 'h3 （一）甲']);
  });

  it('break the title where the tree breaks it', () => {
    expect(brokenLines(only(rendered([title]), 'h1'))).toEqual(['甲市', '年度报告']);
  });
});

describe('paragraphs', () => {
  it('carry the narrative that they come from', () => {
    const places = all(rendered([section, heading(1, '（一）甲')]), '[data-narrative]');
    expect(places.map((each) => each.getAttribute('data-narrative'))).toEqual(['overview']);
  });

  it('set the lead apart from the text that it leads into', () => {
    const root = rendered([{ kind: 'paragraph', level: 1, lead: '（一）甲。', text: '乙。', narrative: 'overview' }]);
    expect(texts(root, 'p')).toEqual(['（一）甲。乙。']);
    expect(only(root, 'p > strong').textContent).toBe('（一）甲。');
    expect(only(root, 'strong').style.fontFamily).toContain('楷体_GB2312');
  });
});

describe('lines and signature', () => {
  it('stand where the tree aligns them', () => {
    const root = rendered([
      { kind: 'line', text: '填报单位', align: 'center', newPage: false, size: null },
      { kind: 'signature', lines: ['甲市', '2025年1月23日'] },
    ]);
    const [line, signature] = all(root, 'p');
    expect(line?.style.textAlign).toBe('center');
    expect(signature?.style.textAlign).toBe('right');
    expect(signature && brokenLines(signature)).toEqual(['甲市', '2025年1月23日']);
  });

  it('take the size that the tree gives them', () => {
    const root = rendered([{ kind: 'line', text: '统计表', align: 'center', newPage: true, size: 24 }]);
    expect(only(root, 'p').style.fontSize).toBe('30px');
  });

  it('stand closer when they are compact', () => {
    const line = { kind: 'line', text: '注', align: 'left', newPage: false, size: 9 } as const;
    const [plain, compact] = all(rendered([line, { ...line, compact: true }]), 'p');
    expect(Number(compact?.style.lineHeight)).toBeLessThan(Number(plain?.style.lineHeight));
  });

  it('are never too small to read on a screen, and exact on paper', () => {
    const line: DocumentBlock = { kind: 'line', text: '审核人', align: 'left', newPage: false, size: 10.5 };
    expect(only(rendered([line]), 'p').style.fontSize).toBe('15px');
    const page = pageDocument(renderPreview({ ...documentOf('文'), blocks: [line] }));
    expect(only(page, 'p').style.getPropertyValue('--size')).toBe('10.5pt');
  });
});

describe.each(templateIds)('the preview of %s', (templateId) => {
  const tree = filledDocument(templateId);
  const document = pageDocument(renderPreview(tree));

  it('has a place to scroll to for every section, narrative and figure', () => {
    for (const block of tree.blocks) {
      if (block.kind === 'heading') expect(document.getElementById(block.section)?.textContent).toBe(block.text);
      if (block.kind === 'paragraph') {
        expect(all(document, `[data-narrative="${block.narrative}"]`)).not.toHaveLength(0);
      }
      if (block.kind !== 'table') continue;
      const keys = block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.key ?? []));
      const cells = all(document, `table[data-table="${block.table}"] [data-cell]`);
      expect(cells.map((each) => each.dataset.cell)).toEqual(keys);
    }
  });

  it('has one h1 and no gap between the ranks', () => {
    const ranks = all(document, 'h1, h2, h3, h4, h5, h6').map((each) => Number(each.localName.slice(1)));
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
    ranks.forEach((rank, index) => expect(rank).toBeLessThanOrEqual((ranks[index - 1] ?? 0) + 1));
  });
});
