/** Whether a report bears a date by which its format has it published. */
import { isDate } from '../check/check-text';
import type { Report } from '../report/report';
import { deadlineRule, lastDay } from '../template/deadline';
import type { Template } from '../template/schema';
import type { DeadlineState } from './batch-row';

/** @returns `null` for agencies of which the format says nothing */
export function deadlineStateOf({ deadlines }: Template, { agency, year, fields }: Report): DeadlineState | null {
  const rule = deadlineRule(deadlines, agency.level);
  if (rule === null) return null;
  const due = lastDay(rule.by, year);
  const date = fields[rule.field] ?? '';
  if (!isDate(date)) return { due, date: date === '' ? null : date, state: 'undated' };
  return { due, date, state: date <= due ? 'in-time' : 'late' };
}
