/** The HTML of a report in its three forms: fragment for a CMS, page for a site or a disk, preview for the screen. */
import type { DocumentTree } from '../../document/document';
import type { Report } from '../../report/report';
import type { RenderContext } from './context';
import { dressInline } from './dress';
import { element, join } from './element';
import { createLook, fixedSize } from './look';
import { metaTags } from './meta-tags';
import { renderDocument } from './page';
import { renderBlocks } from './render-blocks';
import type { SiteSettings } from './site-settings';

/**
 * The report's content for pasting into the editor of a content management system: styles in each element, no
 * class, no script, no request.
 */
export function renderFragment(tree: DocumentTree): string {
  const { properties, layout } = tree;
  const dress = dressInline(createLook(layout, fixedSize));
  const context: RenderContext = { dress, size: fixedSize, layout, idPrefix: `y${properties.year}-`, charts: 'images' };
  const attributes = {
    lang: 'zh-CN',
    ...dress(['document']),
    'data-template': properties.template,
    'data-year': properties.year,
  };
  return `${element('section', attributes, join(renderBlocks(tree, context), '\n'))}\n`;
}

export interface PageOptions {
  site: SiteSettings;
  /** When the page goes online, as `YYYY-MM-DD HH:MM`; `null` while that is not known. */
  published: string | null;
  /** Prints 草稿 on the page. */
  draft: boolean;
  /** The report that the tree was composed of; the page carries it, so that it can be read back without loss. */
  report?: Report;
}

/**
 * The report as a page of a government site, ready to be published or printed.
 * @returns the page, and the labels of the obligatory tags that it had to leave out
 */
export function renderPage(tree: DocumentTree, options: PageOptions): { html: string; missing: string[] } {
  const { tags, missing } = metaTags(tree, options.site, options.published);
  return { html: renderDocument(tree, { tags, draft: options.draft, report: options.report ?? null }), missing };
}

/**
 * The page without a site's tags, for the preview on the screen. Places to scroll to: headings by id (the section's)
 * or `data-section`, paragraphs by `data-narrative`, figures by `data-cell`.
 */
export function renderPreview(tree: DocumentTree): string {
  return renderDocument(tree, { tags: [], draft: false, report: null });
}
