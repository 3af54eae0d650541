/** What is a heading, what is set like one, and which number a list prints. */
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/read/docx/read-docx';
import { docxMessages } from '../../../src/read/docx/messages';
import { blocksOf, makeDocx, p, run, textsOf } from '../support/make-docx';

const style = (id: string, name: string, content = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;
const styled = (id: string, text: string): string => p(text, `<w:pStyle w:val="${id}"/>`);

describe('headings', () => {
  const styles =
    style('a3', 'Title') +
    style('1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
    style('20', 'heading 2') +
    style('own', '章', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>') +
    style('child', '小章', '<w:basedOn w:val="own"/>') +
    style('loop', '环', '<w:basedOn w:val="loop"/>') +
    style('toc', 'toc 1');

  it('are known by outline level, by the name of their style and by what their style builds on', () => {
    const body = ['a3', '1', '20', 'own', 'child', 'loop'].map((id) => styled(id, '文')).join('');
    const levels = blocksOf({ body, styles }).map((block) => (block.kind === 'heading' ? block.level : null));
    expect(levels).toEqual([0, 1, 2, 3, 3, null]);
  });

  it('are known by the outline level of the paragraph itself, which may also undo that of its style', () => {
    const body =
      p('甲', '<w:outlineLvl w:val="1"/>') + p('乙', '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>');
    expect(blocksOf({ body, styles })).toMatchObject([{ kind: 'heading', level: 2 }, { kind: 'paragraph' }]);
  });

  it('are not doubled by a table of contents', () => {
    const body = styled('toc', '一、总体情况 1') + styled('1', '一、总体情况');
    expect(textsOf({ body, styles })).toEqual(['一、总体情况']);
    expect(readDocx(makeDocx({ body, styles })).messages).toEqual([docxMessages.contents]);
  });
});

describe('a paragraph is strong', () => {
  const styles =
    style('bold', '加粗', '<w:rPr><w:b/></w:rPr>') +
    '<w:style w:type="character" w:styleId="hei"><w:name w:val="黑"/><w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr></w:style>';
  const strong = (body: string): unknown[] =>
    blocksOf({ body, styles }).map((block) => block.kind === 'paragraph' && block.strong);

  it('when all of it is bold, by itself or by its style', () => {
    const body = `<w:p>${run('一、', '<w:b/>')}${run(' ')}${run('总体', '<w:b w:val="1"/>')}</w:p>` + styled('bold', '文');
    expect(strong(body)).toEqual([true, true]);
  });

  it('when all of it is set in a font for headings', () => {
    const body = `<w:p>${run('一、', '<w:rFonts w:eastAsia="方正小标宋简体"/>')}${run('总体', '<w:rStyle w:val="hei"/>')}</w:p>`;
    expect(strong(body)).toEqual([true]);
  });

  it('not when a part of it is plain, or its style is overruled', () => {
    const overruled = `<w:p><w:pPr><w:pStyle w:val="bold"/></w:pPr>${run('文', '<w:b w:val="0"/>')}</w:p>`;
    expect(strong(`<w:p>${run('标题。', '<w:b/>')}${run('正文')}</w:p>${overruled}`)).toEqual([false, false]);
  });
});

describe('the numbers of lists', () => {
  const level = (ilvl: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const abstract = (id: number, content: string): string => `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`;
  const num = (id: number, definition: number, content = ''): string =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${content}</w:num>`;
  const item = (list: number, ilvl: number, text = '文'): string =>
    p(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${list}"/></w:numPr>`);
  const official =
    abstract(0, level(0, 'chineseCounting', '%1、') + level(1, 'chineseCountingThousand', '（%2）') + level(2, 'decimal', '%3.')) +
    num(1, 0);

  it('are printed level by level, and begin anew below a higher level', () => {
    const body = [0, 1, 1, 2, 2, 1, 2, 0, 1].map((ilvl) => item(1, ilvl)).join('');
    expect(textsOf({ body, numbering: official })).toEqual(
      ['一、', '（一）', '（二）', '1.', '2.', '（三）', '1.', '二、', '（一）'].map((number) => `${number}文`),
    );
  });

  it('count lists of one definition together, unless one begins anew', () => {
    const numbering = official + num(2, 0) + num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    const body = item(1, 0) + item(2, 0) + item(3, 0) + item(3, 0);
    expect(textsOf({ body, numbering })).toEqual(['一、文', '二、文', '五、文', '六、文']);
  });

  it('may name several levels', () => {
    const numbering = abstract(0, level(0, 'chineseCounting', '第%1章') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + num(1, 0);
    expect(textsOf({ body: item(1, 0) + item(1, 1) + item(1, 1), numbering })).toEqual(['第一章 文', '1.1 文', '1.2 文']);
  });

  it('come from the style of a paragraph too, and can be switched off', () => {
    const styles = style('h', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>');
    const off = p('丙', '<w:pStyle w:val="h"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const body = styled('h', '甲') + styled('h', '乙') + off;
    expect(textsOf({ body, styles, numbering: official })).toEqual(['一、甲', '二、乙', '丙']);
  });

  it('are not printed for bullets and for lists that are not there', () => {
    const numbering = abstract(0, level(0, 'bullet', '●')) + num(1, 0);
    expect(textsOf({ body: item(1, 0) + item(9, 0), numbering })).toEqual(['文', '文']);
  });

  it('follow the style that a definition links to', () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="s"/>${level(0, 'decimalEnclosedParen', '%1')}</w:abstractNum>` +
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="s"/></w:abstractNum>' +
      num(1, 1);
    expect(textsOf({ body: item(1, 0) + item(1, 0), numbering })).toEqual(['⑴ 文', '⑵ 文']);
  });
});
