/** The trial format of 2019 prints what its notice prints, adds up as it says, and comes with a right example. */
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/check/check-report';
import { paragraphText } from '../../../src/check/figure-text';
import { createLedger } from '../../../src/check/ledger';
import { hasFigure, leafColumns, walkRows } from '../../../src/template/tree';
import { formatOf } from '../../support/formats';
import { reportFrom } from './project-files';

const APPLICANTS = ['natural', 'business', 'research', 'welfare', 'legal-service', 'other-legal', 'total'];

describe('the 2019 format', () => {
  const format = formatOf('cn-2019');
  const current = formatOf('cn-2021');
  const { template } = format;
  const rowsOf = (from: typeof format, table: string): string[] => {
    const blocks = from.template.tables.find((each) => each.id === table)?.blocks ?? [];
    return blocks.flatMap((block) => walkRows(block.rows).map(({ node }) => node.label));
  };

  it('holds for the report years 2019 and 2020', () => {
    expect(template.years).toEqual({ from: 2019, to: 2020 });
  });

  it('has the six headings of the current format', () => {
    expect(template.sections.map((section) => section.heading)).toEqual(
      current.template.sections.map((section) => section.heading),
    );
  });

  it('sets no limit of characters and does not ask for 信息处理费', () => {
    const content = template.sections.flatMap((section) => section.content);
    expect(content.filter((item) => 'narrative' in item && item.limit !== undefined)).toEqual([]);
    expect(JSON.stringify(template.sections)).not.toContain('信息处理费');
  });

  it('has 22, 23 × 7 and 15 figures', () => {
    const count = (table: string): number => format.tableCells.get(table)?.length ?? 0;
    expect([count('disclosure'), count('applications'), count('proceedings')]).toEqual([22, 23 * 7, 15]);
    expect(format.cells.size).toBe(198);
  });

  it('prints table 二 in five bands', () => {
    expect(
      template.tables[0]?.blocks.map(({ band, stub, columns, rows }) => [
        band,
        [stub, ...columns.map((column) => column.label)].join(' · '),
        rows.map((row) => row.label).join('; '),
      ]),
    ).toEqual([
      ['第二十条第（一）项', '信息内容 · 本年新制作数量 · 本年新公开数量 · 对外公开总数量', '规章; 规范性文件'],
      ['第二十条第（五）项', '信息内容 · 上一年项目数量 · 本年增/减 · 处理决定数量', '行政许可; 其他对外管理服务事项'],
      ['第二十条第（六）项', '信息内容 · 上一年项目数量 · 本年增/减 · 处理决定数量', '行政处罚; 行政强制'],
      ['第二十条第（八）项', '信息内容 · 上一年项目数量 · 本年增/减', '行政事业性收费'],
      ['第二十条第（九）项', '信息内容 · 采购项目数量 · 采购总金额', '政府集中采购'],
    ]);
  });

  it('prints the other tables as the current format does, but for （六）其他处理 in one row', () => {
    const rows = rowsOf(current, 'applications');
    const other = rows.indexOf('（六）其他处理');
    expect(rowsOf(format, 'applications')).toEqual([...rows.slice(0, other + 1), ...rows.slice(other + 4)]);
    const header = (from: typeof format, table: string): string[] => {
      const [block] = from.template.tables.find((each) => each.id === table)?.blocks ?? [];
      const columns = leafColumns(block?.columns ?? []).map(({ path: above }) => above.map((each) => each.label).join(' '));
      return [block?.stub ?? '', ...columns];
    };
    for (const table of ['applications', 'proceedings']) expect(header(format, table)).toEqual(header(current, table));
  });

  it('asks for changes that may be less than 0, and for money in 元', () => {
    const changes = [...format.cells.values()].filter(({ quantity }) => quantity === 'change').map(({ key }) => key);
    expect(changes).toEqual(
      ['licences', 'other-services', 'penalties', 'compulsion', 'fees'].map((row) => `disclosure/${row}/items-change`),
    );
    expect(format.cells.get('disclosure/procurement/amount')).toMatchObject({ unit: '元', quantity: 'amount' });
  });

  it('explains every section and every row', () => {
    for (const section of template.sections) expect(section.guidance?.text, section.id).toBeDefined();
    const rows = template.tables
      .filter((table) => table.stub !== 'none')
      .flatMap((table) => table.blocks.flatMap((block) => walkRows(block.rows)));
    expect(rows.filter(({ node }) => hasFigure(node) && !node.guidance).map(({ node }) => node.id)).toEqual([]);
  });

  describe('its example', () => {
    const report = reportFrom('templates', 'cn-2019', 'example.json');
    /** What the rules say of the example with these cells changed. */
    const broken = (cells: Record<string, string>): { id: string; message: string }[] =>
      createLedger(format, { ...report.cells, ...cells }).findings().map(({ id, message }) => ({ id, message }));

    it('fills every cell that is not computed, and no other', () => {
      const fillable = [...format.cells.keys()].filter((key) => !format.computedBy.has(key));
      expect(Object.keys(report.cells).sort()).toEqual(fillable.sort());
      expect(format.computedBy.size).toBe(7 + 23 - 1 + 3);
    });

    it('satisfies every rule', () => {
      expect(checkReport(format, report)).toEqual([]);
    });

    it('is told in the figures of the tables', () => {
      const ledger = createLedger(format, report.cells);
      const text = (report.narrative.overview ?? []).map((paragraph) => paragraphText(paragraph, ledger)).join('');
      const total = (row: string): string => ledger.text(`applications/${row}/total`);
      for (const phrase of [
        `新收政府信息公开申请${total('received')}件，上年结转${total('carried-in')}件，办结${total('handled')}件，结转下年度继续办理${total('carried-out')}件`,
        `予以公开${total('granted')}件，部分公开${total('partial')}件`,
        `其他处理${total('other')}件`,
        `规范性文件${ledger.text('disclosure/normative-documents/issued')}件`,
        `行政处罚决定${ledger.text('disclosure/penalties/decisions')}件`,
      ]) {
        expect(text).toContain(phrase);
      }
    });

    it.each(APPLICANTS.slice(0, -1))('breaks the balance of its column and of the total when one more %s comes', (column) => {
      const key = `applications/received/${column}`;
      const ids = broken({ [key]: String(Number(report.cells[key]) + 1) }).map(({ id }) => id);
      expect(ids).toEqual([`applications/balance@${column}`, 'applications/balance@total']);
    });

    it.each([...format.computedBy])('does not take a wrong total in %s', (key, rule) => {
      const right = Number(createLedger(format, report.cells).text(key));
      const ids = broken({ [key]: String(right + 1) }).map(({ id }) => id);
      expect(ids).toContain(format.rules[rule]?.id);
    });

    it('warns of more newly disclosed than there are, and of fewer than no items', () => {
      expect(broken({ 'disclosure/normative-documents/newly-disclosed': '27' })).toEqual([
        {
          id: 'disclosure/disclosed-total@normative-documents',
          message: '“规范性文件”一行：“本年新公开数量”27，应不大于“对外公开总数量”26，多 1',
        },
      ]);
      expect(broken({ 'disclosure/fees/items-change': '-5' })).toEqual([
        {
          id: 'disclosure/items@fees',
          message: '“行政事业性收费”一行：“上一年项目数量”3 + “本年增/减”-5 = -2，应不小于0，少 2',
        },
      ]);
    });

    it('takes no count that is less than 0', () => {
      expect(broken({ 'disclosure/licences/decisions': '-1' }).map(({ id }) => id)).toEqual([
        'value@disclosure/licences/decisions',
      ]);
    });
  });
});
