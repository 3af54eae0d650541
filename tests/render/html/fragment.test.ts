/** The fragment for a content management system: complete without anything outside it. */
import { describe, expect, it } from 'vitest';
import { renderFragment } from '../../../src/render/html/render-html';
import { filledDocument, templateIds } from '../../support/document-fixtures';
import { all, pastedFragment } from './dom';

describe.each(templateIds)('the fragment of %s', (templateId) => {
  const html = renderFragment(filledDocument(templateId));
  const body = pastedFragment(html);

  it('is one Chinese section that says which report it is', () => {
    expect([...body.children].map((each) => each.localName)).toEqual(['section']);
    expect(body.firstElementChild?.getAttribute('lang')).toBe('zh-CN');
    expect(body.firstElementChild?.getAttribute('data-template')).toBe(templateId);
    expect(body.firstElementChild?.getAttribute('data-year')).toMatch(/^\d{4}$/);
  });

  it('has neither classes nor divs, which an editor may drop', () => {
    expect(all(body, '[class], div')).toEqual([]);
  });

  it('has no script, no style sheet and nothing that is loaded', () => {
    expect(all(body, 'script, style, link, img, iframe, object, a, form')).toEqual([]);
    expect(all(body, '[src], [href], [srcset]')).toEqual([]);
    expect(html).not.toMatch(/https?:|url\(|@import|\son\w+=/);
  });

  it('styles every block and every cell by itself', () => {
    const parts = all(body, 'h1, h2, h3, h4, h5, p, table, caption, th, td');
    const unstyled = parts.filter((each) => each.style.length === 0);
    expect(unstyled).toEqual([]);
    expect(html).not.toContain('--');
  });

  it('has ids that no page is likely to have already', () => {
    expect(all(body, '[id]').map((each) => each.id).filter((id) => !/^y\d{4}-/.test(id))).toEqual([]);
  });

  it('is the same text for the same report', () => {
    expect(renderFragment(filledDocument(templateId))).toBe(html);
  });
});
