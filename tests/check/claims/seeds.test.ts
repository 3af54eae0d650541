/** The seeds: what a reader finds wrong with the figures of their texts is found, and what is right is passed in silence. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/report/report';
import { formatOf } from '../../support/formats';
import { reportFrom } from '../../template/templates/project-files';
import { claimsOf, contextOf } from './support';

function seed(id: string): { report: Report; said: string[] } {
  const report = reportFrom('seeds', id, 'report.json');
  return { report, said: claimsOf(formatOf(report.template), report).map(({ severity, message }) => `${severity}: ${message}`) };
}

describe('the texts of the seeds', () => {
  it('of the development zone: 约 and 余 at once, and nothing else', () => {
    expect(seed('changde-2017').said).toEqual([]);
  });

  it('of the city: every share that is wrong, with what happened to it', () => {
    expect(seed('xinxiang-2018').said).toEqual([
      'warning: 占比“占60.92”等 3 处没有写“%”',
      'warning: 92 占 151 的 60.93%（四舍五入），文中写“占60.92”，多余的位数是舍去而不是四舍五入的',
      'warning: 54 占 151 的 35.76%，文中写“占35.67”，有两位数字颠倒',
      'warning: “占60.92”等 3 项占比相加为 99.90%，不是 100%；按件数四舍五入重算，相加为 100.00%',
      'warning: 占比“占43.71”等 6 处没有写“%”',
      'warning: 34 占 151 的 22.52%（四舍五入），文中写“占22.51”，多余的位数是舍去而不是四舍五入的',
      'warning: 4 占 151 的 2.65%（四舍五入），文中写“占2.64”，多余的位数是舍去而不是四舍五入的',
      'warning: 7 占 151 的 4.64%（四舍五入），文中写“占4.63”，多余的位数是舍去而不是四舍五入的',
      'warning: 12 占 151 的 7.95%（四舍五入），文中写“占7.94”，多余的位数是舍去而不是四舍五入的',
      'warning: “占43.71”等 6 项占比相加为 99.97%，不是 100%；按件数四舍五入重算，相加为 100.01%',
    ]);
  });

  it('of the county: no rate of all beside the rates of two kinds; the rates that are right are not mentioned', () => {
    expect(seed('yuanling-2017').said).toEqual([
      'hint: 文中写“受理业务43154件”、“办结42886件”，全部的办结率为 99.38%；文中只写了“即办件办结率达100%”、“承诺件办结率达92.7%”，没有全部的',
    ]);
  });

  it('of the town and of the district office: nothing', () => {
    expect(seed('xuejiadao-2017').said).toEqual([]);
    expect(seed('haizhu-2018').said).toEqual([]);
  });
});

it('the proposed changes repair the text of the city: applied, they leave nothing to say', () => {
  const { report } = seed('xinxiang-2018');
  const format = formatOf(report.template);
  const findings = claimsOf(format, report);
  const texts = new Map(contextOf(format, report).texts.map(({ narrative, paragraphs }) => [narrative, [...paragraphs]]));
  const changes = findings.flatMap(({ causes }) => causes?.flatMap((cause) => cause.texts) ?? []);
  expect(findings.flatMap(({ causes }) => causes?.map(({ kind }) => kind) ?? []).sort()).toEqual([
    ...['cut-off', 'cut-off', 'cut-off', 'cut-off', 'cut-off'],
    ...['missing-percent-sign', 'missing-percent-sign', 'swapped-digits'],
  ]);
  for (const { narrative, paragraph, start, end, from, to } of [...changes].sort((a, b) => b.start - a.start || b.end - a.end)) {
    const paragraphs = texts.get(narrative) ?? [];
    const text = paragraphs[paragraph] ?? '';
    expect(text.slice(start, end)).toBe(from);
    paragraphs[paragraph] = text.slice(0, start) + to + text.slice(end);
  }
  expect(claimsOf(format, { ...report, narrative: Object.fromEntries(texts) })).toEqual([]);
});

it('every finding stands at a stretch of its paragraph, has a source and an id of its own', () => {
  const { report } = seed('xinxiang-2018');
  const findings = claimsOf(formatOf(report.template), report);
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  for (const { place, source } of findings) {
    expect(source).not.toBe('');
    expect(place?.kind === 'narrative' && place.span && place.span.end > place.span.start).toBe(true);
  }
});

describe('a figure of a seed that was mistyped in its text', () => {
  /** What is said of a seed whose printed text had one stretch replaced; the figures of its cells stay. */
  function mistyped(id: string, from: string, to: string): string[] {
    const report = reportFrom('seeds', id, 'report.json');
    const format = formatOf(report.template);
    const texts = contextOf(format, report).texts.map(({ narrative, paragraphs }) => [
      narrative,
      paragraphs.map((paragraph) => paragraph.replace(from, to)),
    ]);
    expect(JSON.stringify(texts)).toContain(to);
    const known = new Set(claimsOf(format, report).map((finding) => finding.id));
    const found = claimsOf(format, { ...report, narrative: Object.fromEntries(texts) as Report['narrative'] });
    return found.filter((finding) => !known.has(finding.id)).map(({ severity, rule }) => `${severity} ${rule}`);
  }

  it.each([
    ['changde-2017', '受理政府信息公开申请1件', '受理政府信息公开申请10件', 'error text-figure'],
    ['changde-2017', '1起行政诉讼案', '2起行政诉讼案', 'error text-figure'],
    ['changde-2017', '主动公开政府信息1000余条', '主动公开政府信息7000余条', 'warning text-approximate'],
    ['xinxiang-2018', '受理政府信息公开申请151件,其中', '受理政府信息公开申请115件,其中', 'error text-figure'],
    ['xinxiang-2018', '网络申请92件', '网络申请29件', 'error text-figure'],
    ['xinxiang-2018', '36件行政复议被确认维持', '63件行政复议被确认维持', 'error text-figure'],
    ['xinxiang-2018', '30件维持具体行政行为', '3件维持具体行政行为', 'error text-figure'],
    ['xinxiang-2018', '涉及商业秘密2件', '涉及商业秘密3件', 'error text-figure'],
    ['xuejiadao-2017', '信息数24条', '信息数42条', 'error text-figure'],
    ['xuejiadao-2017', '政府信息613条', '政府信息631条', 'error text-figure'],
    ['yuanling-2017', '办结率96.58%', '办结率96.85%', 'warning rate'],
    ['yuanling-2017', '占有效来电70.6%', '占有效来电76.0%', 'warning share'],
    ['haizhu-2018', '主动公开政府信息144条', '主动公开政府信息114条', 'error text-figure'],
    ['haizhu-2018', '动态类信息48条', '动态类信息84条', 'warning list-sum'],
    ['haizhu-2018', '政府网站发布信息75条', '政府网站发布信息57条', 'error text-figure'],
  ])('%s: %s, mistyped as %s', (id, from, to, said) => {
    expect(mistyped(id, from, to)).toContain(said);
  });

  it('and a table that says otherwise than 未受理', () => {
    const report = reportFrom('seeds', 'haizhu-2018', 'report.json');
    const cells = { ...report.cells, 'applications/received/count': '3', 'applications/online/count': '3' };
    expect(claimsOf(formatOf(report.template), { ...report, cells }).map(({ message }) => message)).toEqual([
      '文中写“未受理政府信息公开申请”，表中“申请总数”3，不是 0',
    ]);
  });
});
