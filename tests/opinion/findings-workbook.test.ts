// Promises the findings, those kept and the remarks as a workbook: a row each, with addresses and plain labels.
import { describe, expect, it } from 'vitest';
import { findingsWorkbook } from '../../src/opinion/findings-workbook';
import type { OpinionInput } from '../../src/opinion/opinion';
import { readXlsx } from '../../src/read/xlsx/read-xlsx';
import { audited, CELL, reviewed, threadAt, withKept } from './support/opinions';

/** The rows of a sheet as records by their header. */
async function recordsOf(input: OpinionInput, name: '问题' | '保留' | '意见'): Promise<Record<string, string>[]> {
  const blocks = readXlsx(await findingsWorkbook(input)).document?.blocks ?? [];
  const tables = blocks.filter((block) => block.kind === 'table');
  const [head, ...rows] = tables.find(({ caption }) => caption === name)?.rows ?? [];
  return rows.map(({ cells }) =>
    Object.fromEntries(cells.map(({ column, text }) => [head?.cells.find((each) => each.column === column)?.text ?? '', text])),
  );
}

const WHERE = '收到和处理政府信息公开申请情况：一、本年新收政府信息公开申请数量：自然人';

describe('the workbook', () => {
  it('has a row for each finding', async () => {
    const input = reviewed();
    const records = await recordsOf(input, '问题');
    expect(records).toHaveLength(input.audit.findings.length);
    expect(records[0]).toMatchObject({ 级别: '错误', 位置: WHERE, 左边: '1010', 右边: '225', 差: '785', 规则: 'applications/balance' });
    expect(records[0]?.单元格).toMatch(/^applications\/received\/natural applications\//);
    expect(records[0]?.可能的原因).toMatch(/./);
    expect(records[0]?.依据).toMatch(/国办公开办函/);
  });

  it('has a row for each finding that is kept', async () => {
    const plain = reviewed();
    const records = await recordsOf(withKept(plain, plain.audit.findings[0]?.id ?? ''), '保留');
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ 级别: '错误', 位置: WHERE, 保留理由: '经核实无误', 保留人: '李四', 时间: '2026-01-19 09:02' });
  });

  it('has a row for each remark, the suggestion and the outcome beside the first', async () => {
    const remarks = [
      { id: 'a', by: '王审核', at: '2026-01-21T01:02:03.000Z', text: '=1+1' },
      { id: 'b', by: '李填报', at: '2026-01-22T01:02:03.000Z', text: '已改。' },
    ];
    const outcome = { state: 'accepted', by: '李填报', at: '2026-01-22T01:03:03.000Z' } as const;
    const quoted = { kind: 'text', narrative: 'overview', quote: '原来的话', before: '', after: '' } as const;
    const records = await recordsOf(
      reviewed([threadAt({ kind: 'cell', cell: CELL, text: '999' }, { remarks, suggestion: '213', outcome }), threadAt(quoted, { suggestion: '' }, 'b'), threadAt({ kind: 'report' }, {}, 'c')]),
      '意见',
    );
    expect(records.map((each) => [each.序号, each.位置, each.单元格, each.原文, each.姓名, each.时间, each.意见, each.建议改为, each.处理, each.处理人].map((text) => text ?? ''))).toEqual([
      ['1', WHERE, CELL, '999', '王审核', '2026-01-21 09:02', "'=1+1", '213', '已采纳', '李填报'],
      ['1', '', '', '', '李填报', '2026-01-22 09:02', '已改。', '', '', ''],
      ['2', '一、总体情况', '', '原来的话', '王审核', '2026-01-21 09:02', '请核对。', '（删去）', '待处理', ''],
      ['3', '全文', '', '', '王审核', '2026-01-21 09:02', '请核对。', '', '待处理', ''],
    ]);
  });

  it('has its sheets also when there is nothing to say', async () => {
    const { report } = reviewed();
    const fine = audited({ ...report, cells: { ...report.cells, [CELL]: '214' }, review: { steps: [], threads: [] } });
    expect(fine.audit.findings).toEqual([]);
    const sheets = readXlsx(await findingsWorkbook(fine)).document?.blocks.map((block) => (block.kind === 'table' ? block.caption : ''));
    expect(sheets).toEqual(['问题', '保留', '意见']);
  });
});
