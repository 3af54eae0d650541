import { describe, expect, it } from 'vitest';
import { formatFrom } from '../../support/formats';
import { proofread } from '../../../src/check/proof/proofread';
import { emptyReport } from '../../../src/report/report';
import { findingsOn, markedWords, readReport, remarksOn } from './support/contexts';

describe('years in the text', () => {
  it('that name the report year otherwise are errors, with the span of the year', () => {
    const text = '本年度（2023年度）共收到申请12件。2024年各项工作平稳。';
    const [finding, ...rest] = remarksOn('year-in-text', text);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ severity: 'error' });
    expect(finding?.message).toBe('“一、总体情况”第 1 段“本年度（2023年度）”中的年份为 2023，应为 2024');
    expect(markedWords(finding ? [finding] : [], text)).toEqual(['2023']);
    expect(remarksOn('year-in-text', '2024年，现公布云汀市水务局2022年政府信息公开工作年度报告。')).toHaveLength(1);
    expect(remarksOn('year-in-text', '2024年。上年度（2022年）结转2件，下一年（2024年）继续办理。')).toHaveLength(2);
  });

  it('that are right are left alone: the report year, history, last year, next year, titles of others', () => {
    const right = [
      '2024年，本局共收到申请12件。自2008年条例施行以来，累计收到申请300件。',
      '本年度（2024年）收到申请12件，上年（2023年）收到9件，2025年将继续做好各项工作。',
      '根据《关于做好2023年政府信息公开工作年度报告的通知》，现公布云汀市水务局2024年政府信息公开工作年度报告。',
      '2023年，本局共收到申请9件；2024年收到12件。',
      '2023年收到申请9件，同比增长12%。',
      '2024年1月编制并公布2023年政府信息公开工作年度报告。',
      '对照2023年度政府信息公开工作年度报告提出的问题逐项整改。',
    ];
    const rules = ['year-in-text', 'claim-year', 'whole-year', 'plan-year', 'title-year'];
    expect(findingsOn({ overview: right }).filter(({ rule }) => rules.includes(rule))).toEqual([]);
  });

  it('that open a paragraph with another year’s figures are warned of', () => {
    const [finding] = remarksOn('claim-year', '2024年各项工作平稳。', '2023年，本局共收到政府信息公开申请12件。');
    expect(finding).toMatchObject({ severity: 'warning', place: { span: { paragraph: 1, start: 0, end: 4 } } });
    expect(finding?.message).toContain('写的是 2023 年的情况，报告年度为 2024');
  });

  it('are another one throughout: said once, as an error', () => {
    const findings = findingsOn({ overview: ['2023年，本局坚持公开为常态。', '2023年，本局共收到申请12件。'] });
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['whole-year', 'error']]);
  });

  it('fixed in a template’s title are found when the report is another year’s', () => {
    const format = formatFrom(`
id: fixed
title: 固定年份
source: 测试
years: { from: 2000 }
document: { title: "{{agency}}2023年政府信息公开工作年度报告" }
sections:
  - { id: one, heading: 一、总体情况, content: [{ narrative: one }] }
`);
    const rules = (year: number) => {
      const read = readReport(format, emptyReport('fixed', { name: '甲局', level: 'department' }, year));
      return proofread({ ...read, previous: null }).map(({ rule }) => rule);
    };
    expect(rules(2024)).toEqual(['title-year']);
    expect(rules(2023)).toEqual([]);
  });
});

describe('plans', () => {
  it('are for the next year: another year in their heading is an error, in a sentence a warning', () => {
    const found = remarksOn('plan-year', '2024年各项工作平稳。', '（二）2024年工作打算', '2024年，我局将继续完善制度。');
    expect(found.map(({ severity }) => severity)).toEqual(['error', 'warning']);
    expect(found[0]?.message).toContain('年份应为 2025');
    expect(remarksOn('plan-year', '（二）2025年工作打算', '2025年，我局将采取以下措施。', '2024年将3项制度汇编成册。')).toEqual([]);
    expect(remarksOn('plan-year', '会议提出“2024年，我局将继续完善制度”。')).toEqual([]);
  });
});
