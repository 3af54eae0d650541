/** What `gongkai check` says beyond the findings: what probably happened, what is kept and why, and of own formats. */
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../src/check/ledger';
import { emptyReport, type Report } from '../../src/report/report';
import { formatFrom, SMALL_TEMPLATE } from '../support/formats';
import { gongkai, type Run, type World } from './support/fake-io';
import { draftOf, keeping, projectReport, townReport } from './support/reports';

const city = (): Report => projectReport('seeds/xinxiang-2018/report.json');

const check = (report: Report, ...options: string[]): Promise<Run> =>
  gongkai(['check', 'r.json', ...options], { files: { 'r.json': JSON.stringify(report) } });

interface Printed {
  id: string;
  causes: { kind: string; message: string; changes: unknown[] }[];
  lapsed?: unknown;
}

async function json(report: Report): Promise<{ findings: Printed[]; kept: Printed[]; summary: unknown }> {
  return JSON.parse((await check(report, '--json')).stdout) as { findings: Printed[]; kept: Printed[]; summary: unknown };
}

function finding(findings: readonly Printed[], id: string): Printed {
  const found = findings.find((each) => each.id === id);
  if (!found) throw new Error(`No finding ${id}`);
  return found;
}

describe('causes', () => {
  it('are printed below their finding, the likeliest first', async () => {
    const { stdout } = await check(city());
    expect(stdout).toMatch(/54 占 151 的 35\.76%，文中写“占35\.67”，有两位数字颠倒\n {4}可能的原因：\n {6}“35\.67”有两位数字颠倒，应为 35\.76\n/);
  });

  it('are three at most, and how many more there are', async () => {
    const report = townReport();
    report.cells['statistics/received/figure'] = '5';
    const { causes } = finding((await json(report)).findings, 'statistics/received');
    expect(causes.length).toBeGreaterThan(3);
    const { stdout } = await check(report);
    const [, block = ''] = stdout.split(/收到申请数”应为 0.*\n/);
    const lines = block.split(/\n {4}依据/)[0]?.split('\n') ?? [];
    expect(lines[0]).toBe('    可能的原因：');
    expect(lines.slice(1)).toEqual([...causes.slice(0, 3).map(({ message }) => `      ${message}`), `      另有 ${causes.length - 3} 种可能，见 --json`]);
  });

  it('name cells for programs by table and printed labels, with what stands there and what would', async () => {
    const { findings } = await json(townReport());
    const { causes } = finding(findings, 'statistics/response-channels');
    expect(causes[0]).toEqual({
      kind: 'unfilled-total',
      message: expect.stringContaining('改为 4') as string,
      changes: [
        {
          table: '政府信息公开情况统计表',
          path: ['二、回应解读情况', '(二)通过不同渠道和方式回应解读的情况'],
          column: ['统计数'],
          from: '0',
          to: '4',
        },
      ],
    });
    for (const { changes } of causes) for (const change of changes) expect(Object.keys(change as object)).toEqual(['table', 'path', 'column', 'from', 'to']);
  });

  it('name stretches of text by narrative, paragraph and offsets', async () => {
    const { findings } = await json(city());
    const text = { narrative: 'applications-received', paragraph: 1, start: 97, end: 102 };
    expect(finding(findings, 'share@applications-received:35.67')).toMatchObject({
      place: { kind: 'narrative', narrative: 'applications-received', span: text },
      causes: [{ kind: 'swapped-digits', changes: [{ ...text, from: '35.67', to: '35.76' }] }],
    });
    const changes = findings.flatMap(({ causes }) => causes.flatMap((cause) => cause.changes)) as object[];
    expect(changes.length).toBeGreaterThan(8);
    for (const change of changes) expect(Object.keys(change)).toEqual(['narrative', 'paragraph', 'start', 'end', 'from', 'to']);
  });
});

