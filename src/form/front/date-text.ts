/** Understands the ways in which people write a date. */
import { isDate } from '../../check/check-text';

const WRITTEN = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

/** The date as YYYY-MM-DD; any text that is no date comes back trimmed and otherwise as typed. */
export function normaliseDate(typed: string): string {
  const trimmed = typed.trim();
  const narrow = trimmed.normalize('NFKC').replace(/[−–]/g, '-');
  const [, year = '', month = '', day = ''] = WRITTEN.exec(narrow) ?? COMPACT.exec(narrow) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(iso) ? iso : trimmed;
}
