// Promises a document in the fonts of the chosen scheme, every role in its own, whatever its format names.
import { expect, test } from 'vitest';
import { FONT_SCHEMES, withFontScheme } from '../../src/document/font-scheme';
import { compose } from '../../src/document/compose';
import { sampleReport } from '../../src/document/sample/sample-report';
import { renderDocx } from '../../src/render/docx/render-docx';
import { renderDesk } from '../../src/render/html/paper';
import { renderFragment, renderPage } from '../../src/render/html/render-html';
import { EMPTY_SITE_SETTINGS } from '../../src/render/html/site-settings';
import { openDocx } from '../render/docx/support/open-docx';
import { formatOf } from '../support/formats';

const format = formatOf('cn-2021');
const tree = compose(format, sampleReport(format));
const own = { ...tree, layout: { ...tree.layout, fonts: { ...tree.layout.fonts, body: '汉仪仿宋', title: '汉仪小标宋' } } };

test('the fonts of the format stay by default', () => {
  expect(withFontScheme(own, 'format').layout.fonts.body).toBe('汉仪仿宋');
});

test('another scheme replaces every font, those that a format names too, and nothing else', () => {
  const { layout, ...rest } = withFontScheme(own, 'system');
  expect(layout.fonts).toEqual({ body: '仿宋', title: '宋体', heading1: '黑体', heading2: '楷体', table: '宋体', pageNumber: '宋体' });
  expect({ ...rest, margins: layout.margins }).toEqual({ blocks: own.blocks, properties: own.properties, margins: own.layout.margins });
});

test.each(FONT_SCHEMES.filter((scheme) => scheme !== 'format'))('no file names a font of the format in the scheme %s', async (scheme) => {
  const chosen = withFontScheme(own, scheme);
  const word = openDocx(await renderDocx(chosen, { time: new Date(0), draft: false }));
  const { html } = renderPage(chosen, { site: EMPTY_SITE_SETTINGS, published: null, draft: false });
  const files = [word.text('word/styles.xml'), word.text('word/document.xml'), html, renderFragment(chosen), renderDesk(chosen)];
  for (const file of files) expect(file).not.toMatch(/汉仪/);
  for (const font of new Set(Object.values(chosen.layout.fonts))) expect(word.text('word/fontTable.xml')).toContain(`"${font}"`);
});
