/** Dates of the front matter after the last day that the law sets for the agency's level, or before the year is over. */
import { bindsLevel, lastDay } from '../../template/deadline';
import { formatDate } from '../../template/placeholders';
import { isDate } from '../check-text';
import type { Finding } from '../finding';
import type { ReadReport } from '../report-text';
import { earlyMessage, lateMessage } from './messages';
import { remarkAt } from './spot';

function lateDates({ format, report }: ReadReport): Finding[] {
  const { deadlines = [], fields } = format.template;
  return deadlines.flatMap(({ field, by, levels, severity, source }): Finding[] => {
    const date = report.fields[field] ?? '';
    const last = lastDay(by, report.year);
    if (!bindsLevel({ levels }, report.agency.level) || !isDate(date) || date <= last) return [];
    const label = fields.find(({ id }) => id === field)?.label ?? field;
    const message = lateMessage(label, formatDate(date), formatDate(last));
    return [remarkAt({ kind: 'field', field }, `deadline@${field}`, { rule: 'deadline', severity, message, source })];
  });
}

/** A report dated within the year that it is about: the date's year or the report year is last year's. */
function earlyDates({ format, report }: ReadReport): Finding[] {
  const { deadlines = [], period, fields } = format.template;
  if (!period) return [];
  const end = `${report.year}-${period.to}`;
  const dated = fields.filter(({ id }) => deadlines.some(({ field }) => field === id));
  return dated.flatMap(({ id, label }): Finding[] => {
    const date = report.fields[id] ?? '';
    if (!isDate(date) || date >= end) return [];
    const message = earlyMessage(label, formatDate(date), report.year, formatDate(end));
    const remark = { rule: 'date-early', severity: 'warning', message, source: period.source } as const;
    return [remarkAt({ kind: 'field', field: id }, `date-early@${id}`, remark)];
  });
}

/** One finding for each deadline of the format that is missed, and for each date that no report of the year can have. */
export function checkDeadlines(read: ReadReport): Finding[] {
  return [...lateDates(read), ...earlyDates(read)];
}
