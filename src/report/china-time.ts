/** A time as people in China write it, wherever the program runs. */

const CHINA_OFFSET = 8 * 60 * 60 * 1000;

/**
 * @returns `YYYY-MM-DDTHH:MM:SS`, China Standard Time
 * @throws RangeError when the time is not a valid date
 */
export function chinaClock(time: Date): string {
  return new Date(time.getTime() + CHINA_OFFSET).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);
}

/**
 * @param clock what the clock shows in China, `YYYY-MM-DDTHH:MM:SS`
 * @returns ISO 8601 time; `null` when it is no time
 */
export function timeOfClock(clock: string): string | null {
  const time = Date.parse(`${clock}+08:00`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/**
 * @returns `YYYY-MM-DD HH:MM`, China Standard Time
 * @throws RangeError when the time is not a valid date
 */
export function chinaTime(time: Date): string {
  const china = new Date(time.getTime() + CHINA_OFFSET).toISOString();
  return `${china.slice(0, 10)} ${china.slice(11, 16)}`;
}

/** @param time ISO 8601 @returns the day in China, `YYYY-MM-DD` */
export function chinaDay(time: string): string {
  return chinaTime(new Date(time)).slice(0, 10);
}
