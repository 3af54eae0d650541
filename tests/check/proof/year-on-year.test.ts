import { describe, expect, it } from 'vitest';
import { similarParagraphs } from '../../../src/check/proof/similarity';
import { contextOf, findingsOn, type Draft } from './support/contexts';

const PROBLEM =
  '存在的主要问题：一是公开内容不够全面，群众关心的事项公开不及时；二是业务人员变动频繁，队伍建设有待加强，答复质量不平衡。';

describe('likeness with last year', () => {
  const similar = (now: Draft, before: Draft) => findingsOn(now, { year: 2023, ...before }).filter(({ rule }) => rule === 'similar');

  it('is said of a paragraph that repeats last year’s, years and figures apart', () => {
    const now = { problems: ['改进情况。', `2024年${PROBLEM}`] };
    const before = { problems: [`2023年${PROBLEM}`] };
    const [finding, ...rest] = similar(now, before);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ severity: 'hint', source: '测试通知', place: { narrative: 'problems', span: { paragraph: 1 } } });
    expect(finding?.message).toMatch(/第 2 段与上年报告同一处第 1 段相同 100%.*“2024年存在的主要问题/);
    expect(similarParagraphs(contextOf(now, contextOf({ year: 2023, ...before })))).toEqual([
      { narrative: 'problems', paragraph: 1, previousParagraph: 0, share: 1 },
    ]);
  });

  it('is measured: a changed word counts little, a changed paragraph much', () => {
    expect(similar({ problems: [PROBLEM.replace('频繁', '较快')] }, { problems: [PROBLEM] })).toHaveLength(1);
    const half = PROBLEM.replace('二是业务人员变动频繁，队伍建设有待加强', '二是新媒体账号更新较慢，留言回复需要提速');
    expect(similar({ problems: [half] }, { problems: [PROBLEM] })).toEqual([]);
    const other = '存在的主要问题：一是征地信息公开不够细，后续信息缺失；二是申请答复的检索范围过窄，文书说理不足，需要加强审核把关。';
    expect(similar({ problems: [other] }, { problems: [PROBLEM] })).toEqual([]);
  });

  it('is no matter where it is right: short texts, new figures, other narratives, a text that may repeat', () => {
    const form = (a: number, b: number, c: number) =>
      `本年新收政府信息公开申请${a}件，上年结转${b}件，办结${c}件，均在法定期限内答复，没有逾期。`;
    expect(similar({ overview: [form(264, 14, 262)] }, { overview: [form(122, 7, 121)] })).toEqual([]);
    expect(similar({ overview: [form(264, 14, 262)] }, { overview: [form(264, 14, 262)] })).toHaveLength(1);
    expect(similar({ problems: ['没有其他问题。'] }, { problems: ['没有其他问题。'] })).toEqual([]);
    expect(similar({ overview: [PROBLEM] }, { problems: [PROBLEM] })).toEqual([]);
    expect(similar({ preface: [PROBLEM] }, { preface: [PROBLEM] })).toEqual([]);
    expect(findingsOn({ problems: [PROBLEM] })).toEqual([]);
  });
});

describe('figures of last year', () => {
  const cells = (one: string, two: string, three: string, money: string) => ({
    'figures/one/count': one,
    'figures/two/count': two,
    'figures/three/count': three,
    'figures/money/count': money,
  });
  const rules = (now: Record<string, string>, before: Record<string, string>) =>
    findingsOn({ cells: now }, { year: 2023, cells: before }).map(({ rule, severity, message }) => [rule, severity, message]);

  it('that make a whole table the same are warned of', () => {
    expect(rules(cells('12', '3', '0', '1.5'), cells('12', '3', '0', '1.50'))).toEqual([
      ['same-table', 'warning', '“数字”表的 4 格与上年报告全部相同，其中 3 格不为 0，应核对是否沿用了上年的表'],
    ]);
    expect(rules(cells('12', '3', '1', '1.5'), cells('12', '3', '0', '1.5'))).toEqual([]);
    expect(rules(cells('1', '1', '0', '0'), cells('1', '1', '0', '0'))).toEqual([]);
    expect(rules({ 'figures/one/count': '5' }, { 'figures/one/count': '5' })).toEqual([]);
  });

  it('that are ten thousand times as much, or a ten-thousandth, are warned of where they are money', () => {
    expect(rules(cells('1', '2', '3', '12850000'), cells('4', '5', '6', '1285'))).toEqual([
      ['jump', 'warning', '“收费”为 12850000 万元，上年为 1285 万元，是上年的 10000 倍，可能混用了“元”和“万元”'],
    ]);
    expect(rules(cells('1', '2', '3', '0.15'), cells('4', '5', '6', '1285'))[0]?.[2]).toContain('8567 分之一');
    expect(rules(cells('30000', '2', '3', '9000'), cells('3', '5', '6', '12'))).toEqual([]);
    expect(rules(cells('1', '2', '3', '0'), cells('4', '5', '6', '12850000'))).toEqual([]);
  });
});
