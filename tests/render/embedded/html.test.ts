/** A page carries its whole report as data; a fragment does not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMBEDDED_ELEMENT_ID, embeddedDigest, embeddedText } from '../../../src/document/embedded-report';
import { renderFragment, renderPage, renderPreview } from '../../../src/render/html/render-html';
import { EMPTY_SITE_SETTINGS } from '../../../src/render/html/site-settings';
import { emptyReport, type Report } from '../../../src/report/report';
import { arbitraryDraft } from '../../support/arbitrary-draft';
import { documentOf } from '../../support/document-fixtures';
import { all, only, pageDocument } from '../html/dom';

const tree = documentOf('报告');
const pageWith = (report?: Report): Document =>
  pageDocument(
    renderPage(tree, { site: EMPTY_SITE_SETTINGS, published: null, draft: false, ...(report ? { report } : {}) }).html,
  );
const REPORT = emptyReport('cn-2021', { name: '</script><!--<script>甲县</report>&amp;', level: 'department' }, 2025);

describe('a page', () => {
  it('gives the report back, whatever it says', () => {
    fc.assert(
      fc.property(arbitraryDraft, ({ report }) => {
        const data = only(pageWith(report), `#${EMBEDDED_ELEMENT_ID}`).textContent;
        expect(JSON.parse(data)).toEqual(report);
      }),
      { seed: 20250120, numRuns: 60 },
    );
  }, 60_000);

  it('carries it as data that no browser runs, with a digest', () => {
    const page = pageWith(REPORT);
    const [script, ...others] = all(page, 'script');
    expect(others).toEqual([]);
    expect(script?.getAttribute('type')).toBe('application/json');
    expect(script?.getAttribute('data-digest')).toBe(embeddedDigest(script?.textContent ?? ''));
  });

  it('has no data without a report', () => {
    expect(all(pageWith(), 'script')).toEqual([]);
  });
});

it('the preview and the fragment carry nothing but their own attributes', () => {
  for (const html of [renderPreview(tree), renderFragment(tree)]) expect(html).not.toContain('<script');
});

it('the text has no character that HTML or XML reserves or forbids', () => {
  fc.assert(
    fc.property(arbitraryDraft, ({ report }) => {
      expect(embeddedText(report)).not.toMatch(/[<>&\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029]/u);
    }),
    { seed: 20250120, numRuns: 200 },
  );
});
