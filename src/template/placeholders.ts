/** Placeholders in fixed lines of a template: {{agency}}, {{year}}, {{next-year}} and the ids of its fields. */
import type { Report } from '../report/report';
import type { Template } from './schema';

/** A placeholder with its name. */
export const PLACEHOLDER = /\{\{\s*([a-z][a-z0-9-]*)\s*\}\}/g;

/** 2018-01-23 → 2018年1月23日: Arabic digits, no leading zeros (GB/T 9704-2012, 7.3.5.4); other text unchanged. */
export function formatDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : iso;
}

/** Fills the placeholders of a line from the report; an empty field leaves nothing. */
export function fillPlaceholders(line: string, template: Template, report: Report): string {
  return line.replace(PLACEHOLDER, (_, name: string) => {
    switch (name) {
      case 'agency':
        return report.agency.name;
      case 'year':
        return String(report.year);
      case 'next-year':
        return String(report.year + 1);
      default: {
        const value = report.fields[name] ?? '';
        return template.fields.find((field) => field.id === name)?.type === 'date' ? formatDate(value) : value;
      }
    }
  });
}
