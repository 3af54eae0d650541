/** Promises that the public page is free of what axe can find in a page without layout. */
import axe from 'axe-core';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '../../../src/render/html/render-html';
import { EMPTY_SITE_SETTINGS } from '../../../src/render/html/site-settings';
import { filledDocument, templateIds } from '../../support/document-fixtures';

// axe looks at every cell of every table: slow where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

/** Needs layout, which jsdom has not. */
const rules = { 'color-contrast': { enabled: false } };

describe.each(templateIds)('the page of %s', (templateId) => {
  it('is clean to axe', async () => {
    const tree = filledDocument(templateId);
    const { html } = renderPage(tree, { site: EMPTY_SITE_SETTINGS, published: null, draft: true });
    const { document } = new JSDOM(html).window;
    const { violations, passes } = await axe.run(document.documentElement, { rules, resultTypes: ['violations'] });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    const hasTable = tree.blocks.some((block) => block.kind === 'table');
    expect(passes.some(({ id }) => id === 'td-headers-attr')).toBe(hasTable);
  });
});
