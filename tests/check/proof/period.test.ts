import { describe, expect, it } from 'vitest';
import { remarksOn } from './support/contexts';

const all = (text: string) =>
  ['period-reversed', 'period-year', 'period', 'cutoff'].flatMap((rule) => remarksOn(rule, text)).map(({ rule, severity }) => [rule, severity]);

describe('the statistical period', () => {
  it('may not be reversed', () => {
    expect(all('数据统计期限为2024年12月31日至2024年1月1日。')).toEqual([['period-reversed', 'error']]);
    expect(all('数据统计期限为2024年1月1日至2023年12月31日。')).toEqual([['period-reversed', 'error']]);
  });

  it('is the report year’s', () => {
    expect(all('所列数据的统计期限自2023年1月1日起至2023年12月31日止。')).toEqual([['period-year', 'error']]);
    expect(all('2023年1月1日至2023年12月31日，共收到申请12件。')).toEqual([['period-year', 'error']]);
    expect(all('与2023年1月1日至12月31日相比，申请增加3件。')).toEqual([]);
    expect(remarksOn('period-year', '统计期限为2023年1月1日至12月31日。')[0]?.message).toBe(
      '“一、总体情况”第 1 段的统计期限为“2023年1月1日至12月31日”，报告年度为 2024',
    );
  });

  it('runs from 1 January to 31 December, in whatever words', () => {
    expect(all('统计期限为2024年1月1日至11月30日。')).toEqual([['period', 'warning']]);
    for (const right of [
      '数据统计期限为2024年1月1日至12月31日。',
      '统计时间为2024年1月1日起至2024年12月31日止。',
      '统计期限为:2024年1月1日——2024年12月31日。',
      '2024年3月1日至2024年5月31日开展专项检查。',
      '2024年11月15日至3月15日为供暖期。',
    ]) {
      expect(all(right), right).toEqual([]);
    }
  });

  it('ends early where figures are said to end in autumn', () => {
    expect(all('截至11月15日，网站共发布内容206条。')).toEqual([['cutoff', 'hint']]);
    expect(all('2024年元月至11月，共收件47件。')).toEqual([['cutoff', 'hint']]);
    for (const right of [
      '截至12月31日，共发布内容206条。',
      '截至12月底，共发布内容206条。',
      '截至6月底，完成整改12项。',
      '截至2023年11月，共发布内容206条。',
      '截至11月，全部完成整改。',
      '1月至3月开展培训3次。',
    ]) {
      expect(all(right), right).toEqual([]);
    }
  });
});
