/** The report for laying out as pages of paper: the blocks, and the style sheet of the sheets they are put on. */
import type { DocumentTree } from '../../document/document';
import type { RenderContext } from './context';
import { dressByClass } from './dress';
import { element, join, styleElement, text, voidElement } from './element';
import { relativeSize } from './look';
import { renderBlocks } from './render-blocks';
import { paperStyleSheet } from './paper-style';

/** Nothing runs, nothing is fetched. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * An empty page with everything that sheets need: they go into `main.sheets`, each a `div.sheet` around a `div.page`
 * its `p.page-number` and `p.draft-mark`; what is measured first goes into `div.measure`, which is as wide as the type area.
 */
export function renderDesk(tree: DocumentTree): string {
  const head = element(
    'head',
    {},
    voidElement('meta', { charset: 'utf-8' }),
    voidElement('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('title', {}, text(tree.properties.title)),
    styleElement(paperStyleSheet(tree.layout)),
  );
  const body = element('body', {}, element('main', { class: 'sheets' }));
  return `<!DOCTYPE html>\n${element('html', { lang: 'zh-CN' }, head, body)}\n`;
}

/** The report's blocks within `article.document`, one element a block in the order of the tree. */
export function renderPaperBlocks(tree: DocumentTree): string {
  const context: RenderContext = { dress: dressByClass, size: relativeSize, layout: tree.layout, idPrefix: '', charts: 'drawn' };
  return element('article', dressByClass(['document']), join(renderBlocks(tree, context)));
}
