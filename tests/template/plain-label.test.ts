import { expect, it } from 'vitest';
import { plainLabel } from '../../src/template/plain-label';

it.each([
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '部分公开'],
  ['一、本年新收政府信息公开申请数量', '本年新收政府信息公开申请数量'],
  ['1.属于国家秘密', '属于国家秘密'],
  ['其中:主动公开规范性文件数', '主动公开规范性文件数'],
  ['其中：1.组织机构', '组织机构'],
  ['(一) 主动公开政府信息数 (不同渠道和方式公开相同信息计1条)', '主动公开政府信息数'],
  ['2. 部门文件', '部门文件'],
  ['自然人', '自然人'],
  ['（一）', '（一）'],
])('names %j as %j in messages', (label, name) => {
  expect(plainLabel(label)).toBe(name);
});
