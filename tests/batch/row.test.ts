// Promises what the row of one file says: whose report it is, its figures by concept, its deadline, and what was found.
import { describe, expect, it } from 'vitest';
import { parseRow, rowLine } from '../../src/batch/batch-row';
import { compose } from '../../src/document/compose';
import { renderDocx } from '../../src/render/docx/render-docx';
import type { Report } from '../../src/report/report';
import { cleanReport, draftOf, nextYear, townReport } from '../cli/support/reports';
import { knownFormat } from '../support/known-formats';
import { SMALL_TEMPLATE } from '../support/formats';
import { checkedRowOf, known, rowOf } from './support';

const text = (report: Report): string => JSON.stringify(report);
const clean = cleanReport();

describe('the row of a report', () => {
  it('has the figures of every format under the same names, and none for what the format does not count', async () => {
    const cells = { ...clean.cells, 'applications/received/natural': '7', 'applications/received/total': '41', 'review/review-total/count': 'n/a' };
    const national = await checkedRowOf(text({ ...clean, cells: { ...cells, 'applications/carried-out/total': '' } }));
    expect(national.figures).toMatchObject({ received: '41', carriedOut: null });
    expect(Object.keys(national.figures)).toEqual(['received', 'carriedIn', 'handled', 'carriedOut', 'review', 'litigation']);

    const town = await checkedRowOf(text({ ...townReport(), cells: { ...townReport().cells, 'statistics/received/figure': '12' } }));
    expect(town.figures.received).toBe('12');
    expect(town.figures).not.toHaveProperty('carriedIn');
    expect(town.figures).not.toHaveProperty('carriedOut');
  });

  it('adds up what a format cuts finer, and keeps 不适用 and blank apart from 0', async () => {
    const format = knownFormat('cn-2021');
    const litigation = [...format.cells.values()].filter(({ concept }) => concept === 'litigation-direct' || concept === 'litigation-after-review');
    const withTotals = (first: string, second: string): Promise<Report['cells']> => {
      const [a, b] = litigation.map(({ key }) => key);
      return Promise.resolve({ ...clean.cells, [a ?? '']: first, [b ?? '']: second });
    };
    for (const [first, second, sum] of [['3', '4', '7'], ['n/a', 'n/a', 'n/a'], ['3', 'n/a', '3'], ['3', '约4件', null], ['0', '0', '0']] as const) {
      const { figures } = await checkedRowOf(text({ ...clean, cells: await withTotals(first, second) }));
      expect(figures.litigation, `${first} + ${second}`).toBe(sum);
    }
  });

  it('has no figure where a part of a computed total is blank, and takes 不适用 for given', async () => {
    const received = async (parts: Readonly<Record<string, string>>): Promise<unknown> => {
      const rest = Object.entries(clean.cells).filter(([key]) => !key.startsWith('applications/received/'));
      const cells: Report['cells'] = Object.fromEntries<string>([...rest, ...Object.entries(parts).map(([column, figure]): [string, string] => [`applications/received/${column}`, figure])]);
      return (await checkedRowOf(text({ ...clean, cells }))).figures.received;
    };
    const organisations = ['business', 'research', 'welfare', 'legal-service', 'other-legal'];
    const all = (figure: string) => Object.fromEntries(organisations.map((column) => [column, figure]));
    expect(await received({ natural: '67' })).toBeNull();
    expect(await received({ ...all('84') })).toBeNull();
    expect(await received({ natural: '67', ...all('0') })).toBe('67');
    expect(await received({ natural: '67', ...all('n/a') })).toBe('67');
    expect(await received({ natural: '67', total: '67' })).toBe('67');
  });

  it('says what check would, with places that a reader finds and cells that a program finds', async () => {
    const row = await checkedRowOf(text({ ...clean, cells: { ...clean.cells, 'applications/received/natural': '999' } }));
    expect(row.counts.error).toBeGreaterThan(0);
    expect(row.findings).toHaveLength(row.counts.error + row.counts.warning + row.counts.hint);
    const finding = row.findings.find(({ cells }) => cells.some(({ key }) => key === 'applications/received/natural'));
    expect(finding).toMatchObject({ severity: 'error' });
    expect(finding?.cells.find(({ key }) => key === 'applications/received/natural')).toMatchObject({ column: ['自然人'] });
    expect(finding?.where).toContain('收到和处理政府信息公开申请情况');
    expect(finding?.cause).not.toBeNull();
  });

  it('knows by the date of the report whether it is in time for its format and level', async () => {
    const dated = async (date: string, level: Report['agency']['level']) =>
      (await checkedRowOf(text({ ...clean, year: 2024, agency: { name: '甲局', level }, fields: { ...clean.fields, date } }))).deadline;
    expect(await dated('2025-01-31', 'department')).toEqual({ due: '2025-01-31', date: '2025-01-31', state: 'in-time' });
    expect(await dated('2025-02-01', 'department')).toMatchObject({ state: 'late' });
    expect(await dated('2025-02-01', 'government')).toMatchObject({ due: '2025-03-31', state: 'in-time' });
    expect(await dated('', 'department')).toEqual({ due: '2025-01-31', date: null, state: 'undated' });
    expect(await dated('二月', 'department')).toMatchObject({ date: '二月', state: 'undated' });
    expect(await dated('2025-01-31', 'other')).toBeNull();
  });

  it('recognises the same report in another file by its content, and its figures by themselves', async () => {
    const format = knownFormat('cn-2021');
    const bytes = await renderDocx(compose(format, clean), { time: new Date(0), draft: false, report: clean });
    const [json, docx] = [await checkedRowOf(text(clean)), await checkedRowOf(bytes, '年报.docx')];
    expect(docx).toMatchObject({ source: 'embedded', kind: 'docx', content: json.content, numbers: json.numbers });
    expect(docx.hash).not.toBe(json.hash);
    const renamed = await checkedRowOf(text({ ...clean, fields: { ...clean.fields, date: '2020-01-01' } }));
    expect(renamed.content).not.toBe(json.content);
    expect(renamed.numbers).toBe(json.numbers);
    const other = await checkedRowOf(text({ ...clean, cells: { ...clean.cells, 'applications/received/natural': '99' } }));
    expect(other.numbers).not.toBe(json.numbers);
  });

  it('takes the template and last year’s report that a draft brings along', async () => {
    const report: Report = { ...clean, template: 'small', cells: { 'cases/received/person': '3' }, narrative: {}, fields: {} };
    const own = await checkedRowOf(draftOf(report, { template: { name: '小.yaml', source: SMALL_TEMPLATE } }));
    expect(own).toMatchObject({ source: 'draft', template: { id: 'small', title: '小格式' }, draft: { id: 'draft-0001', revision: 7 } });
    expect(await rowOf(text(report))).toMatchObject({ state: 'broken', reasons: ['报告所用的模板“small”这里没有'] });
    const broken = await rowOf(draftOf(report, { template: { name: '小.yaml', source: 'id: [' } }));
    expect(broken).toMatchObject({ state: 'broken' });
  });

  it('is checked against last year’s report of its agency', async () => {
    const format = knownFormat('cn-2021');
    const next = nextYear(clean);
    const asked: unknown[] = [];
    const row = await checkedRowOf(text(next), '年报.json', (agency, year) => {
      asked.push([agency, year]);
      const last = { ...clean, cells: { ...clean.cells, 'applications/carried-out/natural': '777' } };
      return Promise.resolve({ report: last, format, file: '上年.docx', hash: 'd'.repeat(64) });
    });
    expect(asked).toEqual([[clean.agency.name, clean.year]]);
    expect(row.previous).toEqual({ file: '上年.docx', hash: 'd'.repeat(64) });
    expect(row.findings.some(({ message }) => message.includes('777'))).toBe(true);
  });
});

