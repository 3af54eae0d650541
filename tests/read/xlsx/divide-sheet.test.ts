// Promises what a sheet with several things on it is taken for: lines of text where there are some, and each table by itself.
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../src/read/xlsx/read-xlsx';
import { documentIn, onlyTable, outline } from '../support/make-docx';
import { makeXlsx, row } from '../support/make-xlsx';

function blocksOf(data: string[], merged: string[] = []): ReturnType<typeof documentIn>['blocks'] {
  return documentIn(readXlsx(makeXlsx({ sheets: [{ name: '年报', data: data.join(''), merged }] }))).blocks;
}

const read = (data: string[], merged: string[] = []): unknown[] => blocksOf(data, merged).map(outline);

const HEADS = ['信息内容', '制发数', '废止数'] as const;

describe('a text over the whole width', () => {
  it('is a line, wherever it stands around tables, and says in which row', () => {
    const blocks = blocksOf(
      [row(1, '某局年度报告'), row(2, '一、总体情况'), row(3, '公开12条。'), row(4, ...HEADS), row(5, '规章', 1, 2), row(6, '二、存在问题')],
      ['A1:C1', 'A2:C2', 'A3:C3', 'A6:C6'],
    );
    expect(blocks.map(outline)).toEqual(['某局年度报告', '一、总体情况', '公开12条。', [[...HEADS], ['规章', '1', '2']], '二、存在问题']);
    expect(blocks.map(({ from }) => from.place)).toEqual(
      ['第1行', '第2行', '第3行', '第4行起的表', '第6行'].map((place) => `工作表“年报”${place}`),
    );
  });

  it('that heads a section divides the tables before and behind it', () => {
    const data = [row(1, ...HEADS), row(2, '规章', 1, 2), row(3, '二、申请情况'), row(4, '指标', '数量'), row(5, '申请', 3)];
    expect(read(data, ['A3:C3', 'B4:C4', 'B5:C5'])).toEqual([[[...HEADS], ['规章', '1', '2']], '二、申请情况', [['指标', '数量'], ['申请', '3']]]);
  });

  it('stays with the table that it is the caption of', () => {
    const data = [row(1, '公开数据如下：'), row(2, '表一 主动公开'), row(3, ...HEADS), row(4, '规章', 1, 2), row(5, '表二 申请'), row(6, ...HEADS), row(7, '许可', 3, 4)];
    expect(read(data, ['A1:C1', 'A2:C2', 'A5:C5'])).toEqual([
      '公开数据如下：',
      [['表一 主动公开'], [...HEADS], ['规章', '1', '2']],
      [['表二 申请'], [...HEADS], ['许可', '3', '4']],
    ]);
  });

  it('stays in the table whose figures go on below it: a group of rows within another, or a note', () => {
    const data = [row(1, ...HEADS), row(2, '规章', 1, 2), row(3, '二、申请情况'), row(4, '（一）收到'), row(5, '申请', 3, 4), row(6, '注：含上年。'), row(7, '答复', 5, 6)];
    expect(read(data, ['A3:C3', 'A4:C4', 'A6:C6'])).toHaveLength(1);
  });

  it('is none when it is a figure', () => {
    expect(read([row(1, '数量', '备注'), row(2, 12), row(3, 5, '无')], ['A2:B2'])).toEqual([[['数量', '备注'], ['12'], ['5', '无']]]);
  });
});

describe('a text in the first column alone', () => {
  it('is a line before a table and behind a gap', () => {
    const data = [row(1, '某局年度报告'), row(2, '一、总体情况'), row(3, ...HEADS), row(4, '规章', 1, 2), row(6, '二、存在问题'), row(7, '更新不及时')];
    expect(read(data)).toEqual(['某局年度报告', '一、总体情况', [[...HEADS], ['规章', '1', '2']], '二、存在问题', '更新不及时']);
  });

  it('labels a row without figures where nothing tells it from one', () => {
    const data = [row(1, ...HEADS), row(2, '一、公开情况'), row(3, '规章', 1, 2), row(4, '二、结转情况')];
    expect(read(data)).toHaveLength(1);
  });

  it('is a line behind a sentence, and labels a row before figures', () => {
    const data = [row(1, ...HEADS), row(2, '规章'), row(3, '以上含上年。'), row(4, '二、申请情况'), row(5, ...HEADS), row(6, '许可', 3, 4)];
    expect(read(data)).toEqual([[[...HEADS], ['规章', '', '']], '以上含上年。', '二、申请情况', [[...HEADS], ['许可', '3', '4']]]);
    expect(read([row(1, '说明。'), row(2, '规章'), row(3, '许可', 3)])).toEqual(['说明。', [['规章', ''], ['许可', '3']]]);
  });
});

describe('tables', () => {
  it('are two where heads stand below a gap, and one where figures do', () => {
    const [first, figures] = [row(1, ...HEADS) + row(2, '规章', 1, 2), row(4, '许可', 3, 4)];
    expect(read([first, row(4, ...HEADS), row(5, '许可', 3, 4)])).toEqual([[[...HEADS], ['规章', '1', '2']], [[...HEADS], ['许可', '3', '4']]]);
    expect(read([first, figures])).toEqual([[[...HEADS], ['规章', '1', '2'], ['许可', '3', '4']]]);
  });

  it('have the columns that they fill, from their own first one on', () => {
    const data = [row(1, '某局年度报告。'), row(2, '', '指标', '数量'), row(3, '', '申请', 3), row(5, '注1', '注2', '', '', '注3')];
    const { rows } = onlyTable(blocksOf(data, ['A1:E1', 'C2:D2', 'C3:D3']));
    expect(rows.map(({ cells }) => cells.map(({ text, column, colspan }) => `${text}@${column}×${colspan}`))).toEqual([
      ['指标@0×1', '数量@1×2'],
      ['申请@0×1', '3@1×2'],
    ]);
  });
});
