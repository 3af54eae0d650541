/** Evaluates a relation between two dates of the front matter. */
import { isDate } from '../check/check-text';
import type { Report } from '../report/report';
import { formatDate } from '../template/placeholders';
import { dateRuleWords, RELATIONS } from '../template/rule-words';
import type { Template } from '../template/schema';
import type { SheetLine, SheetRule } from './sheet';
import { daysText } from './messages';
import type { StandingOf } from './standing';

type DateRule = Template['date-rules'][number];

const DAY = 24 * 60 * 60 * 1000;
const OPEN = { kept: null, lapsed: null };

function evaluate({ id, left, right }: DateRule, { fields }: Report, standingOf: StandingOf): SheetLine {
  const dates = [fields[left] ?? '', fields[right] ?? ''] as const;
  const line = { place: null, computed: false } as const;
  if (!dates.every(isDate)) {
    return { ...line, left: null, right: null, difference: null, result: 'unfilled', ...OPEN };
  }
  const days = (Date.parse(dates[0]) - Date.parse(dates[1])) / DAY;
  const standing = standingOf(id);
  return {
    ...line,
    left: formatDate(dates[0]),
    right: formatDate(dates[1]),
    difference: daysText(days),
    result: standing === null ? 'pass' : standing.kept ? 'kept' : 'fail',
    ...(standing ?? OPEN),
  };
}

export function evaluateDateRule(
  rule: DateRule,
  template: Template,
  report: Report,
  standingOf: StandingOf,
): SheetRule {
  return {
    title: rule.title,
    words: dateRuleWords(rule, template),
    each: null,
    relation: RELATIONS[rule.relation],
    severity: rule.severity,
    lines: [evaluate(rule, report, standingOf)],
  };
}
