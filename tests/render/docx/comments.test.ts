// Promises that a comment stands around just the words or the figure that it is on, and that the text stays as it was.
import { describe, expect, it } from 'vitest';
import type { CommentAnchor, DocumentComment } from '../../../src/document/comment';
import type { DocumentBlock } from '../../../src/document/document';
import { renderDocx } from '../../../src/render/docx/render-docx';
import { pngPicture } from '../../support/pictures';
import { hasValidator, validate } from '../../support/docx-validator';
import { filledDocument } from '../../support/document-fixtures';
import { at, descendants, elements, openDocx, printed, textIn, type Element, type OpenDocx } from './support/open-docx';
import { cell, paragraph, tableOf, TIME, treeOf } from './support/trees';

const commentOn = (anchor: CommentAnchor, part: Partial<DocumentComment> = {}): DocumentComment => ({
  anchor,
  entries: [{ by: '王审核', at: '2026-01-21T01:02:03.456Z', text: '请核对' }],
  done: false,
  ...part,
});

async function open(blocks: readonly DocumentBlock[], comments: readonly DocumentComment[]): Promise<OpenDocx> {
  return openDocx(await renderDocx(treeOf(...blocks), { time: TIME, draft: false, comments }));
}

/** The words between the marks of a comment. */
function marked(element: Element, id: number): string | null {
  const parts = descendantsInOrder(element);
  const is = (name: string) => (part: Element) => part.name === name && part.attributes['w:id'] === String(id);
  const [from, to] = [parts.findIndex(is('w:commentRangeStart')), parts.findIndex(is('w:commentRangeEnd'))];
  if (from < 0 || to < from || !parts.slice(to).some(is('w:commentReference'))) return null;
  return parts.slice(from, to).map((part) => (part.name === 'w:t' ? textIn(part) : part.name === 'w:br' ? '\n' : '')).join('');
}

const descendantsInOrder = (element: Element): Element[] => elements(element).flatMap((child) => [child, ...descendantsInOrder(child)]);

describe('a comment on words', () => {
  it.each<[string, DocumentBlock, CommentAnchor, string]>([
    ['in a paragraph', paragraph('全年收到12件。'), { block: 0, span: { start: 2, end: 7 } }, '收到12件'],
    ['in a heading', { kind: 'heading', text: '一、总体情况', section: 'a', newPage: false }, { block: 0, span: null }, '一、总体情况'],
    ['in a title of two lines', { kind: 'title', lines: ['某局2025年', '年度报告'] }, { block: 0, span: null }, '某局2025年\n年度报告'],
    ['in a fixed line', { kind: 'line', text: '填报单位：某局', align: 'left', newPage: false, size: 12 }, { block: 0, span: { start: 5, end: 7 } }, '某局'],
    ['in the second line of a signature', { kind: 'signature', lines: ['某局', '2026年1月20日'] }, { block: 0, span: { start: 3, end: 8 } }, '2026年'],
    ['in a caption', { kind: 'picture', narrative: 'a', ...pngPicture('', '', 2, 3).picture, caption: '图1　例' }, { block: 0, span: null }, '图1　例'],
    ['that reach over the heading that leads in', { kind: 'paragraph', level: 1, lead: '（一）主动公开。', text: '公开{甲}条。', narrative: 'a' }, { block: 0, span: { start: 3, end: 12 } }, '主动公开。公开{甲'],
    ['beyond the end', paragraph('文字'), { block: 0, span: { start: 1, end: 99 } }, '字'],
    ['that halves a character', paragraph('甲😀乙'), { block: 0, span: { start: 2, end: 4 } }, '😀乙'],
  ])('%s stands around them', async (_, block, anchor, words) => {
    const plain = await open([block], []);
    const { body, xml } = await open([block], [commentOn(anchor)]);
    expect(body.map((each) => marked(each, 0)).filter((each) => each !== null)).toEqual([words]);
    expect(printed(xml('word/document.xml'))).toBe(printed(plain.xml('word/document.xml')));
  });

  it('keeps the formatting of its pieces', async () => {
    const block: DocumentBlock = { kind: 'paragraph', level: 1, lead: '（一）主动公开。', text: '公开情况。', narrative: 'a' };
    const { body } = await open([block], [commentOn({ block: 0, span: { start: 3, end: 10 } })]);
    const styled = body.flatMap((each) => descendants(each, 'w:rStyle')).map(({ attributes }) => attributes['w:val']);
    expect(styled).toEqual(['Heading2Char', 'Heading2Char', 'CommentReference']);
  });

  it('may overlap others, and several may share their words', async () => {
    const spans = [{ start: 0, end: 4 }, { start: 2, end: 6 }, { start: 2, end: 6 }, { start: 3, end: 3 }];
    const { body: [only] } = await open([paragraph('一二三四五六七')], spans.map((span) => commentOn({ block: 0, span })));
    expect(only && spans.map((_, id) => marked(only, id))).toEqual(['一二三四', '三四五六', '三四五六', '']);
    expect(only && printed(only)).toBe('一二三四五六七');
  });
});

