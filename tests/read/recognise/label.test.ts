// Promises that printed variants of a label are the same one, and that different labels are not.
import { describe, expect, it } from 'vitest';
import { labelOf, likeness, RELATED_LABEL, SAME_LABEL } from '../../../src/read/recognise/label';

const alike = (a: string, b: string): number => likeness(labelOf(a), labelOf(b));

describe('two labels', () => {
  it.each([
    ['行政规范性文件', '规范性文件'],
    ['一、本年新收政府信息公开申请数量', '本年新收政府信息公开申请'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '(二)部分公开'],
    ['1.属于国家秘密', '1、属于国家秘密'],
    ['其中:主动公开规范性文件数', '主动公开规范性文件'],
    ['1.网络申请数', '1.网上申请数'],
    ['总 计', '（七）总计'],
    ['危及“三安全一稳定”', '3.危及"三安全一稳定"'],
    ['一、2017年工作基本情况', '2017年工作基本情况'],
  ])('are the same: %s, %s', (a, b) => {
    expect(alike(a, b)).toBeGreaterThanOrEqual(SAME_LABEL);
  });

  it.each([
    ['1.属于国家秘密', '1.信访举报投诉类申请'],
    ['自然人', '法人或其他组织'],
    ['结果维持', '结果纠正'],
    ['行政处罚', '行政强制'],
    ['总计', '其他'],
    ['2.重复申请', '4.无正当理由大量反复申请'],
  ])('are not the same: %s, %s', (a, b) => {
    expect(alike(a, b)).toBeLessThan(SAME_LABEL);
  });

  it('of no common words have nothing to do with each other', () => {
    expect(alike('商业企业', '科研机构')).toBeLessThan(RELATED_LABEL);
  });

  it('of equal words are told apart by their numbering', () => {
    expect(alike('3.其他', '3.其他')).toBeGreaterThan(alike('8.其他', '3.其他'));
  });
});
