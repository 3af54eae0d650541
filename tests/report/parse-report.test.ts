import { describe, expect, it } from 'vitest';
import { DRAFT_SCHEMA, draftFileText, type Draft } from '../../src/report/draft';
import { parseReportFile } from '../../src/report/parse-draft';
import { parseReport } from '../../src/report/parse-report';
import { emptyReport } from '../../src/report/report';

const report = {
  ...emptyReport('small', { name: '甲县', level: 'government' }, 2025),
  cells: { 'cases/received/person': '1' },
};
const draft: Draft = {
  schema: DRAFT_SCHEMA,
  id: '0123456789abcdef',
  revision: 3,
  createdAt: '2026-01-02T03:04:05.000Z',
  savedAt: '2026-01-02T03:04:05.000Z',
  report,
  done: ['text'],
  template: { name: '本局模板.yaml', source: 'id: own' },
  previous: { report: { ...report, year: 2024 }, template: null, name: '去年.json' },
  prefilled: ['cases/received/person', 'field:contact'],
};

function problems(source: string): string {
  const parsed = parseReportFile(source);
  expect(parsed.value).toBeNull();
  return parsed.problems.join('\n');
}

describe('a report file', () => {
  it('comes back as it was written, as a bare report and as a draft file', () => {
    expect(parseReportFile(JSON.stringify(report)).value).toEqual({ kind: 'report', report });
    expect(parseReportFile(draftFileText(draft)).value).toEqual({ kind: 'draft', draft });
    expect(parseReportFile(`\uFEFF${draftFileText(draft)}`).value).toEqual({ kind: 'draft', draft });
  });

  it('that is no JSON is refused with the place', () => {
    expect(problems('{"schema": 1,')).toBe('不是 JSON 文件：内容不完整，到末尾还没有结束');
    expect(problems('{\n "schema": 1,\n 年 }')).toBe('不是 JSON 文件：第 3 行第 2 个字符起看不懂');
    expect(problems('')).toBe('不是 JSON 文件：内容为空');
    expect(problems('null')).not.toBe('');
  });

  it('with a wrong value names its place and what was expected', () => {
    expect(problems(JSON.stringify({ ...report, cells: { 'cases/received/person': 1 } }))).toMatch(
      /cells\.cases\/received\/person：应为文字，现为数$/,
    );
    expect(problems(JSON.stringify({ ...report, cells: { received: '1' } }))).toMatch(/received：地址应为“表\/行\/列”/);
    expect(problems(JSON.stringify({ ...report, year: '2025' }))).toMatch(/year/);
    expect(problems(JSON.stringify({ ...draft, kind: 'gongkai-draft' }))).toMatch(/schema|template/);
  });

  it('of a newer version is named as such', () => {
    expect(problems(JSON.stringify({ ...report, schema: 9 }))).toMatch(/版本 9 .*新/);
    expect(problems(JSON.stringify({ kind: 'gongkai-draft', draft: { ...draft, schema: 9 } }))).toMatch(/版本 9 .*新/);
  });

  it('cannot reach into objects', () => {
    expect(problems('{"schema":1,"__proto__":{"polluted":true}}')).toMatch(/__proto__：不允许/);
    expect(problems(`{"cells":${'{"a":'.repeat(50)}1${'}'.repeat(50)}}`)).toMatch(/嵌套过深/);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('keeps figures and text that no template knows', () => {
    const strange = { ...report, cells: { 'a/b/c': 'x' }, narrative: { nowhere: ['字'] } };
    expect(parseReport(strange).value).toEqual(strange);
  });
});
