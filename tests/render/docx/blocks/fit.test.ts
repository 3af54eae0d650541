// Promises that narrow columns break headers after whole words and never break a figure.
import { describe, expect, it } from 'vitest';
import { fitFigure } from '../../../../src/render/docx/blocks/figure-fit';
import { charactersPerLine, headerMargin } from '../../../../src/render/docx/blocks/header-wrap';
import { at, elements, val } from '../support/open-docx';
import { cell, rendered, tableOf } from '../support/trees';

describe('a narrow column header', () => {
  it.each([
    ['商业企业', 3, 2],
    ['社会公益组织', 3, 2],
    ['法律服务机构', 5, 4],
    ['未经复议直接起诉', 7, 4],
    ['其他情况', 2, null],
    ['自然人', 2, null],
    ['总计', 3, null],
    ['结果维持', 4, null],
    ['社会公益组织', 1, null],
    ['PDF文件', 3, null],
  ])('%s where %i characters fit breaks after %s', (text, fitting, expected) => {
    expect(charactersPerLine(text, fitting)).toBe(expected);
  });

  it('leaves room for just that many characters', () => {
    const width = 622;
    const margin = headerMargin('社会公益组织', width, 9, 40) ?? 0;
    const room = width - 2 * margin;
    expect(Math.floor(room / 180)).toBe(2);
    expect(room % 180).toBeGreaterThan(45);
  });

  it('has those margins in the file, and its text whole', async () => {
    const [table] = await rendered(
      tableOf({ widths: [1, 1, 12], rows: [{ cells: ['商业企业', '总计', '说明'].map((text, column) => cell(column, text, { role: 'column-header' })) }] }),
    );
    const cells = table ? elements(at(table, 'w:tr'), 'w:tc') : [];
    expect(cells.map((each) => val(each, ['w:tcPr', 'w:tcMar', 'w:left'], 'w:w') !== undefined)).toEqual([true, false, false]);
    expect(cells.map((each) => at(each, 'w:p', 'w:r', 'w:t').children)).toEqual([['商业企业'], ['总计'], ['说明']]);
  });
});

describe('a figure', () => {
  it('is left alone where it fits', () => {
    expect(fitFigure('1234', 622, 9)).toEqual({});
  });

  it('first takes the room of the margins', () => {
    expect(fitFigure('12345', 622, 9)).toEqual({ margin: 10 });
  });

  it('that is a word stays whole, and a remark in its place may break', () => {
    expect(fitFigure('不适用', 590, 9)).toEqual({ margin: 10 });
    expect(fitFigure('约一百二十件', 590, 9)).toEqual({});
  });

  it.each(['123456', '1234567.123456'])('then becomes smaller (%s)', (text) => {
    const { size = 9 } = fitFigure(text, 622, 9);
    expect(size).toBeLessThan(9);
    expect(Number.isInteger(size * 2)).toBe(true);
    expect(size).toBeGreaterThanOrEqual(5);
  });
});
