/** A time as people in China write it, wherever the program runs. */

const CHINA_OFFSET = 8 * 60 * 60 * 1000;

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
