/** The general format before 2019: the parts of the regulation, and the table of the captured form, row by row. */
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../src/check/ledger';
import { compose } from '../../../src/document/compose';
import { emptyReport } from '../../../src/report/report';
import { fillPlaceholders } from '../../../src/template/placeholders';
import { hasFigure, walkRows } from '../../../src/template/tree';
import { formatOf } from '../../support/formats';
import { projectFile, reportFrom } from './project-files';

describe('the format before 2019', () => {
  const format = formatOf('stat-2014');
  const { template } = format;
  const report = reportFrom('seeds', 'xuejiadao-2017', 'report.json');
  const captured = projectFile('seeds', 'xuejiadao-2017', 'captured.txt').split('\n');
  const tight = (text: string): string => text.replace(/\s/g, '');
  /** The rows of the captured table as its cells, the empty trailing ones dropped. */
  const capturedRows = captured
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map(tight).filter((cell) => cell !== ''));
  const rows = template.tables.flatMap((table) => table.blocks.flatMap((block) => walkRows(block.rows)));
  const lines = (section: string): string[] =>
    template.sections
      .filter(({ id }) => id === section)
      .flatMap(({ content }) => content)
      .flatMap((item) => ('lines' in item ? item.lines : 'signature' in item ? item.signature : []))
      .map((line) => fillPlaceholders(line, template, report));

  it('reads 3 title rows, a header, 65 rows and a closing row from the captured form', () => {
    expect(capturedRows).toHaveLength(3 + 1 + 65 + 1);
  });

  it('has every row of the captured form, with its unit and its figure', () => {
    const printed = rows.map(({ node }) => {
      if (!hasFigure(node)) return [tight(node.label)];
      const unit = report.units[`statistics/${node.id}`] ?? node.unit ?? '';
      return [tight(node.label), `${report.cells[`statistics/${node.id}/figure`] ?? ''}${unit}`];
    });
    expect(printed).toEqual(capturedRows.slice(4, -1));
  });

  it('prints the same header, and the same lines above and below the table', () => {
    const [table] = template.tables;
    const [block] = table?.blocks ?? [];
    expect([block?.stub, table?.['unit-column'], ...(block?.columns ?? []).map((column) => column.label)]).toEqual(
      capturedRows[3],
    );
    const around = [...capturedRows.slice(0, 3), ...capturedRows.slice(-1)].flat();
    expect(lines('statistics').map(tight)).toEqual(around);
  });

  it('nests the rows as their numbering says', () => {
    const level = (label: string): number =>
      /^[一二三四五六七八九]、/.test(label) ? 1 : /^\([一二三四五六七八九]\)/.test(label) ? 2 : /^\d\./.test(label) ? 3 : 0;
    for (const { node, path: above } of rows) {
      const expected = level(node.label);
      if (expected > 0) expect(above, node.label).toHaveLength(expected);
      else expect(level(above.at(-2)?.label ?? ''), node.label).toBeGreaterThan(1);
    }
  });

  it('counts people in 人 where the captured form counts them in 个', () => {
    expect(Object.keys(report.units)).toEqual([
      'statistics/staff',
      'statistics/staff-full-time',
      'statistics/staff-part-time',
    ]);
    for (const key of Object.keys(report.units)) expect(format.cells.get(`${key}/figure`)?.unit).toBe('人');
  });

  it('computes the printed totals of the captured form from their parts, but for the one that is wrong', () => {
    const entered = Object.entries(report.cells).filter(([key]) => !format.computedBy.has(key));
    const ledger = createLedger(format, Object.fromEntries(entered));
    const differing = [...format.computedBy.keys()].filter((key) => ledger.text(key) !== report.cells[key]);
    expect(differing).toEqual(['statistics/response-channels/figure']);
    expect(format.computedBy.size).toBe(8);
  });

  it('has a part for each thing that the regulation of 2007 asks for, then the table', () => {
    expect(template.sections.map(({ heading, name }) => heading ?? name)).toEqual([
      '一、概述',
      '二、主动公开政府信息情况',
      '三、依申请公开政府信息和不予公开政府信息情况',
      '四、收费及减免情况',
      '五、申请行政复议、提起行政诉讼情况',
      '六、存在的主要问题及改进情况',
      '七、其他需要报告的事项',
      '政府信息公开情况统计表',
    ]);
  });

  describe('its standard sentences', () => {
    const sentences = (cells: Record<string, string>): string[] => {
      const written = { ...emptyReport('stat-2014', { name: '云溪镇人民政府', level: 'township' }, 2017), cells };
      return compose(format, written).blocks.flatMap((block) =>
        block.kind === 'paragraph' && block.text !== '' ? [block.text] : [],
      );
    };

    it('say what the table of the captured report says', () => {
      expect(sentences(report.cells)).toEqual([
        '2017年，本机关主动公开政府信息24条。按公开的渠道和方式统计，政府公报公开24条，政府网站公开155条，政务微信公开262条，其他方式公开172条。',
        '回应公众关注热点或重大舆情4次。',
        '2017年，本机关未收到政府信息公开申请。',
        '2017年，本机关依申请提供政府信息未收取检索、复制、邮寄等费用。',
        '2017年，未发生因政府信息公开被申请行政复议、提起行政诉讼的案件。',
      ]);
    });

    it('tell applications, answers, reasons, fees and cases where there were any', () => {
      const figures: Record<string, string> = {
        'received-online': '5',
        'received-letter': '2',
        'concluded-on-time': '5',
        'concluded-extended': '1',
        granted: '3',
        nonexistent: '1',
        privacy: '2',
        fees: '0.0012',
        'review-upheld': '1',
      };
      const zeros = Object.keys(report.cells).filter((key) => !format.computedBy.has(key)).map((key) => [key, '0']);
      const given = Object.entries(figures).map(([row, figure]) => [`statistics/${row}/figure`, figure]);
      const cells = Object.fromEntries([...zeros, ...given]) as Record<string, string>;
      expect(sentences(cells).slice(2)).toEqual([
        '2017年，本机关收到政府信息公开申请7件，其中网络申请5件，信函申请2件。办结申请6件，其中延期办结1件。答复申请6件，其中同意公开3件，不同意公开2件，申请信息不存在1件。',
        '不同意公开的申请2件，原因是：涉及个人隐私2件。',
        '2017年，本机关依申请提供政府信息收取检索、复制、邮寄等费用0.0012万元。',
        '2017年，因政府信息公开被申请行政复议1件，其中维持具体行政行为1件；未发生因政府信息公开被提起行政诉讼的案件。',
      ]);
    });
  });
});
