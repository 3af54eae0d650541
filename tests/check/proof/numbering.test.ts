import { describe, expect, it } from 'vitest';
import { findingsOn, remarksOn } from './support/contexts';

const words = (rule: string, ...paragraphs: string[]) => remarksOn(rule, ...paragraphs).map(({ message }) => message);

describe('numbering', () => {
  it('has no gaps and no repeats', () => {
    expect(words('numbering', '（一）主动公开。', '（三）依申请公开。')).toEqual([
      '“一、总体情况”第 2 段的序号为“（三）”，上一个同级序号为“（一）”，序号有重复或遗漏',
    ]);
    expect(words('numbering', '（一）主动公开。', '全年公开信息12条。', '（一）依申请公开。')).toHaveLength(1);
    expect(words('numbering', '1.制度。', '2.平台。', '2.培训。')).toHaveLength(1);
    expect(words('numbering', '（二）依申请公开。')[0]).toContain('前面没有同级的序号');
  });

  it('begins anew under each heading above it, and after an introduction', () => {
    expect(words('numbering', '（一）甲', '1.子', '2.丑', '（二）乙', '1.子', '（1）寅', '（2）卯', '2.丑', '（1）寅')).toEqual([]);
    expect(words('numbering', '存在的问题：', '（一）甲', '（二）乙', '改进情况：', '（一）丙', '（二）丁')).toEqual([]);
    expect(words('numbering', '（一）甲', '2024年工作平稳。', '3.5万人次。', '（二）乙')).toEqual([]);
  });

  it('runs on from one text of a section into the next, and anew in another section', () => {
    const draft = { overview: ['（一）甲', '（二）乙'], problems: ['（一）丙'], preface: ['（二）丁'] };
    expect(findingsOn(draft).filter(({ rule }) => rule === 'numbering')).toEqual([]);
  });

  it('of lists in sentences has no gaps and no repeats', () => {
    expect(words('numbering', '主要做了：一是甲。三是乙。')[0]).toContain('序号为“三是”，上一个同级序号为“一是”');
    expect(words('numbering', '一是甲；一是乙。')).toHaveLength(1);
    for (const right of [
      ['一是甲。二是乙。三是丙。'],
      ['一是甲。', '二是乙。'],
      ['一是甲。二是乙。', '一是丙。二是丁。'],
      ['首先是甲；二是乙。'],
      ['问题主要体现在一是甲，二是乙。'],
      ['一是甲。十是否合适。'],
    ]) {
      expect(words('numbering', ...right), right.join()).toEqual([]);
    }
  });

  it('with 1、 is remarked on once, with every repair', () => {
    const [finding, ...rest] = remarksOn('numbering-mark', '1、甲', '2、乙');
    expect(rest).toEqual([]);
    expect(finding?.message).toContain('有 2 处序号写作“1、”的形式');
    expect(finding?.causes?.[0]?.texts).toEqual([
      { narrative: 'overview', paragraph: 0, start: 1, end: 2, from: '、', to: '.' },
      { narrative: 'overview', paragraph: 1, start: 1, end: 2, from: '、', to: '.' },
    ]);
  });
});

describe('headings of sections in the text', () => {
  const found = (line: string) =>
    findingsOn({ overview: [line, '本年度工作平稳。'] })
      .filter(({ rule }) => rule === 'section-heading' || rule === 'heading-level')
      .map(({ rule, severity }) => [rule, severity]);

  it('are another section’s, not as prescribed, or printed twice', () => {
    expect(found('二、存在的主要问题及改进情况')).toEqual([['section-heading', 'error']]);
    expect(found('一、总体工作情况')).toEqual([['section-heading', 'error']]);
    expect(found('一、总体情况')).toEqual([['section-heading', 'warning']]);
  });

  it('of the writer’s own belong one level below', () => {
    expect(found('一、坚持高位推动')).toEqual([['heading-level', 'hint']]);
    expect(found('（一）坚持高位推动')).toEqual([]);
    expect(found('一、二级响应均已公布。')).toEqual([]);
  });
});

describe('announced numbers', () => {
  const announced = (...lines: string[]) => remarksOn('announced-parts', ...lines).map(({ message }) => message);

  it('of the report’s parts are the sections that are printed', () => {
    expect(announced('本报告包括总体情况、存在的主要问题等三个部分。')).toEqual([
      '“一、总体情况”第 1 段说报告有 3 个部分，正文为 2 个部分',
    ]);
    expect(announced('本报告包括总体情况、存在的主要问题等两个部分。', '本报告由2个部分组成。')).toEqual([]);
    expect(announced('本报告由概述和问题组成。', '全文不含第一部分。')).toEqual([]);
  });

  it('of items are those that follow', () => {
    expect(announced('存在以下三个问题：一是甲。二是乙。')).toEqual([
      '“一、总体情况”第 1 段“以下三个问题”说有 3 项，后面列了 2 项',
    ]);
    expect(announced('将从以下两个方面改进：', '（一）甲', '内容。', '（二）乙', '（三）丙')).toHaveLength(1);
    expect(announced('存在以下三个问题：一是甲。二是乙。三是丙。')).toEqual([]);
    expect(announced('存在以下3个方面的问题：', '1.甲', '2.乙', '3.丙')).toEqual([]);
    expect(announced('将从以下三个方面改进。', '完善制度。')).toEqual([]);
  });
});
