/** When a report of a format has to be published, as the format's own data says. */
import type { AgencyLevel } from '../report/report';
import type { Template } from './schema';

/** The last day, as MM-DD of the year after the report year, for the levels that it binds; for all when they are absent. */
export type DeadlineRule = Pick<NonNullable<Template['deadlines']>[number], 'by' | 'levels' | 'source'>;

export interface Deadline {
  /** YYYY-MM-DD, the last day. */
  date: string;
  /** The article or notice with its words. */
  source: string;
}

export function lastDay(by: string, year: number): string {
  return `${year + 1}-${by}`;
}

export function bindsLevel({ levels }: Pick<DeadlineRule, 'levels'>, level: AgencyLevel): boolean {
  return levels?.includes(level) ?? true;
}

/** The rule that binds a level, the earliest where there are several; `null` when the format says nothing of it. */
export function deadlineRule<R extends DeadlineRule>(rules: readonly R[] | undefined, level: AgencyLevel): R | null {
  const [first = null] = (rules ?? []).filter((rule) => bindsLevel(rule, level)).sort((a, b) => a.by.localeCompare(b.by));
  return first;
}

/**
 * The last day for publishing a report.
 * @param year 报告年度, the year that the figures are about
 * @returns `null` for levels of which the format says nothing
 */
export function deadlineOf(rules: readonly DeadlineRule[] | undefined, year: number, level: AgencyLevel): Deadline | null {
  const rule = deadlineRule(rules, level);
  return rule ? { date: lastDay(rule.by, year), source: rule.source } : null;
}
