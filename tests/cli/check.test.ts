import { describe, expect, it } from 'vitest';
import { gongkai } from './support/fake-io';
import { cleanReport, draftOf, keeping, nextYear, townReport } from './support/reports';

const clean = JSON.stringify(cleanReport());
const town = JSON.stringify(townReport());

describe('gongkai check', () => {
  it('says of a report without errors that nothing was found, and exits 0', async () => {
    const run = await gongkai(['check', 'r.json'], { files: { 'r.json': clean } });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain(`${cleanReport().agency.name}\u30002025 年度`);
    expect(run.stdout).toMatch(/没有发现问题。\n$/);
  });

  it('lists findings by severity with message and source, sums them up and exits 1', async () => {
    const { code, stdout, stderr } = await gongkai(['check', 'r.json'], { files: { 'r.json': town } });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/薛家岛街道办事处\u30002017 年度/);
    expect(stdout).toMatch(/错误（1）\n {2}.*应为 4.*现为 0.*\n {4}可能的原因：\n {6}.*总计还没有填.*\n {6}.*\n {4}依据：.*\n\n提示（3）\n/);
    expect(stdout).toMatch(/共 1 处错误、0 处提醒、3 处提示。\n$/);
  });

  it('exits 0 over hints alone', async () => {
    const report = cleanReport();
    report.units['applications/received'] = '条';
    const { code, stdout } = await gongkai(['check', 'r.json'], { files: { 'r.json': JSON.stringify(report) } });
    expect(code).toBe(0);
    expect(stdout).toMatch(/共 0 处错误、0 处提醒、1 处提示。/);
  });

  it('compares with last year’s report, in whatever format, when it is given', async () => {
    const now = nextYear(cleanReport());
    const files = { 'r.json': JSON.stringify(now), 'last.json': clean, 'same.json': JSON.stringify(now) };
    const { code, stdout } = await gongkai(['check', 'r.json', '--previous', 'last.json'], { files });
    expect(code).toBe(0);
    expect(stdout).toMatch(/提醒（\d+）/);
    expect(stdout).toMatch(/“自然人”一列：“上年结转”\d+，上年报告“结转下年度”\d+，两边应相等，差 \d+/);
    expect(stdout).toContain('上年报告“现行有效件数”');
    const alone = await gongkai(['check', 'r.json'], { files });
    expect(alone.stdout).not.toContain('上年报告');
    const wrong = await gongkai(['check', 'r.json', '--previous', 'same.json'], { files });
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toMatch(/“same\.json”是 2026 年度的报告，--previous 应为 2025 年度的/);
  });

  it('reads a draft file as well as a bare report', async () => {
    const bare = await gongkai(['check', 'r.json'], { files: { 'r.json': town } });
    const drafted = await gongkai(['check', 'd.json'], { files: { 'd.json': draftOf(townReport()) } });
    expect(drafted).toMatchObject({ code: 1, stdout: bare.stdout });
  });

  it('gives programs a versioned object with printed labels, outermost first', async () => {
    const report = cleanReport();
    report.cells['applications/state-secret/business'] = '5';
    report.cells['proceedings/cases/review-upheld'] = '二';
    const { code, stdout } = await gongkai(['check', '--json', 'r.json'], {
      files: { 'r.json': JSON.stringify(report) },
    });
    expect(code).toBe(1);
    const result = JSON.parse(stdout) as { findings: { rule: string }[] };
    expect(result).toMatchObject({
      schema: 'gongkai/check/1',
      report: { template: 'cn-2021', agency: report.agency.name, year: 2025 },
      summary: { error: result.findings.length, warning: 0, hint: 0 },
    });
    const balance = result.findings.find(({ rule }) => rule === 'applications/balance') as unknown as {
      cells: unknown[];
    };
    expect(balance).toMatchObject({
      id: 'applications/balance@business',
      severity: 'error',
      message: expect.stringContaining('商业企业') as string,
      difference: '-5',
      source: expect.stringContaining('30号') as string,
    });
    expect(balance.cells).toContainEqual({
      path: ['一、本年新收政府信息公开申请数量'],
      column: ['法人或其他组织', '商业企业'],
    });
    const value = result.findings.find(({ rule }) => rule === 'value');
    expect(value).toMatchObject({
      left: null,
      right: null,
      difference: null,
      cells: [{ path: [], column: ['行政复议', '结果维持'] }],
    });
  });

  it('keeps its keys in order and gives none beyond the documented ones', async () => {
    const report = keeping(townReport(), 'unit@statistics:个:人', 'filled-on-date');
    const { stdout } = await gongkai(['check', '--json', 'r.json'], { files: { 'r.json': JSON.stringify(report) } });
    const result = JSON.parse(stdout) as { findings: object[]; kept: object[] };
    expect(Object.keys(result)).toEqual(['schema', 'report', 'findings', 'kept', 'summary']);
    const keys = ['id', 'rule', 'severity', 'message', 'left', 'right', 'difference', 'cells', 'place', 'source', 'causes'];
    expect(result.findings).toHaveLength(2);
    for (const finding of result.findings) expect(Object.keys(finding)).toEqual([...keys, 'lapsed']);
    expect(result.kept).toHaveLength(2);
    for (const finding of result.kept) expect(Object.keys(finding)).toEqual([...keys, 'reason', 'by', 'at']);
  });
});

describe('the output for people', () => {
  const files = { 'r.json': town };

  it('is plain when piped, coloured on a terminal, and plain there too when NO_COLOR or a dumb terminal says so', async () => {
    const plain = await gongkai(['check', 'r.json'], { files });
    expect(plain.stdout).not.toContain('\u001b');
    const coloured = await gongkai(['check', 'r.json'], { files, isTTY: true });
    expect(coloured.stdout).toContain('\u001b[31m');
    expect(coloured.stdout.replace(/\u001b\[\d+m/g, '')).toBe(plain.stdout);
    for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }]) {
      expect((await gongkai(['check', 'r.json'], { files, isTTY: true, env })).stdout).toBe(plain.stdout);
    }
  });

  it('lets nothing in a file steer the terminal', async () => {
    const report = townReport();
    report.agency.name = '甲县\u001b[2J\u009b31m\n错误（0）\u202e局';
    const hostile = { 'r.json': JSON.stringify(report) };
    for (const command of ['check', 'cells']) {
      const { stdout } = await gongkai([command, 'r.json'], { files: hostile });
      expect(stdout).not.toMatch(/[\u001b\u009b\u202e]/);
      expect(stdout).toMatch(/^甲县 \[2J 31m 错误（0） 局/);
    }
    const { stdout } = await gongkai(['check', '--json', 'r.json'], { files: hostile });
    expect(stdout).not.toMatch(/[\u001b\u009b]/);
    expect(JSON.parse(stdout)).toMatchObject({ report: { agency: report.agency.name } });
  });
});
