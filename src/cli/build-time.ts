/** The time that stands in a built file: asked for, or taken so that the same report gives the same file again. */
import { isDate } from '../check/check-text';
import { chinaTime } from '../report/china-time';
import type { Report } from '../report/report';
import type { Format } from '../template/format';
import { InputError } from './input-error';
import type { CliIo } from './io';
import { wrongEpoch, wrongTime } from './messages';

export interface AskedTime {
  time: Date;
  /** As a page says it: `YYYY-MM-DD HH:MM`, China Standard Time. */
  published: string;
}

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/;
/** The last second whose year has four digits. */
const LAST_SECOND = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;

/** A day as a time: midnight UTC, morning of the same day in China. */
const dayTime = (day: string): Date => new Date(`${day}T00:00:00Z`);

/**
 * Reads `--time`: a day, or a time in ISO 8601; without an offset it is China Standard Time.
 * @throws InputError when it is neither
 */
export function explicitTime(text: string | undefined): AskedTime | null {
  if (text === undefined) return null;
  if (isDate(text)) return { time: dayTime(text), published: `${text} 00:00` };
  const match = DATE_TIME.exec(text);
  if (!match || !isDate(match[1] ?? '')) throw new InputError(wrongTime(text));
  const time = new Date(match[5] === undefined ? `${text}+08:00` : text);
  return { time, published: chinaTime(time) };
}

/**
 * The time of SOURCE_DATE_EPOCH, where it is set.
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 * @throws InputError when it is no number of seconds
 */
export function epochTime(io: CliIo): Date | null {
  const epoch = io.env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === '') return null;
  const seconds = /^\d{1,15}$/.test(epoch) ? Number(epoch) : Infinity;
  if (seconds > LAST_SECOND) throw new InputError(wrongEpoch(epoch));
  return new Date(seconds * 1000);
}

/** The time when none was asked for: SOURCE_DATE_EPOCH, the report's own date (the format's first date field), now. */
export function implicitTime(format: Format, report: Report, io: CliIo): Date {
  const epoch = epochTime(io);
  if (epoch !== null) return epoch;
  const field = format.template.fields.find(({ type }) => type === 'date');
  const date = field === undefined ? '' : (report.fields[field.id] ?? '');
  return isDate(date) ? dayTime(date) : io.now();
}
