/** Plans for the next year under another year: a heading 2018年工作打算 in the report for 2018, 2018年，我局将继续…. */
import type { Finding } from '../finding';
import type { ReadReport } from '../report-text';
import { planYearMessage } from './messages';
import { hits, isQuoted } from './scan';
import { remarkOn } from './spot';

/** A short paragraph, or the head of one, that names a plan. */
const HEADING =
  /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、])?\s*((?:19|20)\d\d)年度?(?:政府信息公开|政务公开)?(?:主要)?(?:工作)?(?:打算|计划|安排|思路)(?=$|[。：:])/g;
/** A sentence about what will be done; 将 alone is also a preposition. */
const WILL =
  /((?:19|20)\d\d)年度?[，,]?(?:我[^，,。；]{1,4}|本[^，,。；]{1,4})?将(?:继续|进一步|采取|着力|努力|从以下|重点(?:做好|抓好|推进)|认真(?:做好|落实))/g;

/** The plan's year has to be the next one. */
export function checkPlanYear({ format, report, texts }: ReadReport): Finding[] {
  const next = report.year + 1;
  return ([[HEADING, 'error'], [WILL, 'warning']] as const).flatMap(([pattern, severity]) =>
    hits(texts, pattern).flatMap((hit): Finding[] => {
      const digits = hit.match[1] ?? '';
      const year = Number(digits);
      // What was planned in earlier years may be told; a far year may be the aim of a long plan.
      const wrong = pattern === HEADING ? year !== next : year === report.year || year === report.year - 1;
      if (!wrong || isQuoted(hit.line, hit.start)) return [];
      const start = hit.start + hit.match[0].indexOf(digits);
      const message = planYearMessage(hit, hit.match[0].trim(), next);
      const remark = { rule: 'plan-year', severity, message, source: format.template.source, key: hit.match[0].trim() } as const;
      return [remarkOn({ ...hit, start, end: start + digits.length }, remark)];
    }),
  );
}
