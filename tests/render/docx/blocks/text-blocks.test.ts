// Promises what titles, headings, paragraphs, lines and signatures become.
import { describe, expect, it } from 'vitest';
import type { DocumentBlock, ParagraphLevel } from '../../../../src/document/document';
import { at, elements, has, printed, val, type Element } from '../support/open-docx';
import { paragraph, rendered, tableOf } from '../support/trees';

const styleOf = (element: Element): string | undefined => val(element, ['w:pPr', 'w:pStyle']);
const keepsNext = (element: Element): boolean => has(element, 'w:pPr', 'w:keepNext');
const breaksPage = (element: Element): boolean => has(element, 'w:pPr', 'w:pageBreakBefore');

const levelled = (level: ParagraphLevel, lead: string, text: string): DocumentBlock => ({
  kind: 'paragraph',
  level,
  lead,
  text,
  narrative: 'overview',
});
const line = (text: string, part: Partial<Extract<DocumentBlock, { kind: 'line' }>> = {}): DocumentBlock => ({
  kind: 'line',
  text,
  align: 'left',
  newPage: false,
  size: null,
  ...part,
});
const heading = (newPage: boolean): DocumentBlock => ({ kind: 'heading', text: '一、总体情况', section: 's', newPage });

it('breaks the title where the tree does', async () => {
  const [title, ...others] = await rendered({ kind: 'title', lines: ['南山市人民政府2024年', '工作年度报告'] });
  expect(others).toEqual([]);
  expect(title && styleOf(title)).toBe('Title');
  expect(title && printed(title)).toBe('南山市人民政府2024年\n工作年度报告');
});

it.each([true, false])('begins a new page with a heading only when it is asked to (%s)', async (newPage) => {
  const [element] = await rendered(heading(newPage));
  expect(element && styleOf(element)).toBe('Heading1');
  expect(element && breaksPage(element)).toBe(newPage);
});

describe('a paragraph', () => {
  it('of body text is body text', async () => {
    const [element] = await rendered(paragraph('本机关认真贯彻条例。'));
    expect(element && styleOf(element)).toBe('BodyText');
    expect(element && printed(element)).toBe('本机关认真贯彻条例。');
  });

  it.each([
    [1, 'Heading2'],
    [2, 'Heading3'],
    [3, 'Heading4'],
  ] as const)('that is a heading of level %i alone is one for the navigation pane', async (level, style) => {
    const [element] = await rendered(levelled(level, '（一）主动公开', ''));
    expect(element && styleOf(element)).toBe(style);
  });

  it('that a heading leads into is body text whose lead is set as a heading', async () => {
    const [element] = await rendered(levelled(1, '（一）主动公开。', '公开信息1263条。'));
    expect(element && styleOf(element)).toBe('BodyText');
    const runs = element ? elements(element, 'w:r') : [];
    expect(runs.map((run) => [val(run, ['w:rPr', 'w:rStyle']), printed(run)])).toEqual([
      ['Heading2Char', '（一）主动公开。'],
      [undefined, '公开信息1263条。'],
    ]);
  });

  it('without text is an empty line', async () => {
    const [element] = await rendered(paragraph(''));
    expect(element && elements(element, 'w:r')).toEqual([]);
  });
});

describe('a line', () => {
  it.each(['left', 'center', 'right'] as const)('is aligned (%s) and not indented', async (align) => {
    const [element] = await rendered(line('填报单位', { align }));
    expect(element && styleOf(element)).toBe('Line');
    expect(element && val(element, ['w:pPr', 'w:jc'])).toBe(align);
    expect(element && has(element, 'w:pPr', 'w:ind')).toBe(false);
  });

  it('takes a size of its own, and a higher line when the size needs one', async () => {
    const [small, large] = await rendered(line('小', { size: 10.5 }), line('大', { size: 36 }));
    expect(small && val(small, ['w:r', 'w:rPr', 'w:sz'])).toBe('21');
    expect(small && has(small, 'w:pPr', 'w:spacing')).toBe(false);
    expect(large && val(large, ['w:r', 'w:rPr', 'w:sz'])).toBe('72');
    expect(large && at(large, 'w:pPr', 'w:spacing').attributes).toEqual({ 'w:line': '900', 'w:lineRule': 'exact' });
  });

  it('sets a compact line as close as its type, with a little air above', async () => {
    const [small, large] = await rendered(line('小', { size: 9, compact: true }), line('大', { compact: true }));
    const lineOf = (element: Element | undefined, what: string): string | undefined =>
      element && val(element, ['w:pPr', 'w:spacing'], what);
    expect([lineOf(small, 'w:line'), lineOf(small, 'w:lineRule')]).toEqual(['225', 'exact']);
    expect(lineOf(small, 'w:before')).toBe('100');
    expect(lineOf(large, 'w:line')).toBe('400');
  });

  it('begins a new page when it is asked to', async () => {
    const [element] = await rendered(line('附表', { newPage: true }));
    expect(element && breaksPage(element)).toBe(true);
  });

  it('stays with the table below it', async () => {
    const [first, second, , last] = await rendered(line('统计表'), line('填报单位'), tableOf({}), line('负责人'));
    expect([first, second, last].map((each) => each && keepsNext(each))).toEqual([true, true, false]);
  });
});

describe('a signature', () => {
  const rightIndents = async (...lines: string[]): Promise<number[]> =>
    (await rendered({ kind: 'signature', lines })).map((each) => Number(val(each, ['w:pPr', 'w:ind'], 'w:right')));

  it('centres the agency above the date, which stands four characters in', async () => {
    // 10 characters against 7: one and a half more at each side.
    expect(await rightIndents('南山市政务服务管理局', '2025年1月20日')).toEqual([(4 - 1.75) * 315, 4 * 315].map(Math.round));
  });

  it('moves to the left as far as a long agency needs', async () => {
    const [agency, date] = await rightIndents('南山市某某某区政务服务和大数据管理局', '2025年1月20日');
    expect(agency).toBe(0);
    expect(date).toBe(Math.round(5.75 * 315));
  });

  it('has an empty line above and is not torn apart', async () => {
    const [agency, date] = await rendered({ kind: 'signature', lines: ['机关', '2025年1月20日'] });
    expect(agency && at(agency, 'w:pPr', 'w:spacing').attributes).toEqual({ 'w:before': '579' });
    expect(date && has(date, 'w:pPr', 'w:spacing')).toBe(false);
    expect([agency, date].map((each) => each && keepsNext(each))).toEqual([true, false]);
  });

  it('never stands alone on a page', async () => {
    const [first, last] = await rendered(paragraph('一'), paragraph('二'), { kind: 'signature', lines: ['机关'] });
    expect([first, last].map((each) => each && keepsNext(each))).toEqual([false, true]);
  });
});
