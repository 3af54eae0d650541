/**
 * Pages of sites that this program did not make, each read to exactly what stands in the text file beside it: markup
 * of every age, with the site around the article.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/read/html/read-html';
import { gbk } from '../../../src/read/repair/gbk-bytes';
import { describeResult } from './support/describe-result';

const folder = path.join(import.meta.dirname, 'foreign');
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));

describe.each(pages)('%s', (page) => {
  it('gives the article alone, with its tables', async () => {
    const result = readHtml(readFileSync(path.join(folder, page)), page);
    await expect(describeResult(result)).toMatchFileSnapshot(`foreign/${page.replace('.html', '.txt')}`);
  });
});

describe('a page in GBK', () => {
  const source = readFileSync(path.join(folder, 'layout-tables.html'), 'utf8');
  const expected = describeResult(readHtml(source));
  const inGbk = (text: string): Uint8Array => gbk().encode(text) ?? new Uint8Array();

  it('is read by its declaration', () => {
    expect(describeResult(readHtml(inGbk(source)))).toBe(expected);
  });

  it('is read without a declaration', () => {
    expect(describeResult(readHtml(inGbk(source.replace(/<META[^>]*>/, ''))))).toBe(expected);
  });

  it('is read against a declaration that is not true', () => {
    expect(describeResult(readHtml(inGbk(source.replace('gb2312', 'utf-8'))))).toBe(expected);
  });

  it('that is short is read by its declaration, though its bytes could be UTF-8', () => {
    // The bytes of 统一 in GBK are valid UTF-8 for other characters.
    expect(describeResult(readHtml(inGbk('<meta charset="gbk"><p>统一</p>')))).toContain('统一');
  });
});

it('a page in UTF-8 is read against the declaration of GBK that it kept', () => {
  const source = readFileSync(path.join(folder, 'layout-tables.html'));
  expect(describeResult(readHtml(source))).toBe(describeResult(readHtml(source.toString('utf8'))));
});

it('a page in UTF-16 is read by its mark', () => {
  const bytes = Buffer.from('\uFEFF<p>本年度公开信息三条。</p>', 'utf16le');
  expect(describeResult(readHtml(bytes))).toContain('本年度公开信息三条。');
});
