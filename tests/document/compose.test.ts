import { describe, expect, it } from 'vitest';
import { compose } from '../../src/document/compose';
import type { TableBlock } from '../../src/document/document';
import { splitNumbering } from '../../src/document/numbering';
import { breakTitle } from '../../src/document/title-lines';
import { characterCount } from '../../src/report/characters';
import { emptyReport, type Report } from '../../src/report/report';
import type { Format } from '../../src/template/format';
import { formatFrom, formatOf, SMALL_TEMPLATE } from '../support/formats';

const report = (template: string, change: Partial<Report> = {}): Report => ({
  ...emptyReport(template, { name: '甲县', level: 'government' }, 2025),
  ...change,
});
const tables = (format: Format, of: Report): TableBlock[] =>
  compose(format, of).blocks.filter((block) => block.kind === 'table');

/** Lays the cells of a table on its grid; every place has to be covered exactly once. */
function cover(table: TableBlock): void {
  const places = table.rows.map(() => table.widths.map(() => 0));
  table.rows.forEach((row, at) => {
    for (const cell of row.cells) {
      for (let down = 0; down < cell.rowspan; down += 1) {
        for (let right = 0; right < cell.colspan; right += 1) {
          const line = places[at + down];
          expect(line, `row ${String(at + down)} of ${table.table}`).toBeDefined();
          if (line) line[cell.column + right] = (line[cell.column + right] ?? NaN) + 1;
        }
      }
    }
    const starts = row.cells.map((cell) => cell.column);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
  expect(places).toEqual(places.map((line) => line.map(() => 1)));
}

describe('composing', () => {
  it.each(['cn-2021', 'stat-2014'])('covers every grid place of every table of %s exactly once', (id) => {
    const format = formatOf(id);
    const found = tables(format, report(id));
    expect(found).toHaveLength(format.template.tables.length);
    found.forEach(cover);
    const keys = found.flatMap((table) => table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.key ?? [])));
    expect(keys).toEqual([...format.cells.keys()]);
  });

  it('merges headers and labels as the form prints them', () => {
    const [table] = tables(formatFrom(SMALL_TEMPLATE), report('small', { cells: { 'cases/granted/firm': '3' } }));
    const shape = table?.rows.map((row) =>
      row.cells.map(({ text, column, colspan, rowspan }) => [text, column, colspan, rowspan]),
    );
    expect(shape).toEqual([
      [['项目', 0, 2, 2], ['申请人', 2, 2, 1], ['总计', 4, 1, 2]],
      [['自然人', 2, 1, 1], ['企业', 3, 1, 1]],
      [['一、新收', 0, 2, 1], ['', 2, 1, 1], ['', 3, 1, 1], ['', 4, 1, 1]],
      [['二、办结', 0, 1, 2], ['（一）予以公开', 1, 1, 1], ['', 2, 1, 1], ['3', 3, 1, 1], ['3', 4, 1, 1]],
      [['（二）不予公开', 1, 1, 1], ['', 2, 1, 1], ['', 3, 1, 1], ['', 4, 1, 1]],
      [['三、结转', 0, 2, 1], ['', 2, 1, 1], ['', 3, 1, 1], ['', 4, 1, 1]],
    ]);
    expect(table?.headerRows).toBe(2);
  });

  it('prints headings, text, signature and the title', () => {
    const filled = report('small', {
      fields: { date: '2026-01-05' },
      narrative: { overview: ['（一）制度建设。修订办法。', '', ' 平稳。 '] },
      cells: { 'cases/received/person': 'n/a' },
    });
    const { blocks, properties } = compose(formatFrom(SMALL_TEMPLATE), filled);
    expect(properties).toMatchObject({ title: '甲县2025年度报告', agency: '甲县', year: 2025 });
    expect(blocks[0]).toEqual({ kind: 'title', lines: ['甲县2025年度报告'] });
    expect(blocks.filter((block) => block.kind === 'heading').map(({ text }) => text)).toEqual(['一、总体情况', '二、统计']);
    expect(blocks.filter((block) => block.kind === 'paragraph')).toEqual([
      { kind: 'paragraph', level: 1, lead: '（一）制度建设。', text: '修订办法。', narrative: 'overview' },
      { kind: 'paragraph', level: 0, lead: '', text: '平稳。', narrative: 'overview' },
    ]);
    expect(blocks.at(-1)).toEqual({ kind: 'signature', lines: ['甲县', '2026年1月5日'] });
    expect(JSON.stringify(blocks)).toContain('不适用');
  });
});

describe('numbering', () => {
  it.each([
    ['（一）加强组织领导', 1, '（一）加强组织领导', ''],
    ['(二)信息公开主要形式:通过平台公开。', 1, '(二)信息公开主要形式:', '通过平台公开。'],
    ['1.规范流程。按时答复。', 2, '1.规范流程。', '按时答复。'],
    ['1.5万元用于培训。', 0, '', '1.5万元用于培训。'],
    ['（1）网站', 3, '（1）网站', ''],
    ['2025年，本机关平稳。', 0, '', '2025年，本机关平稳。'],
    ['（一）' + '很'.repeat(60) + '长。', 0, '', '（一）' + '很'.repeat(60) + '长。'],
  ])('of %j gives level %i', (text, level, lead, rest) => {
    expect(splitNumbering(text)).toEqual({ level, lead, text: rest });
  });
});

describe('a title', () => {
  it.each([
    ['甲县2025年政府信息公开工作年度报告', ['甲县2025年政府信息公开工作年度报告']],
    ['云溪市自然资源局2025年政府信息公开工作年度报告', ['云溪市自然资源局2025年', '政府信息公开工作年度报告']],
  ])('%s breaks where it reads on', (title, lines) => {
    expect(breakTitle(title)).toEqual(lines);
  });

  it('of any length keeps its words and fits the line', () => {
    for (let length = 1; length < 60; length += 1) {
      const title = `${'广州市海珠区人民政府政务管理办公室和规划局'.repeat(3).slice(0, length)}2025年政府信息公开工作年度报告`;
      const lines = breakTitle(title);
      expect(lines.join('')).toBe(title);
      for (const line of lines) expect(characterCount(line)).toBeLessThanOrEqual(20);
      expect(lines.filter((line) => line.includes('2025年'))).toHaveLength(1);
    }
  });
});
