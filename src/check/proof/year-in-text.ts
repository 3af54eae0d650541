/** Years that name the report year and are another one: in the title, the preface, 本年度（2016年度）, a paragraph's claim. */
import { fillPlaceholders } from '../../template/placeholders';
import type { Finding } from '../finding';
import type { ReadReport } from '../report-text';
import { claimYearMessage, namedYearMessage, titleYearMessage, wholeYearMessage } from './messages';
import { allHits, allLinesOf, hits, isQuoted, sentenceAt, type Hit } from './scan';
import { remarkAt, remarkOn } from './spot';

/** A title that names years, none of them the report's: only a format with a fixed year can print one. */
function titleYear({ format, report }: ReadReport): Finding[] {
  const { template } = format;
  const title = fillPlaceholders(template.document.title, template, report);
  const years: string[] = title.match(/(?:19|20)\d\d(?=年)/g) ?? [];
  if (years.length === 0 || years.includes(String(report.year))) return [];
  const message = titleYearMessage(title, report.year);
  const remark = { rule: 'title-year', severity: 'error', message, source: template.source } as const;
  return [remarkAt({ kind: 'field', field: 'year' }, 'title-year', remark)];
}

/** Words beside a year that fix it, with the distance from the report year that they say. */
const NAMED: readonly [RegExp, number][] = [
  [/(?:本年度?|报告年度|报告期|今年)[（(]((?:19|20)\d\d)年?度?[）)]/g, 0],
  // To compile and publish last year's report is work of this year: only what stands before this one names it.
  [/(?:现(?:公布|发布|将)|现予公布|本报告(?:为|是)|^附件[:：])[^。；，,《“]{0,40}?((?:19|20)\d\d)年度?[^。；，,]{0,30}?信息公开(?:工作)?(?:年度)?报告/g, 0],
  [/(?:上一?年度?|去年)[（(]((?:19|20)\d\d)年?度?[）)]/g, -1],
  [/(?:下一?年度?|明年)[（(]((?:19|20)\d\d)年?度?[）)]/g, 1],
];

function yearStretch(hit: Hit): { stretch: Hit; year: number } {
  const [whole, digits = ''] = hit.match;
  const start = hit.start + whole.indexOf(digits);
  return { stretch: { ...hit, start, end: start + digits.length }, year: Number(digits) };
}

function namedYears({ format, report, texts }: ReadReport): Finding[] {
  return NAMED.flatMap(([pattern, distance]) =>
    allHits(texts, pattern).flatMap((hit): Finding[] => {
      const { stretch, year } = yearStretch(hit);
      if (year === report.year + distance || isQuoted(hit.line, stretch.start)) return [];
      const message = namedYearMessage(hit, hit.match[0], year, report.year + distance);
      const remark = { rule: 'year-in-text', severity: 'error', message, source: format.template.source, key: hit.match[0] } as const;
      return [remarkOn(stretch, remark)];
    }),
  );
}

/** A paragraph that opens with a year and claims a figure or a fact of that year. */
const OPENING = /^\s*(?:[（(][一二三四五六七八九十]+[）)][^。]{0,20}。)?((?:19|20)\d\d)年度?(?:[，,]|(?=本|我|全))/g;
const CLAIM = /共?(?:收到|新收|办结|受理|主动公开|公开政府信息|未收到|未发生|未收取|没有收到|被申请行政复议|提起行政诉讼)/;
const COMPARISON = /同比|相比|相较|较20|比20|增长|下降|减少|增加|上年|去年|起[，,]/;

function claimedYears({ format, report, texts }: ReadReport): Finding[] {
  const own = String(report.year);
  return hits(texts, OPENING).flatMap((hit): Finding[] => {
    const { stretch, year } = yearStretch(hit);
    const sentence = sentenceAt(hit.line, stretch.start);
    if (year === report.year || year < report.year - 3 || hit.line.includes(own)) return [];
    if (!CLAIM.test(sentence) || COMPARISON.test(sentence)) return [];
    const message = claimYearMessage(hit, year, report.year);
    const remark = { rule: 'claim-year', severity: 'warning', message, source: format.template.source, key: String(year) } as const;
    return [remarkOn(stretch, remark)];
  });
}

/** A whole report that opens paragraphs with another year and nowhere names its own. */
function wholeYear({ format, report, texts }: ReadReport): Finding[] {
  if (allLinesOf(texts).some(({ line }) => line.includes(`${report.year}年`))) return [];
  const opening = hits(texts, OPENING).find(({ match }) => Number(match[1]) !== report.year);
  if (!opening) return [];
  const { stretch, year } = yearStretch(opening);
  const message = wholeYearMessage(opening, year, report.year);
  const remark = { rule: 'whole-year', severity: 'error', message, source: format.template.source, key: String(year) } as const;
  return [remarkOn(stretch, remark)];
}

/** All four; a report that names another year throughout says so once. */
export function checkYears(read: ReadReport): Finding[] {
  const whole = wholeYear(read);
  return [...titleYear(read), ...namedYears(read), ...(whole.length > 0 ? whole : claimedYears(read))];
}
