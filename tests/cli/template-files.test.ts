/** Template files of an agency's own: each mistake is named with its line and what was expected. */
import { describe, expect, it } from 'vitest';
import { SMALL_TEMPLATE } from '../support/formats';
import { gongkai } from './support/fake-io';

const check = (source: string) => gongkai(['templates', 'check', 'own.yaml'], { files: { 'own.yaml': source } });

/** One mistake each: what is replaced, by what, the text on the line that is to be named, and what is to be said. */
const MISTAKES: [string, string, string, string, RegExp][] = [
  ['a year in words', 'from: 2021', 'from: 二〇二一', 'from: 二〇二一', /years\.from：应为数，现为文字/],
  ['an unknown way to print labels', 'stub: columns', 'stub: sideways', 'stub: sideways', /应为以下之一：columns、indent、none/],
  ['an id in capitals', 'id: firm', 'id: Firm', 'id: Firm', /小写英文字母/],
  ['a misspelt key', 'name: 办件', 'nmae: 办件', '- id: cases', /没有名为“nmae”的项/],
  ['a missing name', '    name: 办件\n', '', '- id: cases', /tables\.0\.name：缺少，应为文字/],
  ['a table that is not there', '{ table: cases }', '{ table: nowhere }', '{ table: nowhere }', /没有标识为“nowhere”的表/],
  ['content of no kind', '{ table: cases }', '{ tabel: cases }', '{ tabel: cases }', /应有以下之一：narrative、table、figures、lines、signature/],
  ['a limit in words', 'characters: 20', 'characters: many', 'characters: many', /limit\.characters：应为数，现为文字/],
  ['a rule without a source', ', source: 测试, severity: warning', ', severity: warning', 'id: bound', /rules\.2\.source：缺少，应为文字/],
  ['a column that is not there', 'total = who', 'total = whom', 'total = whom', /没有标识为“whom”的列/],
  ['a row that is not there', 'received = handled', 'recieved = handled', 'recieved = handled', /没有标识为“recieved”的行/],
  ['two equals signs', 'received = handled', 'received == handled', 'received == handled', /应有且只有一个关系符号/],
  ['a plus without blanks', 'handled + carried', 'handled+carried', 'handled+carried', /运算符两边要有空格/],
  ['a row with several columns', 'refused.total <=', 'refused <=', 'refused <=', /应写明“refused\.列”/],
  ['a column twice', '{ id: firm, label: 企业 }', '{ id: person, label: 企业 }', 'id: who', /列标识“person”重复/],
  ['an unknown placeholder', '{{agency}}{{year}}', '{{agency}}{{yaer}}', '{{yaer}}', /没有名为“yaer”的占位内容/],
  ['a date that is not there', 'right: date', 'right: day', 'right: day', /没有标识为“day”的日期栏目/],
  ['a section without a name', '    heading: 二、统计\n', '', '- id: figures', /应有 heading.*或 name/],
  ['a total with a factor', 'total = who,', '2 * total = who,', '2 * total = who', /compute 的等式左边应是单独一格/],
  ['widths that do not fit', 'stub: columns', 'stub: columns\n    layout: { widths: [1, 2, 3] }', 'widths: [1, 2, 3]', /应有 5 个宽度/],
  ['a severity of its own', 'severity: warning', 'severity: fatal', 'severity: fatal', /应为以下之一：error、warning、hint/],
  ['a sentence about no cell', 'narrative: overview,', "narrative: overview, standard: '{{ cases.lost.total }}',", "standard: '", /标准表述有误/],
  ['a concept of no vocabulary', '{ id: received, label: 一、新收 }', '{ id: received, label: 一、新收, concept: magic }', 'tables:', /词汇表中没有“magic”/],
  ['a quote that never ends', 'title: 小格式', 'title: "小格式', 'title: "小格式', /YAML 语法/],
];

