// Promises the workbook of the results as office programs read it: numbers that are numbers, texts that never run.
import { describe, expect, it } from 'vitest';
import { createBook } from '../../src/batch/workbook';
import { brokenRow } from '../../src/batch/read-and-check';
import type { BatchRow } from '../../src/batch/batch-row';
import type { UnitOverview } from '../../src/batch/units';
import { readXlsx } from '../../src/read/xlsx/read-xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { plainRow, RULES } from './support';

const NOBODY: UnitOverview = { missing: [], double: [], unexpected: [], otherYears: 0 };
type SheetName = '报告' | '问题' | '缺报与重复';

async function bookOf(rows: readonly BatchRow[], units = NOBODY): Promise<Uint8Array> {
  const book = createBook();
  for (const row of rows) book.add(row);
  return book.write(units);
}

/** The rows of a sheet as records by their header. */
function recordsOf(bytes: Uint8Array, name: SheetName): Record<string, string>[] {
  const tables = readXlsx(bytes).document?.blocks.filter((block) => block.kind === 'table') ?? [];
  const [head, ...rows] = tables.find(({ caption }) => caption === name)?.rows ?? [];
  return rows.map(({ cells }) =>
    Object.fromEntries(cells.map(({ column, text }) => [head?.cells.find((each) => each.column === column)?.text ?? '', text])),
  );
}

describe('the workbook', () => {
  it('has a row for each report and each file that could not be read', async () => {
    const figures = { received: '1234', carriedIn: null, review: 'n/a' };
    const deadline = { due: '2026-01-31', date: '2026-02-03', state: 'late' } as const;
    const bytes = await bookOf([
      plainRow({ figures, deadline, counts: { error: 2, warning: 1, hint: 0, kept: 3 }, unsure: 4, changed: 2, remarks: ['表四没有找到。'], previous: { file: '2024/甲.pdf', hash: RULES } }),
      brokenRow('乙.doc', null, RULES, ['旧格式', '另存为 DOCX']),
    ]);
    const [first, second] = recordsOf(bytes, '报告');
    expect(first).toMatchObject({ 文件: '甲.docx', 机关: '甲局', 年度: '2025', 结果: '已核对', 错误: '2', 经确认保留: '3', 没有把握的数: '4' });
    expect(first).toMatchObject({ 本年新收: '1234', 办结: '—', 行政复议: '不适用', 公布期限: '2026-01-31', 是否按期: '逾期' });
    expect(first?.上年结转 ?? '').toBe('');
    expect(first?.说明).toMatch(/2 处不同.*表四没有找到。/);
    expect(first?.对照的上年报告).toBe('2024/甲.pdf');
    expect(second).toMatchObject({ 文件: '乙.doc', 结果: '不能读取', 说明: '旧格式 另存为 DOCX' });
  });

  it('has a row for each finding, with its cells by address and in words', async () => {
    const cells = [
      { key: 'applications/received/total', table: '表三', path: ['一、本年新收'], column: ['总计'] },
      { key: 'applications/received/natural', table: '表三', path: ['一、本年新收'], column: ['自然人'] },
    ];
    const finding = { id: 'x@1', rule: 'x', severity: 'error', message: '应为 8', left: '0', right: '8', difference: '-8', where: '表三：一、本年新收：总计', cells, cause: '还没有填' } as const;
    const [record] = recordsOf(await bookOf([plainRow({ findings: [{ ...finding, cells: [...cells] }] })]), '问题');
    expect(record).toMatchObject({ 文件: '甲.docx', 级别: '错误', 问题: '应为 8', 位置: '表三：一、本年新收：总计', 差: '-8', 可能的原因: '还没有填' });
    expect(record?.单元格).toBe('applications/received/total applications/received/natural');
  });

  it('says who is missing, double or unexpected', async () => {
    const units: UnitOverview = {
      missing: [{ unit: '丙局', perhaps: ['某县丙局'] }],
      double: [{ agency: '甲局', year: 2025, kind: 'versions', files: ['甲1.docx', '甲2.docx'] }],
      unexpected: [{ agency: '某县丙局', year: 2025, file: '丙.docx' }],
      otherYears: 59,
    };
    const records = recordsOf(await bookOf([], units), '缺报与重复');
    expect(records.map((record) => [record.情况, record.单位, record.文件 ?? '', record.说明 ?? ''])).toEqual([
      ['缺报', '丙局', '', '可能是：某县丙局'],
      ['重复', '甲局', '甲1.docx', '同一草稿的不同版本'],
      ['重复', '甲局', '甲2.docx', '同一草稿的不同版本'],
      ['名单之外', '某县丙局', '丙.docx', ''],
      ['其他年度', '', '', '另有 59 份是名单上的单位其他年度的年报'],
    ]);
  });

  it('lets no text run as a formula, and keeps numbers as numbers', async () => {
    const hostile = ['=HYPERLINK("http://x")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1'];
    const bytes = await bookOf(hostile.map((agency) => plainRow({ agency, figures: { received: '12' } })));
    expect(recordsOf(bytes, '报告').map((record) => record.机关?.[0])).toEqual(hostile.map(() => "'"));
    const parts = unzipSync(bytes);
    const sheets = Object.entries(parts).filter(([path]) => path.startsWith('xl/worksheets/sheet'));
    expect(sheets).toHaveLength(3);
    for (const [, part] of sheets) expect(strFromU8(part)).not.toContain('<f>');
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toMatch(/<c r="M2"(?: s="\d+")?(?: t="n")?><v>12<\/v>/);
  });

  it('holds any text, however long or odd', async () => {
    const bytes = await bookOf([plainRow({ agency: `甲\u0000\ud800${'长'.repeat(40_000)}`, file: '<&>"\u000b.docx' })]);
    const [record] = recordsOf(bytes, '报告');
    expect(record?.文件).toBe('<&>" .docx');
    expect(record?.机关?.length).toBe(32_000);
  });
});
