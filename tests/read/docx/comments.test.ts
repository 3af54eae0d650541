// Promises that the comments of a Word file are read with their authors, answers and places, as data and never as text of the report.
import { describe, expect, it } from 'vitest';
import { OPINION_END, OPINION_TITLE } from '../../../src/document/opinion-mark';
import { docxMessages } from '../../../src/read/docx/messages';
import { readDocx } from '../../../src/read/docx/read-docx';
import { MAX_COMMENT_TEXT, MAX_COMMENTS } from '../../../src/read/limits';
import type { ReadAnchor, ReadBlock, ReadComment, ReadDocument } from '../../../src/read/read-document';
import { xmlMessages } from '../../../src/read/xml/messages';
import { documentIn, makeDocx, onlyTable, p, part, run, tbl, tc, tr } from '../support/make-docx';

const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
const start = (id: number | string): string => `<w:commentRangeStart w:id="${id}"/>`;
const end = (id: number | string): string => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
const comment = (id: number | string, text: string, attributes = 'w:author="王审核" w:date="2026-01-21T09:02:00Z"', paragraph = ''): string =>
  `<w:comment w:id="${id}" ${attributes}><w:p ${W14} ${paragraph === '' ? '' : `w14:paraId="${paragraph}"`}><w:r><w:annotationRef/></w:r>${run(text)}</w:p></w:comment>`;

function fileOf(body: string, comments: string, extended?: string): Uint8Array {
  const standing = extended === undefined ? {} : { 'word/commentsExtended.xml': `<w15:commentsEx ${W15}>${extended}</w15:commentsEx>` };
  return makeDocx({ body, others: { 'word/comments.xml': part('comments', comments), ...standing } });
}

const documentOf = (body: string, comments: string, extended?: string): ReadDocument => documentIn(readDocx(fileOf(body, comments, extended)));
const commentsOf = (body: string, comments: string, extended?: string): ReadComment[] => documentOf(body, comments, extended).comments ?? [];

/** The words that each comment of a block is on. */
function wordsIn(block: ReadBlock | undefined): Record<string, string> {
  if (block?.kind !== 'paragraph' && block?.kind !== 'heading') throw new Error('No text');
  return Object.fromEntries((block.comments ?? []).map(({ comment: id, start: from, end: to }: ReadAnchor) => [id, block.text.slice(from, to)]));
}

describe('a comment', () => {
  it('has its author, its lines and the time on China’s clock', () => {
    const two = `<w:comment w:id="0" w:author=" 王审核 " w:date="2026-01-21T09:02:00Z">${p('一行')}${p('二行')}</w:comment>`;
    expect(commentsOf(`<w:p>${start(0)}${run('文')}${end(0)}</w:p>`, two)).toEqual([
      { id: '0', by: '王审核', at: '2026-01-21T01:02:00.000Z', text: '一行\n二行', done: false, replies: [] },
    ]);
  });

  it.each([
    ['w:author="王"', ''],
    ['w:author="王" w:date="昨天"', ''],
    ['w:author="王" w:date="2026-01-21T09:02:00"', '2026-01-21T01:02:00.000Z'],
    ['w:author="王" w:date="2026-01-21T09:02:00.123456789"', '2026-01-21T01:02:00.000Z'],
    ['w:author="王" w:date="2026-01-21T09:02:00+00:00"', '2026-01-21T09:02:00.000Z'],
    ['w:author="王" w:date="2026-01-21T09:02:00Z" xmlns:d="http://schemas.microsoft.com/office/word/2023/wordml/word16du" d:dateUtc="2026-01-21T02:02:00Z"', '2026-01-21T02:02:00.000Z'],
  ])('with %s is of %s', (attributes, at) => {
    expect(commentsOf(p('文'), comment(0, '话', attributes))).toMatchObject([{ by: '王', at }]);
  });

  it('is on its words, which stay as they are, with numbering, blanks and hidden words around', () => {
    const body = `<w:p>${run('  前')}${start(0)}${run('全年')}${start(1)}${run('12', '<w:b/>')}${run('密', '<w:vanish/>')}${end(0)}${run('件')}${end(1)}</w:p>`;
    const [block] = documentOf(body, comment(0, '甲') + comment(1, '乙')).blocks;
    expect(block).toMatchObject({ text: '前全年12件' });
    expect(wordsIn(block)).toEqual({ 0: '全年12', 1: '12件' });
  });

  it('over several paragraphs is on its words in the first', () => {
    const { blocks } = documentOf(`<w:p>${run('一')}${start(0)}${run('二')}</w:p>${p('三')}<w:p>${run('四')}${end(0)}</w:p>`, comment(0, '甲'));
    expect(blocks.slice(0, 2).map(wordsIn)).toEqual([{ 0: '二' }, {}]);
  });

  it('that begins between paragraphs is on the next, and one at a point is at that point', () => {
    const { blocks } = documentOf(`${start(0)}<w:p>${run('一')}${end(0)}</w:p><w:p>${run('二')}<w:r><w:commentReference w:id="1"/></w:r>${run('三')}</w:p>`, comment(0, '甲') + comment(1, '乙'));
    expect(wordsIn(blocks[0])).toEqual({ 0: '一' });
    expect(blocks[1]).toMatchObject({ text: '二三', comments: [{ comment: '1', start: 1, end: 1 }] });
  });

  it('in a table is in its cell, also in a blank one and in one that others are merged with', () => {
    const body = tbl(
      tr(tc(`<w:p>${start(0)}${run('12')}${end(0)}</w:p>`, '<w:vMerge w:val="restart"/>'), tc(`<w:p>${start(1)}${end(1)}</w:p>`)),
      tr(tc(`<w:p>${start(2)}${end(2)}</w:p>`, '<w:vMerge/>'), tc(p('3'))),
    );
    const { rows } = onlyTable(documentOf(body, [0, 1, 2].map((id) => comment(id, '话')).join('')).blocks);
    expect(rows.map(({ cells }) => cells.map(({ text, comments }) => [text, comments]))).toEqual([[['12', ['0', '2']], ['', ['1']]], [['3', undefined]]]);
  });
});