describe('a comment on a figure', () => {
  const rows = [
    { cells: [cell(0, '项', { rowspan: 2, role: 'row-header' }), cell(1, '17', { key: 'cases/a/b', colspan: 2 })] },
    { cells: [cell(1, '', { key: 'cases/c/b' }), cell(2, '17', { key: 'cases/c/d' })] },
  ];

  it('stands in its cell, also where cells are merged and where it is blank', async () => {
    const keys = ['cases/a/b', 'cases/c/b', 'cases/c/d'];
    const { body } = await open([tableOf({ rows })], keys.map((key) => commentOn({ block: 0, cell: key })));
    const cells = body.flatMap((each) => descendants(each, 'w:tc'));
    expect(cells.map((each) => keys.map((_, id) => marked(each, id)))).toEqual([
      [null, null, null],
      ['17', null, null],
      [null, null, null],
      [null, '', null],
      [null, null, '17'],
    ]);
  });
});

describe('the comments of a file', () => {
  it('have author, China’s clock and a paragraph for each line; answers and what is settled stand in a part of their own', async () => {
    const entries: DocumentComment['entries'] = [
      { by: '王<审>核', at: '2026-01-21T23:02:03.456Z', text: '一行\n二行 & {name}' },
      { by: '李填报', at: '没有时间', text: '已改' },
    ];
    const { xml, text, paths } = await open([paragraph('文字')], [commentOn({ block: 0, span: null }), commentOn({ block: 0, span: null }, { entries, done: true })]);
    const comments = elements(xml('word/comments.xml'));
    expect(comments.map(({ attributes }) => [attributes['w:id'], attributes['w:author'], attributes['w:date']])).toEqual([
      ['0', '王审核', '2026-01-21T09:02:03Z'],
      ['1', '王<审>核', '2026-01-22T07:02:03Z'],
      ['2', '李填报', undefined],
    ]);
    expect(comments.map((each) => elements(each, 'w:p').map(printed))).toEqual([['请核对'], ['一行', '二行 & {name}'], ['已改']]);
    const ids = comments.map((each) => elements(each, 'w:p').slice(-1)[0]?.attributes['w14:paraId']);
    const standings = elements(xml('word/commentsExtended.xml')).map(({ attributes }) => attributes);
    expect(standings.map((each) => [each['w15:paraId'], each['w15:paraIdParent'], each['w15:done']])).toEqual([
      [ids[0], undefined, '0'],
      [ids[1], undefined, '1'],
      [ids[2], ids[1], '1'],
    ]);
    for (const part of ['comments', 'commentsExtended']) {
      expect(paths).toContain(`word/${part}.xml`);
      expect(text('[Content_Types].xml')).toContain(`/word/${part}.xml`);
      expect(text('word/_rels/document.xml.rels')).toContain(`Target="${part}.xml"`);
    }
  });

  it('leave no trace in a file without any', async () => {
    const { paths, text } = await open([paragraph('文字')], []);
    expect(paths.filter((path) => path.includes('omments'))).toEqual([]);
    expect(text('word/styles.xml')).not.toContain('annotation');
  });

  it.runIf(hasValidator)('are valid, 500 of them with answers in a full report', async () => {
    const tree = filledDocument('cn-2021');
    const anchors = tree.blocks.flatMap((block, index): CommentAnchor[] => {
      if (block.kind !== 'table') return [{ block: index, span: { start: 1, end: 5 } }, { block: index, span: { start: 0, end: 3 } }];
      return block.rows.flatMap((row) => row.cells.flatMap(({ key }) => (key === null ? [] : [{ block: index, cell: key }])));
    });
    const answer = { by: '李填报', at: '2026-01-22T01:02:03Z', text: '已改\t好' };
    const comments = Array.from({ length: 500 }, (_, index) => {
      const comment = commentOn(anchors[index % anchors.length] ?? { block: 0, span: null }, { done: index % 3 === 0 });
      return index % 2 === 0 ? comment : { ...comment, entries: [comment.entries[0], answer] as const };
    });
    const file = await renderDocx(tree, { time: TIME, draft: false, comments });
    expect(validate(file)).toEqual([]);
    expect(descendants(openDocx(file).xml('word/document.xml'), 'w:commentReference')).toHaveLength(750);
    expect(printed(at(openDocx(file).xml('word/document.xml'), 'w:body'))).toBe(printed(at(openDocx(await renderDocx(tree, { time: TIME, draft: false })).xml('word/document.xml'), 'w:body')));
  }, 60_000);
});
