// Promises the page of GB/T 9704-2012: paper, margins, grid, and the page number below the type area.
import { beforeAll, describe, expect, it } from 'vitest';
import type { PageLayout } from '../../../src/document/document';
import { typeArea } from '../../../src/render/docx/typography';
import { millimetres } from '../../../src/render/docx/units';
import { at, descendants, elements, printed, textIn, val, type OpenDocx } from './support/open-docx';
import { paragraph, render, treeOf } from './support/trees';

const STANDARD = { top: 37, right: 26, bottom: 35, left: 28 };

/** The section's properties of a document with some margins. */
async function sectionWith(margins: PageLayout['margins']): Promise<ReturnType<typeof at>> {
  const tree = treeOf(paragraph('正文'));
  const file = await render({ ...tree, layout: { ...tree.layout, margins } });
  return at(file.xml('word/document.xml'), 'w:body', 'w:sectPr');
}

describe('the page', () => {
  it('is A4 with the margins of the layout', async () => {
    const section = await sectionWith(STANDARD);
    expect(at(section, 'w:pgSz').attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(at(section, 'w:pgMar').attributes).toMatchObject({
      'w:top': '2098',
      'w:right': '1474',
      'w:bottom': '1984',
      'w:left': '1587',
      'w:gutter': '0',
    });
  });

  it('has a grid of lines only, of the height of a line of text', async () => {
    const grid = at(await sectionWith(STANDARD), 'w:docGrid');
    expect(grid.attributes).toMatchObject({ 'w:type': 'lines', 'w:linePitch': '579' });
    expect(grid.attributes).not.toHaveProperty('w:charSpace');
  });

  it('keeps the page number on paper when the margin below is narrow', async () => {
    const section = await sectionWith({ ...STANDARD, bottom: 8 });
    expect(Number(at(section, 'w:pgMar').attributes['w:footer'])).toBeGreaterThanOrEqual(millimetres(5));
  });
});

describe('the type area', () => {
  it('holds 22 lines of 28 characters of 16 points', () => {
    const { width, height, line, spacing } = typeArea(STANDARD);
    expect({ line, spacing }).toEqual({ line: 579, spacing: -5 });
    expect(Math.floor(height / line)).toBe(22);
    expect(Math.floor(width / (320 + spacing))).toBe(28);
  });

  it('keeps the density of the standard on other margins', () => {
    const { width, height, line, spacing } = typeArea({ top: 25, right: 25, bottom: 25, left: 25 });
    expect(Math.floor(height / line)).toBe(24);
    expect(Math.floor(width / (320 + spacing))).toBe(29);
  });

  it('is still one when margins leave almost nothing', () => {
    const { line, spacing } = typeArea({ top: 100, right: 100, bottom: 100, left: 100 });
    expect(line).toBeGreaterThan(0);
    expect(Number.isFinite(spacing)).toBe(true);
  });
});

describe('the page number', () => {
  let file: OpenDocx;
  beforeAll(async () => {
    file = await render(treeOf(paragraph('正文')));
  });

  function footer(kind: 'default' | 'even'): ReturnType<typeof at> {
    const section = at(file.xml('word/document.xml'), 'w:body', 'w:sectPr');
    const reference = elements(section, 'w:footerReference').find((each) => each.attributes['w:type'] === kind);
    const relations = elements(file.xml('word/_rels/document.xml.rels'));
    const target = relations.find(({ attributes }) => attributes.Id === reference?.attributes['r:id']);
    return file.xml(`word/${target?.attributes.Target ?? ''}`);
  }

  it.each(['default', 'even'] as const)('stands between dashes, not hyphens (%s)', (kind) => {
    expect(printed(footer(kind))).toBe('—  —');
    expect(descendants(footer(kind), 'w:instrText').map(textIn)).toEqual(['PAGE']);
  });

  it('stands at the right on odd pages and at the left on even ones, one character in', () => {
    const styleOf = (kind: 'default' | 'even'): ReturnType<typeof at> =>
      file.style(val(footer(kind), ['w:p', 'w:pPr', 'w:pStyle']) ?? '');
    expect(val(styleOf('default'), ['w:pPr', 'w:jc'])).toBe('right');
    expect(at(styleOf('default'), 'w:pPr', 'w:ind').attributes).toEqual({ 'w:rightChars': '100', 'w:right': '280' });
    expect(val(styleOf('even'), ['w:pPr', 'w:jc'])).toBe('left');
    expect(at(styleOf('even'), 'w:pPr', 'w:ind').attributes).toEqual({ 'w:leftChars': '100', 'w:left': '280' });
    expect(elements(file.xml('word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1);
  });

  it('is set in 14 points, its dashes 7 mm below the type area', () => {
    const style = file.style('Footer');
    expect(val(style, ['w:rPr', 'w:sz'])).toBe('28');
    const line = Number(at(style, 'w:pPr', 'w:spacing').attributes['w:line']);
    const distance = at(file.xml('word/document.xml'), 'w:body', 'w:sectPr', 'w:pgMar').attributes['w:footer'];
    expect(millimetres(35) - (Number(distance) + line / 2)).toBe(millimetres(7));
  });
});
