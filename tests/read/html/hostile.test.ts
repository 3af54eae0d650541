/** Pages made to do harm or to cost too much: each is read as text alone or refused with a message, and none throws. */
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/read/html/read-html';
import { MAX_FILE_BYTES, MAX_TEXT } from '../../../src/read/limits';
import type { ReadResult } from '../../../src/read/read-document';

const texts = ({ document }: ReadResult): string[] =>
  document?.blocks.map((block) => (block.kind === 'picture' ? '' : block.kind === 'table' ? block.caption : block.text)) ?? [];

const said = ({ messages }: ReadResult): string => messages.map(({ message }) => message).join('\n');

describe('what runs, loads or leads elsewhere', () => {
  it('leaves only its text', () => {
    const result = readHtml(`
      <body onload="steal()"><script>steal()</script><style>@import url(http://example.test/x.css)</style>
      <p onclick="steal()">公开信息<img src=x onerror="steal()">三条，<a href="javascript:steal()">详见专栏</a>。</p>
      <iframe src="http://example.test/"></iframe><object data="x.swf">对象</object><svg onload="steal()"></svg>
      <noscript>请打开脚本</noscript><template><p>模板</p></template></body>`);
    expect(texts(result)).toEqual(['公开信息三条，详见专栏。']);
    expect(JSON.stringify(result)).not.toMatch(/steal|javascript|example\.test|onload/);
  });

  it('markup that was written as text stays text', () => {
    expect(texts(readHtml('<p>&lt;script&gt;alert(1)&lt;/script&gt;，见上。</p>'))).toEqual([
      '<script>alert(1)</script>，见上。',
    ]);
  });

  it('a key of the language is a text like any other', () => {
    const result = readHtml('<table><tr><td data-cell="__proto__">1</td><td>2</td></tr></table>');
    expect(result.document?.blocks[0]).toMatchObject({ rows: [{ cells: [{ key: '__proto__' }, { key: '' }] }] });
  });
});

describe('what would cost too much', () => {
  it.each(['<div>', '<b>', '<ul><li>', '<table><tr><td>'])(
    '100,000 times %s within each other is refused by its depth',
    (tags) => {
      const result = readHtml(`${tags.repeat(100_000)}文字`, '年报.html');
      expect(result.document).toBeNull();
      expect(said(result)).toMatch(/^“年报\.html”的标签嵌套超过256层，没有读入。请/);
    },
  );

  it('a table of a million cells by its spans is refused, whatever else the page holds', () => {
    const cells = '<td colspan="1000" rowspan="1000">1</td>'.repeat(100);
    const rows = '<tr></tr>'.repeat(1000);
    const result = readHtml(`<p>报告。</p><table><tr>${cells}</tr>${rows}</table>`);
    expect(result.document).toBeNull();
    expect(said(result)).toContain('第1个表的单元格超过10万个');
  });

  it('a span that is larger than its table counts as far as there are rows', () => {
    const { document } = readHtml('<table><tr><td rowspan="65534">甲</td><td>1</td></tr><tr><td>2</td></tr></table>');
    expect(document?.blocks[0]).toMatchObject({ rows: [{ cells: [{ rowspan: 2 }, {}] }, { cells: [{ column: 1 }] }] });
  });

  it('more elements than a report has are refused', () => {
    const result = readHtml('<p>文字'.repeat(100_001));
    expect(result.document).toBeNull();
    expect(said(result)).toContain('标签超过10万个');
  });

  it('more blocks than a report has are refused', () => {
    const result = readHtml('<br>文字'.repeat(50_001));
    expect(result.document).toBeNull();
    expect(said(result)).toContain('段落和表格超过5万个');
  });

  it('a tag crowded with attributes is refused', () => {
    const attributes = Array.from({ length: 100_000 }, (_, index) => `a${index}=1`).join(' ');
    expect(said(readHtml(`<p ${attributes}>文字</p>`))).toContain('没有读入');
  });

  it('50 MB of text is refused before it is parsed', () => {
    const bytes = new Uint8Array(MAX_FILE_BYTES + 1).fill(0x61);
    expect(said(readHtml(bytes))).toContain('的内容超过1000万字');
    expect(said(readHtml('文'.repeat(MAX_TEXT + 1)))).toContain('的内容超过1000万字');
  });

  it('a picture within the page does not count as text', () => {
    const picture = `<img src="data:image/png;base64,${'A'.repeat(MAX_TEXT)}">`;
    expect(texts(readHtml(`${picture}<p>公开信息三条。</p>${picture}`))).toEqual(['公开信息三条。']);
  });

  it.each([
    ['white space', `<p>甲${' \n'.repeat(500_000)}乙</p>`],
    ['opened comments', '<!--'.repeat(500_000)],
    ['lone brackets', '<'.repeat(1_000_000)],
    ['references', '&amp'.repeat(300_000)],
    ['a title without end', `<title>${'- '.repeat(1_000_000)}`],
    ['unclosed fonts', '<p><font size=1><i>文'.repeat(20_000)],
    ['links', '<ul>'.concat('<li><a href=x>文字</a>'.repeat(40_000))],
  ])('%s without end give a result', (_, markup) => {
    const { document, messages } = readHtml(markup);
    expect(document !== null || messages.length > 0).toBe(true);
  });
});

describe('what is no page', () => {
  it.each([
    ['an empty file', new Uint8Array()],
    ['white space', new TextEncoder().encode(' \n\t ')],
    ['a page without text', new TextEncoder().encode('<html><body><img src=x></body></html>')],
  ])('%s is refused because there is no text', (_, bytes) => {
    const result = readHtml(bytes, '年报.html');
    expect(result).toEqual({
      document: null,
      messages: [{ severity: 'error', message: '“年报.html”里没有文字。请确认保存的是有正文的网页。' }],
    });
  });

  it('binary data is refused as no page', () => {
    const bytes = Uint8Array.from({ length: 50_000 }, (_, index) => (index * 7919 + (index >> 3)) % 256);
    const result = readHtml(bytes, 'x.html');
    expect(result.document).toBeNull();
    expect(said(result)).toContain('不是网页文件');
  });

  it('a page with some damaged places is read, and they are counted', () => {
    const bytes = [...new TextEncoder().encode(`<p>${'公开信息'.repeat(30)}`), 0xff, ...new TextEncoder().encode('。</p>')];
    const result = readHtml(Uint8Array.from(bytes));
    expect(texts(result)[0]).toContain('\uFFFD。');
    expect(said(result)).toContain('有1处文字无法识别');
  });
});
