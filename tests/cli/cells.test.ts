import { describe, expect, it } from 'vitest';
import type { ListedCell } from '../../src/cli/cell-list';
import type { Report } from '../../src/report/report';
import { gongkai } from './support/fake-io';
import { cleanReport, townReport } from './support/reports';

async function listed(report: Report): Promise<ListedCell[]> {
  const { code, stdout } = await gongkai(['cells', '--json', 'r.json'], { files: { 'r.json': JSON.stringify(report) } });
  expect(code).toBe(0);
  const result = JSON.parse(stdout) as { schema: string; cells: ListedCell[] };
  expect(result.schema).toBe('gongkai/cells/1');
  return result.cells;
}

function at(cells: readonly ListedCell[], path: string[], column: string[]): ListedCell[] {
  return cells.filter((cell) => cell.path.join() === path.join() && cell.column.join() === column.join());
}

describe('gongkai cells --json', () => {
  it('gives every figure of the 2021 format with the labels printed beside and above it', async () => {
    const cells = await listed(cleanReport());
    expect(cells).toHaveLength(10 + 25 * 7 + 15);
    const secret = ['三、本年度办理结果', '（三）不予公开', '1.属于国家秘密'];
    expect(at(cells, secret, ['法人或其他组织', '商业企业'])).toEqual([
      {
        table: '收到和处理政府信息公开申请情况',
        path: secret,
        column: ['法人或其他组织', '商业企业'],
        unit: '件',
        value: '0',
      },
    ]);
    expect(at(cells, ['行政事业性收费'], ['本年收费金额（单位：万元）'])).toMatchObject([
      { unit: '万元', value: '1287.346512' },
    ]);
    expect(at(cells, [], ['行政诉讼', '复议后起诉', '总计'])).toHaveLength(1);
  });

  it('gives computed totals their computed value', async () => {
    const report = cleanReport();
    expect(report.cells['applications/received/total']).toBeUndefined();
    const cells = await listed(report);
    const received = cells.filter(({ path }) => path[0] === '一、本年新收政府信息公开申请数量');
    const [total, ...parts] = [...received].reverse();
    expect(total?.column).toEqual(['总计']);
    expect(Number(total?.value)).toBe(parts.reduce((sum, { value }) => sum + Number(value), 0));
  });

  it('keeps blank, 0, 不适用 and what is no number apart, and every digit', async () => {
    const report = cleanReport();
    delete report.cells['disclosure/regulations/issued'];
    report.cells['disclosure/regulations/repealed'] = 'n/a';
    report.cells['disclosure/regulations/in-force'] = '约3';
    report.cells['disclosure/fees/amount'] = '１，２８７.500000';
    const cells = await listed(report);
    const value = (path: string, column: string): unknown => at(cells, [path], [column])[0];
    expect(value('规章', '本年制发件数')).toMatchObject({ value: null });
    expect(value('规章', '本年制发件数')).not.toHaveProperty('text');
    expect(value('规章', '本年废止件数')).toMatchObject({ value: 'n/a' });
    expect(value('规章', '现行有效件数')).toMatchObject({ value: null, text: '约3' });
    expect(value('行政事业性收费', '本年收费金额（单位：万元）')).toMatchObject({ value: '1287.500000' });
  });

  it('gives the unit that the report prints, not the one it should print', async () => {
    const cells = await listed(townReport());
    const staff = cells.find(({ path }) => path.some((label) => label.includes('工作人员数')));
    expect(staff).toMatchObject({ unit: '个', value: '8', column: ['统计数'] });
  });
});

describe('gongkai cells --csv', () => {
  async function csv(report: Report): Promise<string> {
    const { code, stdout } = await gongkai(['cells', '--csv', 'r.json'], { files: { 'r.json': JSON.stringify(report) } });
    expect(code).toBe(0);
    return stdout;
  }

  it('opens in office programs: byte order mark, header, one record a line, CRLF', async () => {
    const text = await csv(townReport());
    expect(text).toMatch(/^\ufeff表,行,列,单位,值\r\n/);
    expect(text).toContain('政府信息公开情况统计表,三、依申请公开情况 › (一)收到申请数 › 1.当面申请数,统计数,件,0\r\n');
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });

  it('lets no text run as a formula, and quotes as RFC 4180 says', async () => {
    const report = cleanReport();
    report.cells['disclosure/regulations/issued'] = '=1+"2"';
    report.cells['disclosure/regulations/repealed'] = '@SUM(1,2)';
    report.cells['disclosure/regulations/in-force'] = '-3';
    report.units['disclosure/licences'] = '+件';
    const text = await csv(report);
    expect(text).toContain(`,"'=1+""2"""\r\n`);
    expect(text).toContain(`,"'@SUM(1,2)"\r\n`);
    expect(text).toContain(',件,-3\r\n');
    expect(text).toContain(`,'+件,2846\r\n`);
  });
});

describe('gongkai cells', () => {
  it('lists rows as a tree with their figures for people', async () => {
    const report = cleanReport();
    report.cells['disclosure/regulations/issued'] = '';
    report.cells['disclosure/regulations/repealed'] = 'n/a';
    const { stdout } = await gongkai(['cells', 'r.json'], { files: { 'r.json': JSON.stringify(report) } });
    expect(stdout).toContain('\n  规章\n    本年制发件数 （空）；本年废止件数 不适用；现行有效件数 0 件\n');
    expect(stdout).toContain('\n  行政许可 2846 件\n');
    expect(stdout).toMatch(/\n {4}（三）不予公开\n {6}1\.属于国家秘密\n {8}自然人 0 件\n {8}法人或其他组织：商业企业 0 件；/);
    expect(stdout.match(/三、本年度办理结果/g)).toHaveLength(1);
  });

  it('takes one form of output only', async () => {
    const run = await gongkai(['cells', '--json', '--csv', 'r.json'], { files: { 'r.json': '{}' } });
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: '错误：选项 --json 和 --csv 只能用一个\n' });
  });
});
