/** What stands in a field of the front matter. */
import type { Report } from './report';

/** @param field a field of the template, `agency` or `year` @returns as it is stored; '' when it is blank */
export function fieldText({ agency, year, fields }: Report, field: string): string {
  if (field === 'agency') return agency.name;
  return field === 'year' ? String(year) : (fields[field] ?? '');
}
