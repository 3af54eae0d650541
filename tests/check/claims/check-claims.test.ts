/** The check of the text as a whole: when it waits, what it says, and what it proposes. */
import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/check/claims/check-claims';
import { emptyReport, type Report } from '../../../src/report/report';
import type { Paragraph } from '../../../src/report/narrative';
import { formatOf } from '../../support/formats';
import { reportFrom } from '../../template/templates/project-files';
import { claimsOf, contextOf } from './support';

const format = formatOf('cn-2021');
const example = reportFrom('templates', 'cn-2021', 'example.json');

function reportWith(cells: Record<string, string>, ...paragraphs: Paragraph[]): Report {
  return { ...emptyReport('cn-2021', example.agency, 2025), cells, narrative: { overview: paragraphs } };
}

describe('a figure of the text', () => {
  const sentence = '全年新收政府信息公开申请246件。';

  it('is held against the cell with both numbers, where it stands and what would repair it', () => {
    const [finding, ...others] = claimsOf(format, reportWith(example.cells, '总体平稳。', sentence));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      id: 'text-figure@overview:applications/received/total',
      severity: 'error',
      message: '文中写“新收政府信息公开申请246件”，表中“本年新收”264，差 18',
      left: '246',
      right: '264',
      difference: '-18',
      cells: ['applications/received/total'],
      place: { kind: 'narrative', narrative: 'overview', span: { paragraph: 1, start: 12, end: 16 } },
    });
    expect(finding?.causes).toMatchObject([
      { kind: 'swapped-digits', findings: [finding?.id], texts: [{ paragraph: 1, start: 12, end: 15, from: '246', to: '264' }] },
    ]);
  });

  it('waits while the cell, or a part of it, is blank', () => {
    expect(claimsOf(format, reportWith({}, sentence))).toEqual([]);
    expect(claimsOf(format, reportWith({ ...example.cells, 'applications/received/research': '' }, sentence))).toEqual([]);
    expect(claimsOf(format, reportWith({ ...example.cells, 'applications/received/research': 'x' }, sentence))).toEqual([]);
    expect(claimsOf(format, reportWith({}, '本年度未收到政府信息公开申请。'))).toEqual([]);
  });

  it('has one reading where nothing was carried in: 收到 is then as strict as 新收', () => {
    const columns = ['natural', 'business', 'research', 'welfare', 'legal-service', 'other-legal'];
    const none = Object.fromEntries(columns.map((column) => [`applications/carried-in/${column}`, '0']));
    const said = claimsOf(format, reportWith({ ...example.cells, ...none }, '全年共收到政府信息公开申请265件。'));
    expect(said.map(({ severity }) => severity)).toEqual(['error']);
  });

  it('names every reading where there are several', () => {
    const [none] = claimsOf(format, reportWith(example.cells, '全年共收到政府信息公开申请265件。'));
    expect(none?.message).toBe(
      '文中写“收到政府信息公开申请265件”，与表中可能对应的数字都不同：“本年新收”264；“本年新收”264 + “上年结转”14 = 278',
    );
    const [unusual] = claimsOf(format, reportWith(example.cells, '全年共收到政府信息公开申请278件。'));
    expect(unusual?.message).toBe(
      '文中写“收到政府信息公开申请278件”，表中“本年新收”264；文中的数字等于“本年新收”264 + “上年结转”14 = 278，可写明是否包括上年结转的',
    );
  });

  it('that is bound to its cell is never wrong', () => {
    const bound = ['全年新收政府信息公开申请', { cell: 'applications/received/total' }, '件。'];
    expect(claimsOf(format, reportWith(example.cells, bound))).toEqual([]);
    expect(claimsOf(format, reportWith({}, bound))).toEqual([]);
  });

  it('claims nothing that the format has no cell for', () => {
    expect(claimsOf(format, reportWith(example.cells, '新收申请1件。主动公开政府信息99条。')).map(({ left }) => left)).toEqual(['1']);
  });
});

it('growth is compared across formats by what the figures are, and not without last year', () => {
  const of2020 = reportFrom('templates', 'cn-2019', 'example.json');
  const of2021 = { ...reportWith(example.cells, '全年新收政府信息公开申请264件，同比增长118%。'), year: 2021 };
  const before = contextOf(formatOf('cn-2019'), of2020);
  expect(claimsOf(format, of2021)).toEqual([]);
  expect(claimsOf(format, of2021, before)[0]).toMatchObject({
    severity: 'warning',
    message: '文中写“同比增长118%”；“本年新收”上年报告为 122，本年为 264，增加 142，增长 116%',
  });
});

it('a vocabulary that says nothing of texts reads no claims', () => {
  expect(checkClaims(contextOf(format, reportWith(example.cells, '新收申请1件。')), { concepts: [], facets: [] })).toEqual([]);
});

it('the examples of the templates are passed in silence', () => {
  for (const id of ['cn-2019', 'cn-2021']) expect(claimsOf(formatOf(id), reportFrom('templates', id, 'example.json')), id).toEqual([]);
});