describe('the row of a file that holds no report', () => {
  it.each([
    ['empty', '', '文件是空的，一个字节也没有。请确认选对了文件，或重新复制、下载一份。'],
    ['no report of ours', '{"schema":99}', '不是本程序的报告文件：'],
    ['any text', '今天下午三点开会，请准时参加。', '看不出是年度报告：没有找到机关名称，也没有找到统计数字'],
  ])('says why: %s', async (_, content, reason) => {
    const row = await rowOf(content, '甲.txt');
    expect(row).toMatchObject({ state: 'broken', file: '甲.txt' });
    expect(row.state === 'broken' && row.reasons.join('')).toContain(reason);
    expect(row.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('does not stop at a fault of the program, and is to be tried again', async () => {
    const row = await rowOf(text(clean), '甲.json', () => Promise.reject(new Error('断电')));
    expect(row).toMatchObject({ state: 'broken', hash: null, reasons: ['程序核对这份文件时出错：断电'] });
  });
});

describe('a line of results', () => {
  it('comes back as the row that it was', async () => {
    for (const row of [await rowOf(text(townReport())), await rowOf('')]) {
      expect(parseRow(rowLine(row))).toEqual(row);
      expect(rowLine(row).split('\n')).toHaveLength(2);
    }
  });

  it('is no row when it is cut off or something else', async () => {
    const line = rowLine(await rowOf(text(clean)));
    expect(parseRow(line.slice(0, -20))).toBeNull();
    expect(parseRow('{"schema":"gongkai/batch/2"}')).toBeNull();
    expect(parseRow('')).toBeNull();
  });

  it('has its members in one order whatever the file', async () => {
    const members = async (content: string): Promise<string[]> => Object.keys(await checkedRowOf(content));
    expect(await members(text(townReport()))).toEqual(await members(draftOf(clean)));
  });
});

it('has every figure in at least one format', async () => {
  const names = new Set<string>();
  for (const { template } of known.formats) {
    const report: Report = { ...clean, template: template.id, narrative: {}, cells: {} };
    for (const name of Object.keys((await checkedRowOf(text(report))).figures)) names.add(name);
  }
  expect([...names].sort()).toEqual(['carriedIn', 'carriedOut', 'handled', 'litigation', 'received', 'review']);
});
