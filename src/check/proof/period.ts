/** The days that the report's figures are about: the format's period of the report year, and no date range reversed. */
import type { Finding } from '../finding';
import type { ReadReport } from '../report-text';
import { cutoffMessage, periodMessage, periodYearMessage, reversedMessage } from './messages';
import { hits, isQuoted, sentenceAt, type Hit } from './scan';
import { PRACTICE } from './sources';
import { remarkOn } from './spot';

const RANGE =
  /((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日(?:起)?(?:至|到|—+|－|-|–|~|～)(?:((?:19|20)\d\d)年)?(\d{1,2})月(\d{1,2})日/g;
/** Words that say that a range is the one that the figures are about. */
const STATISTICAL = /统计(?:期|时限|时间|时段|周期|数据|范围)|数据(?:的)?(?:期限|统计|起止|时间)|所列数据|报告期|报告时限/;
const COMPARISON = /同比|相比|相较|上年|去年|上一年|较|期间.*比/;

interface Range {
  from: { year: number; day: string };
  to: { year: number; day: string };
  /** Whether the last day's year is written out: 2023年11月15日至3月15日 ends in the next one. */
  hasEndYear: boolean;
}

function monthDay(month = '', day = ''): string {
  return `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function rangeOf({ match }: Hit): Range {
  const [, year = '', month, day, endYear, endMonth, endDay] = match;
  return {
    from: { year: Number(year), day: monthDay(month, day) },
    to: { year: Number(endYear ?? year), day: monthDay(endMonth, endDay) },
    hasEndYear: endYear !== undefined,
  };
}

function checkRanges({ format, report, texts }: ReadReport): Finding[] {
  const { period, source: formatSource } = format.template;
  return hits(texts, RANGE).flatMap((hit): Finding[] => {
    const { from, to, hasEndYear } = rangeOf(hit);
    const [words] = hit.match;
    const sentence = sentenceAt(hit.line, hit.start);
    const reversed = from.year > to.year || (from.year === to.year && from.day > to.day);
    if (reversed && (hasEndYear || STATISTICAL.test(sentence))) {
      const message = reversedMessage(hit, words);
      return [remarkOn(hit, { rule: 'period-reversed', severity: 'error', message, source: period?.source ?? PRACTICE })];
    }
    if (!period || reversed || isQuoted(hit.line, hit.start)) return [];
    const whole = from.day === period.from && to.day === period.to && from.year === to.year;
    const meant = STATISTICAL.test(sentence) || (whole && !COMPARISON.test(sentence) && from.year === report.year - 1);
    if (!meant) return [];
    if (from.year !== report.year || to.year !== report.year) {
      const message = periodYearMessage(hit, words, report.year);
      return [remarkOn(hit, { rule: 'period-year', severity: 'error', message, source: formatSource })];
    }
    if (whole) return [];
    const message = periodMessage(hit, words, report.year, period.from, period.to);
    return [remarkOn(hit, { rule: 'period', severity: 'warning', message, source: period.source })];
  });
}

/** 截至11月15日, 2017年元月至11月: figures that end in autumn. Earlier dates are milestones of the work. */
const CUTOFF = /截[至止]到?(?:((?:19|20)\d\d)年)?(9|1[0-2])月(?:份|底|(\d{1,2})日)?(?!前)/g;
const MONTHS = /(?:((?:19|20)\d\d)年)?(?:元|一|0?1)月(?:份)?(?:至|到|-|—|～|~)(9|10|11)月(?:份|底)?(?!\d{0,2}日)/g;
/** A figure of something counted. */
const FIGURE = /\d+(?:\.\d+)?(?:万|亿)?余?(?:人次|万元|件|条|次|个|篇|期|份|宗|人|项|户|起|%)/;

function checkCutoffs({ format, report, texts }: ReadReport): Finding[] {
  const { period } = format.template;
  if (!period) return [];
  return [CUTOFF, MONTHS].flatMap((pattern) =>
    hits(texts, pattern).flatMap((hit): Finding[] => {
      const [words, year, month = '', day] = hit.match;
      if (year !== undefined && Number(year) !== report.year) return [];
      // A month without a day ends with the month.
      const end = monthDay(month, pattern === CUTOFF && day !== undefined ? day : '31');
      const sentence = sentenceAt(hit.line, hit.start);
      const after = sentence.slice(sentence.indexOf(words) + words.length);
      if (end >= period.to || !FIGURE.test(after) || isQuoted(hit.line, hit.start)) return [];
      const message = cutoffMessage(hit, words, period.to);
      return [remarkOn(hit, { rule: 'cutoff', severity: 'hint', message, source: period.source })];
    }),
  );
}

/** Both. */
export function checkPeriod(read: ReadReport): Finding[] {
  return [...checkRanges(read), ...checkCutoffs(read)];
}
