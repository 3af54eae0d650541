// Promises which pictures of a page are taken: PNG and JPEG within it, of a size that a report may keep, never from elsewhere.
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/read/html/read-html';
import { JPEG, png } from '../../support/pictures';

const page = (body: string): string => `<!DOCTYPE html><meta charset="utf-8"><title>年度报告</title><article><h1>某局2024年政府信息公开工作年度报告</h1><p>${'本局认真贯彻落实条例，全年各项工作平稳有序。'.repeat(4)}</p>${body}<p>下一步将加强培训，提高水平。</p></article>`;

const pictures = (body: string): string[] =>
  (readHtml(page(body)).document?.blocks ?? []).flatMap((block) => (block.kind === 'picture' ? [`${block.type} ${String(block.width)}x${String(block.height)} ${block.alternative}`] : []));

const address = (data: string, type = 'png'): string => `data:image/${type};base64,${data}`;

describe('a page', () => {
  it('gives its own pictures in their places', () => {
    const blocks = readHtml(page(`<p>图前</p><p><img src="${address(png(40, 40))}" alt="培训"></p><p>图后</p>`)).document?.blocks ?? [];
    const at = blocks.findIndex(({ kind }) => kind === 'picture');
    expect([blocks[at - 1], blocks[at + 1]]).toMatchObject([{ text: '图前' }, { text: '图后' }]);
    expect(pictures(`<img alt='甲' src='${address(JPEG, 'jpg')}'><img src="${address(png(33, 5))}">`)).toEqual(['png 33x5 ']);
  });

  it('gives none from elsewhere, hidden, within a table, as small as an icon, or that is none', () => {
    const large = address(png(40, 40));
    expect(pictures(`<img src="https://example.com/a.png"><img src="a.png"><img src="${large}" hidden><img src="${address(png(16, 16))}">`)).toEqual([]);
    expect(pictures(`<table><tr><td>甲</td><td><img src="${large}"></td></tr><tr><td>乙</td><td>2</td></tr></table>`)).toEqual([]);
    expect(pictures(`<img src="${address('AAAA')}"><img src="data:image/svg+xml;base64,${png(40, 40)}"><img src="data:image/png,xyz"><img src="held-picture:7"><img src="held-picture:0">`)).toEqual([]);
  });

  it('stays readable beside pictures of any size and number', () => {
    const huge = address('A'.repeat(6_000_000));
    const { document } = readHtml(page(`<img src="${huge}">${`<img src="data:image/x">`.repeat(20_000)}`));
    expect(document?.blocks.filter(({ kind }) => kind === 'picture')).toEqual([]);
    expect(document?.blocks.length).toBeGreaterThan(2);
  });
});
