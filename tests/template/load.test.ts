import { describe, expect, it } from 'vitest';
import { loadTemplate } from '../../src/template/load';
import { SMALL_TEMPLATE } from '../support/formats';

/** Loads the small template with one mistake and returns its problems as `line: message`. */
function mistake(find: string | RegExp, put: string): string {
  const source = SMALL_TEMPLATE.replace(find, put);
  expect(source).not.toBe(SMALL_TEMPLATE);
  const { template, problems } = loadTemplate(source, 'small.yaml');
  expect(template).toBeNull();
  for (const problem of problems) expect(problem.file).toBe('small.yaml');
  return problems.map(({ line, message }) => `${String(line)}: ${message}`).join('\n');
}

/** The line on which a text stands in the small template, after the same replacement. */
function lineOf(text: string, source = SMALL_TEMPLATE): number {
  return source.slice(0, source.indexOf(text)).split('\n').length;
}

describe('a template', () => {
  it('without mistakes loads', () => {
    expect(loadTemplate(SMALL_TEMPLATE, 'small.yaml').problems).toEqual([]);
  });

  it('whose rule has no source does not load', () => {
    expect(mistake(', source: 测试, severity: warning', ', severity: warning')).toMatch(/^\d+: rules\.2\.source：/m);
  });

  it('with a mistake is refused with the line and what was expected', () => {
    expect(mistake('years: { from: 2021, to: 2030 }', 'years: { from: 二〇二一 }')).toMatch(
      new RegExp(`^${String(lineOf('years:'))}: years\\.from：`),
    );
    expect(mistake('stub: columns', 'stub: sideways')).toMatch(
      new RegExp(`^${String(lineOf('stub: columns'))}: tables\\.0\\.stub：`),
    );
    expect(mistake('id: firm', 'id: Firm')).toMatch(/小写英文字母/);
    expect(mistake('title: 各行总计', 'titel: 各行总计')).toMatch(/titel/);
    expect(mistake('{ table: cases }', '{ table: nowhere }')).toMatch(/没有标识为“nowhere”的表/);
    expect(mistake('{ table: cases }', '{ tabel: cases }')).toMatch(
      /content\.0：应有以下之一：narrative、table、figures、lines、signature/,
    );
    expect(mistake('limit: { characters: 20,', 'limit: { characters: many,')).toMatch(/limit\.characters：/);
    expect(mistake('total = who', 'total = whom')).toMatch(
      new RegExp(`^${String(lineOf('total = who'))}: rules\\.0\\.equation：没有标识为“whom”的列`),
    );
    expect(mistake('received = handled', 'received == handled')).toMatch(/关系符号/);
    expect(mistake('refused.total <=', 'refused <=')).toMatch(/“refused”有 3 列，应写明“refused\.列”/);
    expect(mistake('{ id: firm, label: 企业 }', '{ id: person, label: 企业 }')).toMatch(/列标识“person”重复/);
    expect(mistake('{{agency}}{{year}}', '{{agency}}{{yaer}}')).toMatch(/“yaer”/);
    expect(mistake('right: date', 'right: day')).toMatch(/没有标识为“day”的日期栏目/);
    const deadline = (field: string, by: string) => `deadlines: [{ field: ${field}, by: ${by}, source: 测试 }]\nrules:`;
    expect(mistake('\nrules:', '\n' + deadline('day', '01-31'))).toMatch(/deadlines\.0\.field：没有标识为“day”的日期栏目/);
    expect(mistake('\nrules:', '\n' + deadline('date', '13-31'))).toMatch(/deadlines\.0\.by：应为月-日/);
    expect(mistake('heading: 二、统计', '')).toMatch(/heading/);
    expect(mistake('heading: 二、统计', 'heading: 二、{{yaer}}年统计')).toMatch(/heading：没有名为“yaer”的占位内容/);
    expect(mistake('heading: 二、统计', 'heading: 二、{{year}}年统计')).toMatch(/heading：.*应另有 name/);
    expect(mistake('equation: total = who,', 'equation: 2 * total = who,')).toMatch(/compute 的等式左边/);
  });

  it('whose totals go round in a circle is refused', () => {
    const circle = '{ id: row-back, title: 反算, table: cases, each: row, equation: person = total - firm, compute: true, source: 测试 }';
    expect(mistake('\nrules:\n', `\nrules:\n  - ${circle}\n`)).toMatch(/绕成了圈/);
  });

  it('whose widths do not fit its grid is refused with the number expected', () => {
    expect(mistake('    blocks:', '    layout: { widths: [1, 2, 3] }\n    blocks:')).toMatch(/应有 5 个宽度.*现有 3 个/);
  });

  it('that is no YAML is refused with the line', () => {
    expect(mistake('title: 小格式', 'title: "小格式')).toMatch(/^\d+: YAML 语法：/);
    expect(loadTemplate('', 'empty.yaml').problems).toHaveLength(1);
    expect(loadTemplate('- 1\n- 2', 'list.yaml').problems[0]?.message).toMatch(/模板：/);
  });

  it('cannot blow up through aliases', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let level = 1; level < 9; level += 1) {
      const [name, below] = ['abcdefghij'[level], 'abcdefghij'[level - 1]];
      bomb.push(`${name ?? ''}: &${name ?? ''} [${Array(9).fill(`*${below ?? ''}`).join(',')}]`);
    }
    const { template, problems } = loadTemplate(bomb.join('\n'), 'bomb.yaml');
    expect(template).toBeNull();
    expect(problems[0]?.message).toMatch(/别名/);
  });
});
