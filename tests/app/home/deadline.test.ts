// Promises the dates of the law, whole days to them, and times in the words of the day.
import { describe, expect, it } from 'vitest';
import { citationOf, deadlinesOf, yearDue } from '../../../src/app/home/deadline';
import { describeTime } from '../../../src/app/home/describe-time';
import { homeMessages } from '../../../src/app/home/messages';
import { templateSummaries } from '../../../src/catalogue/summaries';
import { daysUntil } from '../../../src/ui/days';

const days = (year: number) => deadlinesOf(templateSummaries, year).map(({ date, levels }) => [date, levels]);

describe('the deadlines of a year', () => {
  it('are those of the formats in force, levels of one day together', () => {
    expect(days(2025)).toEqual([
      ['2026-01-31', ['department', 'township']],
      ['2026-03-31', ['government']],
    ]);
  });

  it('leave out the levels of which the format says nothing', () => {
    expect(days(2019)).toEqual([
      ['2020-01-31', ['department']],
      ['2020-03-31', ['government']],
    ]);
  });

  it('were 31 March for every agency under the regulation of 2007', () => {
    expect(days(2018)).toEqual([['2019-03-31', ['department', 'township', 'government', 'other']]]);
  });

  it('say what lays them down', () => {
    expect(deadlinesOf(templateSummaries, 2025)[0]?.sources.map(citationOf)).toEqual(['《条例》第四十九条', '国办公开办函〔2021〕30号']);
  });
});

describe('the days left', () => {
  it.each([
    [new Date(2026, 0, 1, 23, 59), 30],
    [new Date(2026, 0, 31, 0, 0), 0],
    [new Date(2026, 0, 31, 23, 59), 0],
    [new Date(2026, 1, 1, 0, 0), -1],
  ])('from %s are %i', (now, days) => {
    expect(daysUntil('2026-01-31', now)).toBe(days);
  });

  it('are said in words, on the last day and after it too', () => {
    expect([12, 0, -3].map(homeMessages.daysLeft)).toEqual(['还有 12 天', '今天截止', '已过 3 天']);
  });

  it('count for last year’s report until 31 March, then for this year’s', () => {
    expect(yearDue(templateSummaries, new Date(2026, 2, 31, 20))).toBe(2025);
    expect(yearDue(templateSummaries, new Date(2026, 3, 1))).toBe(2026);
  });
});

describe('the time of the last save', () => {
  const now = new Date(2026, 0, 1, 14, 32);
  it.each([
    [new Date(2026, 0, 1, 9, 5), '今天 09:05'],
    [new Date(2025, 11, 31, 23, 59), '昨天 23:59'],
    [new Date(2025, 11, 30, 8, 0), '2025年12月30日'],
  ])('at %s is %s', (time, words) => {
    expect(describeTime(time.toISOString(), now)).toBe(words);
  });

  it('of another day of this year has its date and clock', () => {
    expect(describeTime(new Date(2026, 2, 8, 14, 32).toISOString(), new Date(2026, 5, 1))).toBe('3月8日 14:32');
  });
});