describe('answers', () => {
  const standing = (paragraph: string, parent = '', done = ''): string =>
    `<w15:commentEx w15:paraId="${paragraph}" ${parent === '' ? '' : `w15:paraIdParent="${parent}"`} ${done === '' ? '' : `w15:done="${done}"`}/>`;
  const said = (id: number, paragraph: string): string => comment(id, `话${id}`, `w:author="人${id}"`, paragraph);

  it('stand with what they answer, answers to answers too, and a thread may be settled', () => {
    const comments = commentsOf(p('文'), said(0, 'A') + said(1, 'B') + said(2, 'C') + said(3, 'D'), standing('A', '', '1') + standing('B', 'A') + standing('C', 'B') + standing('D'));
    expect(comments.map(({ text, done, replies }) => [text, done, replies.map((each) => each.text)])).toEqual([
      ['话0', true, ['话1', '话2']],
      ['话3', false, []],
    ]);
  });

  it('without what they answer, in circles, or in a part that cannot be read stand by themselves', () => {
    for (const extended of [standing('A', 'X') + standing('B', 'B'), standing('A', 'B') + standing('B', 'A'), '<broken']) {
      expect(commentsOf(p('文'), said(0, 'A') + said(1, 'B'), extended).map(({ text }) => text)).toEqual(['话0', '话1']);
    }
  });
});

describe('what is said of comments', () => {
  const messagesOf = (body: string, comments: string): unknown => readDocx(fileOf(body, comments)).messages;

  it('is how many there are; what this program found is said again by the check', () => {
    expect(messagesOf(p('文'), comment(0, '甲') + comment(1, '乙'))).toEqual([docxMessages.commentsRead(2)]);
    expect(messagesOf(p('文'), comment(0, '甲', 'w:author="系统核对"'))).toEqual([]);
  });
});

describe('an opinion in front of the report', () => {
  it('is no part of the report', () => {
    const opinion = p(OPINION_TITLE) + tbl(tr(tc(p('甲')), tc(p('乙')))) + p(OPINION_END);
    expect(documentIn(readDocx(makeDocx({ body: opinion + p('正文') }))).blocks).toMatchObject([{ kind: 'paragraph', text: '正文', from: { place: '第1段' } }]);
    expect(documentIn(readDocx(makeDocx({ body: p(OPINION_TITLE) + p('正文') }))).blocks).toHaveLength(2);
    expect(documentIn(readDocx(makeDocx({ body: p('正文') + p(OPINION_TITLE) + p(OPINION_END) + p('文') }))).blocks).toHaveLength(4);
  });
});

describe('comments made to do harm', () => {
  it('with entities or broken XML are refused', () => {
    const path = 'word/comments.xml';
    const problems = (content: string): unknown => readDocx(makeDocx({ body: p('文'), others: { [path]: content } }));
    expect(problems('<!DOCTYPE a [<!ENTITY b "文">]><a>&b;</a>')).toEqual({ document: null, messages: [xmlMessages.forbidden(path)] });
    expect(problems('<w:comments')).toEqual({ document: null, messages: [xmlMessages.malformed(path)] });
  });

  it('without number are read as far as a person could', () => {
    const count = 100_000;
    const ids = Array.from({ length: count }, (_, id) => id);
    const some = ids.slice(0, 10_000);
    const body = `<w:p>${some.map(start).join('')}${run('文')}${some.map(end).join('')}</w:p>`;
    const started = performance.now();
    const { document, messages } = readDocx(fileOf(body, ids.map((id) => `<w:comment w:id="${id}"><w:p>${run('话')}</w:p></w:comment>`).join('')));
    expect(document?.comments).toHaveLength(MAX_COMMENTS);
    expect(messages).toEqual([docxMessages.commentsRead(MAX_COMMENTS), docxMessages.tooManyComments(MAX_COMMENTS, count - MAX_COMMENTS)]);
    expect(performance.now() - started).toBeLessThan(30_000);
  }, 60_000);

  it('of endless text are cut', () => {
    expect(commentsOf(p('文'), comment(0, '话'.repeat(1_000_000)))[0]?.text).toHaveLength(MAX_COMMENT_TEXT);
  });

  it('without ids, with the same ones, without an end or a beginning, or of nobody lose no text', () => {
    const body = `<w:p><w:commentRangeStart/>${run('一')}${end(7)}${start(8)}${run('二')}<w:commentRangeEnd/></w:p><w:p>${end(8)}${start(9)}${run('三')}</w:p>`;
    const { blocks, comments } = documentOf(body, '<w:comment/>' + comment(7, '甲') + comment(7, '乙') + comment(8, '丙') + comment(99, '丁') + '<w:p/>');
    expect(blocks.map((block) => 'text' in block && block.text)).toEqual(['一二', '三']);
    expect(comments?.map(({ text }) => text)).toEqual(['', '甲', '乙', '丙', '丁']);
    expect(wordsIn(blocks[0])).toMatchObject({ 8: '二' });
  });

  it('is data: markup in words and names stays words', () => {
    const [said] = commentsOf(p('文'), comment(0, '&lt;script&gt;x&lt;/script&gt;', 'w:author="&lt;b&gt;"'));
    expect(said).toMatchObject({ by: '<b>', text: '<script>x</script>' });
  });
});
