/** When the law wants a report published, and how far off that is. */
import type { AgencyLevel } from '../../report/report';

export interface Deadline {
  /** YYYY-MM-DD, the last day. */
  date: string;
  source: string;
}

/** The revised regulation (in force 2019-05-15) first governs the reports of 2019. */
const FIRST_REVISED_YEAR = 2019;

/**
 * The last day for publishing a report.
 * @param year 报告年度, the year that the figures are about
 * @returns `null` for levels of which the law says nothing
 * Sources: 条例（2007）第三十一条; 条例（2019）第四十九条; for 乡镇 国办公开办函〔2021〕30号.
 */
export function deadlineOf(year: number, level: AgencyLevel): Deadline | null {
  const next = String(year + 1);
  if (year < FIRST_REVISED_YEAR) return { date: `${next}-03-31`, source: '2007年《条例》第三十一条' };
  switch (level) {
    case 'government':
      return { date: `${next}-03-31`, source: '《条例》第四十九条' };
    case 'department':
      return { date: `${next}-01-31`, source: '《条例》第四十九条' };
    case 'township':
      return { date: `${next}-01-31`, source: '国办公开办函〔2021〕30号' };
    case 'other':
      return null;
  }
}

const DAY_MS = 86_400_000;

/** Whole days from today to a date, both as the wall calendar has them; negative when the date has passed. */
export function daysUntil(date: string, now: Date): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  // Counted in UTC, where no clock change can make a day longer or shorter.
  const then = Date.UTC(year, month - 1, day);
  return Math.round((then - Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())) / DAY_MS);
}

/** The report year that is due now: last year's until its last deadline has passed, then this year's. */
export function yearDue(now: Date): number {
  const last = now.getFullYear() - 1;
  return daysUntil(`${String(last + 1)}-03-31`, now) >= 0 ? last : last + 1;
}