describe('a template file', () => {
  it('without mistakes can be used', async () => {
    expect(await check(SMALL_TEMPLATE)).toMatchObject({
      code: 0,
      stdout: '“own.yaml”可以使用：2 个部分，12 格，3 条勾稽关系\n',
      stderr: '',
    });
  });

  it.each(MISTAKES)('with %s is refused with the line and what was expected', async (_, find, put, anchor, message) => {
    const source = SMALL_TEMPLATE.replace(find, put);
    expect(source).not.toBe(SMALL_TEMPLATE);
    const { code, stdout, stderr } = await check(source);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const lines = stderr.split('\n').filter((line) => message.test(line));
    expect(lines, stderr).toHaveLength(1);
    const line = source.slice(0, source.indexOf(anchor)).split('\n').length;
    // What is missing or only found later has no place of its own: what holds it is named, on the same line or the next.
    expect(lines[0]).toMatch(new RegExp(`own\\.yaml:(${String(line)}|${String(line + 1)}):\\d+ `));
  });

  it('that is not there, or no template at all, is refused in one line', async () => {
    for (const [file, content] of [['lost.yaml', SMALL_TEMPLATE], ['own.yaml', ''], ['own.yaml', '- 1']] as const) {
      const { code, stderr } = await gongkai(['templates', 'check', 'own.yaml'], { files: { [file]: content } });
      expect(code).toBe(2);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
    expect((await gongkai(['templates', 'chekc', 'own.yaml'])).stderr).toMatch(/应为 show ID 或 check FILE/);
    expect((await gongkai(['templates', 'show'])).code).toBe(2);
  });
});

describe('a format in words', () => {
  it('has its parts, its tables with units, and its rules with their sources', async () => {
    const { code, stdout } = await gongkai(['templates', 'show', 'cn-2021']);
    expect(code).toBe(0);
    for (const words of [
      '三、收到和处理政府信息公开申请情况',
      '1.属于国家秘密　件',
      '每一列：“本年新收” + “上年结转” = “办理结果总计” + “结转下年度”',
      '每一列：“上年结转” = 上年报告“结转下年度”',
      '国办公开办函〔2021〕30号',
    ]) {
      expect(stdout).toContain(words);
    }
  });

  it.each([
    ['the example of its template', 'cn-2021', '机关和内容都是虚构的。', '云汀市自然资源局2025年政府信息公开工作年度报告'],
    ['a published report', 'town-2017', '录自公开发布的报告', '薛家岛街道办事处2017年政府信息公开工作年度报告'],
    ['an invented report', 'stat-2014', '数字符合这个模板的勾稽关系', '云溪县水利局2018年政府信息公开工作年度报告'],
  ])('ends with a sample: %s', async (_, id, origin, title) => {
    const { code, stdout } = await gongkai(['templates', 'show', id]);
    expect(code).toBe(0);
    const sample = stdout.slice(stdout.indexOf('\n示例\n'));
    expect(sample).toContain(origin);
    expect(sample).toContain(title);
    const figures = sample.split('\n').filter((line) => / \d+ [件条次]/.test(line));
    expect(figures.length).toBeGreaterThan(5);
    expect(sample).not.toContain('{{');
  });

  it('is given to programs with a sample that the check accepts', async () => {
    const { code, stdout } = await gongkai(['templates', 'show', 'stat-2014', '--json']);
    expect(code).toBe(0);
    const shown = JSON.parse(stdout) as { sample: { report: unknown } };
    expect(shown).toMatchObject({
      schema: 'gongkai/template/1',
      template: { id: 'stat-2014', years: { from: 2008, to: 2018 }, levels: null },
      sample: { origin: 'invented', report: { template: 'stat-2014' } },
    });
    const files = { 'sample.json': JSON.stringify(shown.sample.report) };
    expect((await gongkai(['check', 'sample.json'], { files })).code).toBe(0);
  });

  it('is looked for by what was probably meant', async () => {
    expect((await gongkai(['templates', 'show', 'cn-2012'])).stderr).toMatch(/cn-2021/);
  });
});
