/** The full page: the tags of 《政府网站发展指引》, its policy, its print rules. */
import { describe, expect, it } from 'vitest';
import { renderPage, type PageOptions } from '../../../src/render/html/render-html';
import { EMPTY_SITE_SETTINGS, type SiteSettings } from '../../../src/render/html/site-settings';
import { filledDocument } from '../../support/document-fixtures';
import { all, only, pageDocument, texts } from './dom';

const site: SiteSettings = {
  siteName: '南山市人民政府',
  siteDomain: 'www.nanshan.gov.cn',
  siteIdCode: '4300000001',
  columnName: '政府信息公开年报',
  columnDescription: '南山市历年政府信息公开工作年度报告',
  columnKeywords: '年报,信息公开',
  author: '李四',
  image: 'https://www.nanshan.gov.cn/a.png',
  url: 'https://www.nanshan.gov.cn/nb/2024.html',
};
const tree = filledDocument('cn-2021');
const render = (options: Partial<PageOptions> = {}): { html: string; missing: string[]; document: Document } => {
  const page = renderPage(tree, { site, published: '2025-01-23 09:30', draft: false, ...options });
  return { ...page, document: pageDocument(page.html) };
};
const metaContent = (document: Document, selector: string): string | null =>
  only(document, selector).getAttribute('content');
const tagsOf = (document: Document): Record<string, string> =>
  Object.fromEntries(
    all<HTMLMetaElement>(document, 'meta[name]')
      .map((meta): [string, string] => [meta.name, meta.content])
      .filter(([name]) => /^[A-Z]/.test(name)),
  );

describe('the tags of the page', () => {
  it('are all there when the unit has said everything', () => {
    const { document, missing } = render();
    expect(missing).toEqual([]);
    expect(tagsOf(document)).toEqual({
      SiteName: '南山市人民政府',
      SiteDomain: 'www.nanshan.gov.cn',
      SiteIDCode: '4300000001',
      ColumnName: '政府信息公开年报',
      ColumnDescription: '南山市历年政府信息公开工作年度报告',
      ColumnKeywords: '年报,信息公开',
      ColumnType: '信息公开年报',
      ArticleTitle: '南山市人民政府2024年政府信息公开工作年度报告',
      PubDate: '2025-01-23 09:30',
      ContentSource: '南山市人民政府',
      Keywords: tree.properties.keywords.join(','),
      Author: '李四',
      Description: tree.properties.subject,
      Image: 'https://www.nanshan.gov.cn/a.png',
      Url: 'https://www.nanshan.gov.cn/nb/2024.html',
    });
  });

  it('that the unit has not said are left out and named', () => {
    const { document, missing } = render({ site: EMPTY_SITE_SETTINGS, published: null });
    expect(missing).toEqual(['网站名称', '网站域名', '网站标识码', '栏目名称', '栏目描述', '栏目关键词', '发布时间']);
    expect(Object.keys(tagsOf(document))).toEqual([
      ...['ColumnType', 'ArticleTitle', 'ContentSource', 'Keywords', 'Description'],
    ]);
  });

  it('are never blank: spaces count as not said', () => {
    const { document, missing } = render({ site: { ...site, siteName: ' 　\n', author: ' ' } });
    expect(missing).toEqual(['网站名称']);
    expect(tagsOf(document)).not.toHaveProperty('Author');
  });

  it.each(['2025-01-23', '2025-01-23T09:30', '2025-13-01 09:30', '2025-01-23 24:00', '昨天'])(
    'take %s for no time of publication',
    (published) => {
      const { document, missing } = render({ published });
      expect(missing).toEqual(['发布时间']);
      expect(tagsOf(document)).not.toHaveProperty('PubDate');
    },
  );

  it('take only addresses of the web', () => {
    const { document } = render({ site: { ...site, url: 'javascript:alert(1)', image: 'file:///etc/passwd' } });
    expect(tagsOf(document)).not.toHaveProperty('Url');
    expect(tagsOf(document)).not.toHaveProperty('Image');
  });
});

describe('the page', () => {
  const { html, document } = render();

  it('says its encoding first, its language and its width', () => {
    expect(html.startsWith('<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8">')).toBe(true);
    expect(metaContent(document, 'meta[name=viewport]')).toBe('width=device-width, initial-scale=1');
    expect(document.title).toBe('南山市人民政府2024年政府信息公开工作年度报告');
  });

  it('refuses everything but its own styles and pictures, and needs nothing else', () => {
    const policy = metaContent(document, 'meta[http-equiv=Content-Security-Policy]');
    expect(policy?.split('; ')).toEqual([
      ...["default-src 'none'", "style-src 'unsafe-inline'", 'img-src data:', "base-uri 'none'", "form-action 'none'"],
    ]);
    expect(all(document, 'script, link, img, iframe, [src], [href]')).toEqual([]);
    expect(texts(document, 'style').join('')).not.toMatch(/url\(|@import|@font-face/);
  });

  it('prints on A4 with the margins of the layout, each size as on paper', () => {
    const style = only(document, 'style').textContent;
    expect(style).toContain('@page{size:A4;margin:37mm 26mm 35mm 28mm}');
    expect(only(document, 'table[data-table=applications]').style.getPropertyValue('--size')).toBe('9pt');
  });

  it('explains every class that it uses', () => {
    const style = only(document, 'style').textContent;
    const classes = new Set(all(document, '[class]').flatMap((each) => [...each.classList]));
    expect([...classes].filter((each) => !style.includes(`.${each}`))).toEqual([]);
  });

  it('is the same text for the same report', () => {
    expect(render().html).toBe(html);
  });

  it('does not change the tree that it renders', () => {
    const before = JSON.stringify(tree);
    render();
    expect(JSON.stringify(tree)).toBe(before);
  });
});

describe('a draft', () => {
  it('says so in its title, above the report and on every printed page', () => {
    const { document, html } = render({ draft: true });
    expect(document.title).toMatch(/^【草稿】/);
    expect(only(document, '.draft').textContent).toBe('草稿');
    expect(only(document, 'main').firstElementChild?.className).toBe('draft');
    expect(html).toContain("@top-right{content:'草稿'");
  });

  it('is the only one to say so', () => {
    expect(render().html).not.toContain('草稿');
  });
});
