// Promises the typography of GB/T 9704-2012: fonts, sizes, indents and headings, all of it in styles.
import { beforeAll, expect, it } from 'vitest';
import { at, descendants, elements, has, val, type OpenDocx } from './support/open-docx';
import { cell, render, tableOf, treeOf } from './support/trees';

let file: OpenDocx;
beforeAll(async () => {
  file = await render(treeOf(tableOf({ size: 9 }), tableOf({ size: 10.5 }), tableOf({ size: 9 })));
});

/** A property of a style, or of the first style that it is based on and that has it. */
function inherited(id: string, path: string[], attribute = 'w:val'): string | undefined {
  const style = file.style(id);
  const base = val(style, ['w:basedOn']);
  return val(style, path, attribute) ?? (base === undefined ? undefined : inherited(base, path, attribute));
}

const fontOf = (id: string): string | undefined =>
  inherited(id, ['w:rPr', 'w:rFonts'], 'w:eastAsia') ??
  val(file.xml('word/styles.xml'), ['w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:rFonts'], 'w:eastAsia');

it.each([
  ['body text', 'BodyText', '仿宋_GB2312', '32'],
  ['the title', 'Title', '方正小标宋简体', '44'],
  ['一、', 'Heading1', '黑体', '32'],
  ['（一）', 'Heading2', '楷体_GB2312', '32'],
  ['1.', 'Heading3', '仿宋_GB2312', '32'],
  ['（1）', 'Heading4', '仿宋_GB2312', '32'],
  ['the page number', 'PageNumberOdd', '宋体', '28'],
  ['table text of 9 points', 'TableText9', '宋体', '18'],
  ['row labels of 10.5 points', 'TableLabel10_5', '宋体', '21'],
])('sets %s in its font and size', (_, id, font, halfPoints) => {
  expect(fontOf(id)).toBe(font);
  expect(inherited(id, ['w:rPr', 'w:sz'])).toBe(halfPoints);
});

it('gives every script the same font, with the hint that undecided characters are Chinese', () => {
  const fonts = descendants(file.xml('word/styles.xml'), 'w:rFonts').map(({ attributes }) => attributes);
  expect(fonts.length).toBeGreaterThan(8);
  for (const each of fonts) {
    expect(each['w:hint']).toBe('eastAsia');
    expect(new Set([each['w:ascii'], each['w:hAnsi'], each['w:eastAsia'], each['w:cs']]).size).toBe(1);
  }
});

it.each(['BodyText', 'Heading1', 'Heading2', 'Heading3', 'Heading4'])('indents %s by two characters', (id) => {
  expect(inherited(id, ['w:pPr', 'w:ind'], 'w:firstLineChars')).toBe('200');
  expect(inherited(id, ['w:pPr', 'w:ind'], 'w:firstLine')).toBe('640');
});

it.each([1, 2, 3, 4])('makes heading %i one that the navigation pane lists and that keeps with its text', (level) => {
  const style = file.style(`Heading${level}`);
  expect(val(style, ['w:name'])).toBe(`heading ${level}`);
  expect(val(style, ['w:pPr', 'w:outlineLvl'])).toBe(String(level - 1));
  expect(has(style, 'w:pPr', 'w:keepNext')).toBe(true);
});

it('sets lines exactly, without widow control and without gaps beside digits', () => {
  const properties = at(file.style('Normal'), 'w:pPr');
  expect(at(properties, 'w:spacing').attributes).toMatchObject({ 'w:line': '579', 'w:lineRule': 'exact' });
  for (const off of ['w:widowControl', 'w:autoSpaceDE', 'w:autoSpaceDN']) expect(val(properties, [off])).toBe('0');
  expect(val(file.style('Normal'), ['w:rPr', 'w:spacing'])).toBe('-5');
});

it('takes table text off the grid and sets its lines exactly, in every program the same', () => {
  for (const [id, line] of [['TableText9', '216'], ['TableLabel9', '216'], ['TableText10_5', '252']] as const) {
    expect(inherited(id, ['w:pPr', 'w:snapToGrid'])).toBe('0');
    expect(inherited(id, ['w:pPr', 'w:spacing'], 'w:line')).toBe(line);
  }
});

it('draws tables with single black lines', () => {
  const borders = elements(at(file.style('ReportTable'), 'w:tblPr', 'w:tblBorders'));
  expect(borders.map(({ name }) => name)).toEqual(
    ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `w:${side}`),
  );
  for (const { attributes } of borders) expect(attributes).toMatchObject({ 'w:val': 'single', 'w:color': '000000' });
});

it('defines each style once, and every style that is named', async () => {
  const styles = elements(file.xml('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']);
  expect(new Set(styles).size).toBe(styles.length);
  const full = await render(
    treeOf(
      { kind: 'title', lines: ['报告'] },
      { kind: 'paragraph', level: 1, lead: '（一）公开。', text: '正文', narrative: 'overview' },
      { kind: 'line', text: '填报', align: 'left', newPage: false, size: 12 },
      tableOf({ title: '统计表', rows: [{ cells: [cell(0, '行', { align: 'left', colspan: 3 })] }] }),
      { kind: 'signature', lines: ['机关'] },
    ),
    true,
  );
  const used = ['word/document.xml', 'word/header1.xml', 'word/header2.xml', 'word/footer1.xml', 'word/footer2.xml']
    .map((path) => full.xml(path))
    .flatMap((part) => ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => descendants(part, name)))
    .map(({ attributes }) => attributes['w:val'] ?? '');
  for (const id of used) expect(() => full.style(id)).not.toThrow();
});

it('says what stands in for a font that a machine lacks', () => {
  const fonts = elements(file.xml('word/fontTable.xml'), 'w:font');
  const standIns = fonts.map((font) => `${font.attributes['w:name'] ?? ''} ${val(font, ['w:altName']) ?? ''}`);
  expect(standIns).toEqual(
    expect.arrayContaining(['仿宋_GB2312 仿宋', '楷体_GB2312 楷体', '方正小标宋简体 华文中宋']),
  );
});
