/** Whatever a report says, it stays text. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { DocumentTree } from '../../../src/document/document';
import { styleElement } from '../../../src/render/html/element';
import { cleanText } from '../../../src/render/html/escape';
import { renderFragment, renderPage } from '../../../src/render/html/render-html';
import type { SiteSettings } from '../../../src/render/html/site-settings';
import { documentOf } from '../../support/document-fixtures';
import { all, only, pageDocument, pastedFragment, texts } from './dom';

// Sixty documents are parsed for each property: slow where the machine is busy, and no measure of the renderer.
vi.setConfig({ testTimeout: 60_000 });

const ATTACKS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' style='background:url(//example.org)' x='",
  '</style></title></caption></table></section><svg onload=alert(1)>',
  '--><!--[CDATA[]]>',
  'javascript:alert(1)',
  '&lt;b&gt; &amp;amp; &#x3c;i&#x3e;',
  '{{agency}}${year}`',
];

const codeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1 })
  .map((each) => String.fromCharCode(...each));
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...ATTACKS), fc.string({ unit: 'binary', minLength: 1 }), codeUnits), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pieces) => pieces.join(''));

const siteOf = (text: string): SiteSettings => ({
  siteName: text,
  siteDomain: text,
  siteIdCode: text,
  columnName: text,
  columnDescription: text,
  columnKeywords: text,
  author: text,
  image: text,
  url: text,
});
const page = (tree: DocumentTree, text: string): Document =>
  pageDocument(renderPage(tree, { site: siteOf(text), published: text, draft: true }).html);

/** Names of elements and attributes in document order: what a text must not be able to change. */
function skeleton(root: ParentNode): string[] {
  return all(root, '*')
    .filter((each) => each.localName !== 'meta')
    .map((each) => [each.localName, ...each.getAttributeNames()].join(' '));
}

describe('any text in any place', () => {
  it('adds no element and no attribute', () => {
    const plain = {
      page: skeleton(page(documentOf('文'), '文')),
      fragment: skeleton(pastedFragment(renderFragment(documentOf('文')))),
    };
    fc.assert(
      fc.property(hostileText, (text) => {
        const tree = documentOf(text);
        expect(skeleton(page(tree, text))).toEqual(plain.page);
        expect(skeleton(pastedFragment(renderFragment(tree)))).toEqual(plain.fragment);
      }),
      { numRuns: 60 },
    );
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const root = pastedFragment(renderFragment(documentOf(text)));
        const clean = cleanText(text);
        for (const place of all(root, 'h1, h2, h3, p, strong, caption, th, td')) {
          const withLead = place.firstElementChild?.localName === 'strong';
          expect(place.textContent).toBe(withLead ? clean + clean : clean);
        }
        expect(only(root, 'section[aria-label]').getAttribute('aria-label')).toBe(clean);
      }),
      { numRuns: 60 },
    );
  });

  it('reaches the tags of the page as one line', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const line = cleanText(text).replace(/\s+/g, ' ').trim();
        for (const name of ['SiteName', 'ContentSource', 'Description']) {
          const tags = all(page(documentOf(text), text), `meta[name=${name}]`);
          expect(tags.map((each) => each.getAttribute('content'))).toEqual(line === '' ? [] : [line]);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('hostile settings of a template', () => {
  const font = `x',serif;}</style><script>alert(1)</script><style>*{background:url(//example.org)`;
  const tree: DocumentTree = documentOf('文');
  tree.layout = { ...tree.layout, fonts: { ...tree.layout.fonts, body: font, title: font, table: font } };

  it('a font name can end neither its quotes nor the style sheet', () => {
    const document = page(tree, '文');
    expect(skeleton(document)).toEqual(skeleton(page(documentOf('文'), '文')));
    expect(texts(document, 'style').join('')).not.toMatch(/url\(|<|x'/);
    expect(renderFragment(tree)).not.toMatch(/url\(|<script|x&#39;/);
  });

  it('a style sheet cannot end its element', () => {
    expect(skeleton(pageDocument(styleElement('</style><script>alert(1)</script>')).head)).toEqual(['style']);
  });

  it('a margin that is no number does not reach the style sheet', () => {
    const odd = documentOf('文');
    odd.layout = { ...odd.layout, margins: { top: Number.NaN, right: Infinity, bottom: 35, left: 28 } };
    expect(texts(page(odd, '文'), 'style').join('')).not.toMatch(/NaN|Infinity/);
  });
});
