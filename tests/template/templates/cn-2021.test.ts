/** The 2021 format prints what the notice prints, adds up as it says, and comes with a right example. */
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/check/check-report';
import { countCharacters } from '../../../src/check/check-text';
import { paragraphText } from '../../../src/check/figure-text';
import { createLedger } from '../../../src/check/ledger';
import { hasFigure, leafColumns, walkColumns, walkRows } from '../../../src/template/tree';
import { formatOf } from '../../support/formats';
import { reportFrom } from './project-files';

describe('the 2021 format', () => {
  const format = formatOf('cn-2021');
  const { template } = format;
  const labelsOf = (table: string): string[] => {
    const blocks = template.tables.find((each) => each.id === table)?.blocks ?? [];
    return blocks.flatMap((block) => walkRows(block.rows).map(({ node }) => node.label));
  };

  it('has the six sections under the headings of the notice', () => {
    expect(template.sections.map((section) => section.heading)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
  });

  it('has 10, 25 × 7 and 15 figures', () => {
    const count = (table: string): number => format.tableCells.get(table)?.length ?? 0;
    expect([count('disclosure'), count('applications'), count('proceedings')]).toEqual([10, 25 * 7, 15]);
    expect(format.cells.size).toBe(200);
  });

  it('prints table 二 in four bands', () => {
    const blocks = template.tables[0]?.blocks ?? [];
    expect(
      blocks.map(({ band, stub, columns, rows }) => [
        band,
        [stub, ...columns.map((column) => column.label)].join(' · '),
        rows.map((row) => row.label).join('; '),
      ]),
    ).toEqual([
      ['第二十条第（一）项', '信息内容 · 本年制发件数 · 本年废止件数 · 现行有效件数', '规章; 行政规范性文件'],
      ['第二十条第（五）项', '信息内容 · 本年处理决定数量', '行政许可'],
      ['第二十条第（六）项', '信息内容 · 本年处理决定数量', '行政处罚; 行政强制'],
      ['第二十条第（八）项', '信息内容 · 本年收费金额（单位：万元）', '行政事业性收费'],
    ]);
  });

  it('prints the rows of table 三 as the notice does', () => {
    expect(labelsOf('applications')).toEqual([
      '一、本年新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      '三、本年度办理结果',
      '（一）予以公开',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      '（三）不予公开',
      '1.属于国家秘密',
      '2.其他法律行政法规禁止公开',
      '3.危及“三安全一稳定”',
      '4.保护第三方合法权益',
      '5.属于三类内部事务信息',
      '6.属于四类过程性信息',
      '7.属于行政执法案卷',
      '8.属于行政查询事项',
      '（四）无法提供',
      '1.本机关不掌握相关政府信息',
      '2.没有现成信息需要另行制作',
      '3.补正后申请内容仍不明确',
      '（五）不予处理',
      '1.信访举报投诉类申请',
      '2.重复申请',
      '3.要求提供公开出版物',
      '4.无正当理由大量反复申请',
      '5.要求行政机关确认或重新出具已获取信息',
      '（六）其他处理',
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '3.其他',
      '（七）总计',
      '四、结转下年度继续办理',
    ]);
  });

  it('prints the headers of tables 三 and 四 as the notice does', () => {
    const header = (table: string): string[] => {
      const [block] = template.tables.find((each) => each.id === table)?.blocks ?? [];
      return leafColumns(block?.columns ?? []).map(({ path: above }) => above.map((each) => each.label).join(' '));
    };
    const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    expect(header('applications')).toEqual([
      '申请人情况 自然人',
      '申请人情况 法人或其他组织 商业企业',
      '申请人情况 法人或其他组织 科研机构',
      '申请人情况 法人或其他组织 社会公益组织',
      '申请人情况 法人或其他组织 法律服务机构',
      '申请人情况 法人或其他组织 其他',
      '申请人情况 总计',
    ]);
    expect(header('proceedings')).toEqual([
      ...results.map((result) => `行政复议 ${result}`),
      ...results.map((result) => `行政诉讼 未经复议直接起诉 ${result}`),
      ...results.map((result) => `行政诉讼 复议后起诉 ${result}`),
    ]);
    expect(template.tables[1]?.blocks[0]?.stub).toBe(
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    );
  });

  it('balances every column and adds up every row', () => {
    const places = (rule: string): (string | null)[] =>
      format.rules.filter((instance) => instance.rule.id === rule).map((instance) => instance.place);
    expect(places('balance')).toHaveLength(7);
    expect(places('handled')).toHaveLength(7);
    expect(places('total')).toHaveLength(25);
    expect(format.computedBy.size).toBe(7 + 25 - 1 + 3);
    for (const instance of format.rules.filter(({ rule }) => rule.id === 'handled')) {
      expect(instance.right.items.flatMap((item) => item.cells), instance.id).toHaveLength(21);
    }
  });

  it('explains every section, and every row and column that a newcomer would ask about', () => {
    for (const section of template.sections) expect(section.guidance?.text, section.id).toBeDefined();
    const rows = template.tables
      .filter((table) => table.stub !== 'none')
      .flatMap((table) => table.blocks.flatMap((block) => walkRows(block.rows)))
      .filter(({ node }) => hasFigure(node));
    expect(rows.filter(({ node }) => !node.guidance).map(({ node }) => node.id)).toEqual([]);
    const applicants = walkColumns(template.tables[1]?.blocks[0]?.columns ?? []).map(({ node }) => node);
    expect(applicants.filter((node) => node.id !== 'applicants' && !node.guidance)).toEqual([]);
  });

  describe('its example', () => {
    const report = reportFrom('templates', 'cn-2021', 'example.json');

    it('fills every cell that is not computed, and no other', () => {
      const fillable = [...format.cells.keys()].filter((key) => !format.computedBy.has(key));
      expect(Object.keys(report.cells).sort()).toEqual(fillable.sort());
    });

    it('satisfies every rule', () => {
      expect(checkReport(format, report)).toEqual([]);
    });

    it('writes 600 to 900 characters about the year, with the figures of the tables', () => {
      const ledger = createLedger(format, report.cells);
      const overview = report.narrative.overview ?? [];
      expect(countCharacters(overview, ledger)).toBeGreaterThanOrEqual(600);
      expect(countCharacters(overview, ledger)).toBeLessThanOrEqual(900);
      const total = (...rows: string[]): number =>
        rows.reduce((sum, row) => sum + Number(ledger.text(`applications/${row}/total`)), 0);
      const below = (group: string): string[] => {
        const rows = walkRows(template.tables[1]?.blocks[0]?.rows ?? []);
        return rows.find(({ node }) => node.id === group)?.node.rows?.map((row) => row.id) ?? [];
      };
      const text = overview.map((paragraph) => paragraphText(paragraph, ledger)).join('');
      for (const phrase of [
        `新收政府信息公开申请${String(total('received'))}件`,
        `上年结转${String(total('carried-in'))}件`,
        `办结${String(total('handled'))}件`,
        `结转下年度继续办理${String(total('carried-out'))}件`,
        `予以公开${String(total('granted'))}件`,
        `部分公开${String(total('partial'))}件`,
        `不予公开${String(total(...below('refused')))}件`,
        `无法提供${String(total(...below('unavailable')))}件`,
        `不予处理${String(total(...below('not-processed')))}件`,
        `其他处理${String(total(...below('other')))}件`,
        `其中${String(total('administrative-query'))}件属于不动产登记资料查询事项`,
        `行政许可决定${ledger.text('disclosure/licences/decisions')}件`,
        `行政处罚决定${ledger.text('disclosure/penalties/decisions')}件`,
      ]) {
        expect(text).toContain(phrase);
      }
    });

    it('reports 信息处理费', () => {
      const ledger = createLedger(format, report.cells);
      const matters = report.narrative['other-matters'] ?? [];
      expect(matters.map((paragraph) => paragraphText(paragraph, ledger)).join('')).toContain('信息处理费');
    });
  });
});