describe('findings that are kept', () => {
  const ERROR = 'statistics/response-channels';

  it('are printed apart with who kept them when and why, and count neither in the summary nor for the exit code', async () => {
    const { code, stdout } = await check(keeping(townReport(), ERROR, 'half-width'));
    expect(code).toBe(0);
    expect(stdout).not.toContain('错误（');
    expect(stdout).toMatch(/\n经确认保留 2 处\n {2}.*应为 4.*现为 0.*\n {4}理由：经核实无误（李四，2026-01-19）\n/);
    expect(stdout).toMatch(/共 0 处错误、0 处提醒、2 处提示。\n$/);
  });

  it('are given to programs with the reason, apart from the open ones', async () => {
    const { findings, kept, summary } = await json(keeping(townReport(), ERROR));
    expect(findings.map(({ id }) => id)).not.toContain(ERROR);
    expect(kept).toMatchObject([{ id: ERROR, reason: '经核实无误', by: '李四', at: '2026-01-19T01:02:03.000Z' }]);
    expect(kept[0]?.causes.map(({ kind }) => kind)).toContain('unfilled-total');
    expect(summary).toEqual({ error: 0, warning: 0, hint: 3 });
  });

  it('are open again when what they rest on has changed, and say so', async () => {
    const report = keeping(townReport(), ERROR);
    report.cells['statistics/responses-other/figure'] = '5';
    const { code, stdout } = await check(report);
    expect(code).toBe(1);
    expect(stdout).toMatch(/应为 5.*现为 0.*\n {4}曾经确认保留（经核实无误），因数字或文字已改而失效\n/);
    const { findings, kept } = await json(report);
    expect(kept).toEqual([]);
    expect(finding(findings, ERROR).lapsed).toEqual({ reason: '经核实无误', by: '李四', at: '2026-01-19T01:02:03.000Z' });
    expect(findings.filter(({ lapsed }) => lapsed !== null)).toHaveLength(1);
  });
});

describe('a report in a format of the agency’s own', () => {
  const own = SMALL_TEMPLATE.replace(
    '\nrules:\n',
    '\nrules:\n  - { id: chain, title: 上年结转, table: cases, each: column, equation: received = last.carried, source: 测试, severity: warning }\n',
  );
  const format = formatFrom(own);
  const template = { name: 'own.yaml', source: own };

  function reportOf(year: number, received: string, carried: string): Report {
    const figures: Record<string, string> = { received, granted: '0', refused: '0', carried };
    const cells = [...format.cells.values()].filter(({ key }) => !format.computedBy.has(key));
    return {
      ...emptyReport('small', { name: '甲县水利局', level: 'department' }, year),
      fields: { date: `${year + 1}-01-20` },
      narrative: { overview: ['全年工作平稳有序。'] },
      cells: Object.fromEntries(cells.map(({ key, row }) => [key, figures[row.id] ?? ''])),
    };
  }

  const now = reportOf(2025, '7', '7');
  const last = reportOf(2024, '3', '3');
  const files: NonNullable<World['files']> = {
    'own.yaml': own,
    'r.json': JSON.stringify(now),
    'last.json': JSON.stringify(last),
    'embedded.json': draftOf(now, { template }),
    'embedded-last.json': draftOf(last, { template }),
    'attached.json': draftOf(now, { template, previous: { report: last, template, name: '上年' } }),
  };
  const run = (...line: string[]): Promise<Run> => gongkai(['check', ...line], { files });

  it('is right by itself', async () => {
    expect(createLedger(format, now.cells).findings()).toEqual([]);
    expect((await run('r.json', '--template', 'own.yaml')).stdout).toMatch(/没有发现问题。\n$/);
  });

  it('is refused without its template, which is named', async () => {
    const { code, stdout, stderr } = await run('r.json');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/没有名为“small”的模板/);
  });

  it.each([
    ['with template and last year’s report named', ['r.json', '--template', 'own.yaml', '--previous', 'last.json']],
    ['with last year’s draft, which has its template with it', ['r.json', '--template', 'own.yaml', '--previous', 'embedded-last.json']],
    ['as a draft with its template, last year’s report named', ['embedded.json', '--previous', 'last.json']],
    ['as a draft with its template and last year’s report attached', ['attached.json']],
  ])('is compared with last year: %s', async (_, line) => {
    const { code, stdout, stderr } = await run(...line);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/“自然人”一列：“新收”7，上年报告“结转”3，两边应相等，差 4/);
    expect(stdout).toMatch(/共 0 处错误、3 处提醒、0 处提示/);
    // The three columns have one cause, which is said once.
    expect(stdout.split('可能的原因：')).toHaveLength(2);
  });
});
