/** A whole HTML document around the blocks: nothing that runs, no request, nothing that its policy would have to allow. */
import type { DocumentTree } from '../../document/document';
import { EMBEDDED_ELEMENT_ID, embeddedDigest, embeddedText } from '../../document/embedded-report';
import type { Report } from '../../report/report';
import type { RenderContext } from './context';
import { dressByClass } from './dress';
import { dataElement, element, join, styleElement, text, voidElement, type Html } from './element';
import { relativeSize } from './look';
import { DRAFT_MARK, draftTitle } from './messages';
import type { MetaTags } from './meta-tags';
import { renderBlocks } from './render-blocks';
import { styleSheet } from './style-sheet';

/** Styles and pictures stand in the page itself; everything else is refused. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

export interface PageParts {
  tags: MetaTags['tags'];
  draft: boolean;
  /** The report that the page carries; `null` for none. */
  report: Report | null;
}

function renderEmbedded(report: Report): Html {
  const json = embeddedText(report);
  return dataElement({ id: EMBEDDED_ELEMENT_ID, 'data-digest': embeddedDigest(json) }, json);
}

function renderHead(tree: DocumentTree, { tags, draft }: Omit<PageParts, 'report'>): Html {
  const { title } = tree.properties;
  const pieces = [
    voidElement('meta', { charset: 'utf-8' }),
    voidElement('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    voidElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, text(draft ? draftTitle(title) : title)),
    ...tags.map(({ name, content }) => voidElement('meta', { name, content })),
    styleElement(styleSheet(tree.layout, draft)),
  ];
  return element('head', {}, join(pieces, '\n'));
}

/** The document as a page. */
export function renderDocument(tree: DocumentTree, parts: PageParts): string {
  const context: RenderContext = { dress: dressByClass, size: relativeSize, layout: tree.layout, idPrefix: '', charts: 'drawn' };
  const mark = parts.draft ? [element('p', { class: 'draft' }, text(DRAFT_MARK))] : [];
  const article = element(
    'article',
    { ...dressByClass(['document']), 'data-template': tree.properties.template, 'data-year': tree.properties.year },
    join(renderBlocks(tree, context), '\n'),
  );
  const data = parts.report === null ? [] : [renderEmbedded(parts.report)];
  const body = element('body', {}, join([element('main', {}, join([...mark, article], '\n')), ...data], '\n'));
  const page = element('html', { lang: 'zh-CN' }, join([renderHead(tree, parts), body], '\n'));
  return `<!DOCTYPE html>\n${page}\n`;
}
