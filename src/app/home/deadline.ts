/** The deadlines of a year as the formats have them, and how far off they are. */
import type { AgencyLevel } from '../../report/report';
import { chooseTemplates, type TemplateSummary } from '../../template/choose';
import { deadlineOf } from '../../template/deadline';
import { daysUntil } from '../../ui/days';

const LEVELS: readonly AgencyLevel[] = ['department', 'township', 'government', 'other'];

/** A last day and whom it binds. */
export interface SharedDeadline {
  /** YYYY-MM-DD, the last day. */
  date: string;
  levels: AgencyLevel[];
  /** What says so, for one level after another. */
  sources: string[];
}

/**
 * The last days for a report year, the earliest first; levels that share one stand together.
 * @param year 报告年度, the year that the figures are about
 */
export function deadlinesOf(summaries: readonly TemplateSummary[], year: number): SharedDeadline[] {
  const days = new Map<string, SharedDeadline>();
  for (const level of LEVELS) {
    const found = deadlineOf(chooseTemplates(summaries, year, level)[0]?.deadlines, year, level);
    if (found === null) continue;
    const { levels, sources } = days.get(found.date) ?? { levels: [], sources: [] };
    days.set(found.date, { date: found.date, levels: [...levels, level], sources: [...sources, found.source] });
  }
  return [...days.values()].sort((a, b) => a.date.localeCompare(b.date));
}

/** The report year that is due now: last year's until its last deadline has passed, then this year's. */
export function yearDue(summaries: readonly TemplateSummary[], now: Date): number {
  const last = now.getFullYear() - 1;
  return deadlinesOf(summaries, last).some(({ date }) => daysUntil(date, now) >= 0) ? last : last + 1;
}

/** The article or notice alone, without its words. */
export function citationOf(source: string): string {
  return source.split('：', 1).join('');
}
