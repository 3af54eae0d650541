/** A moment in the words one would use for it today. */

const two = (number: number) => String(number).padStart(2, '0');

/** 今天 14:32, 昨天 09:05, 3月8日 14:32, 2024年3月8日; the local clock and calendar. */
export function describeTime(iso: string, now: Date): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return '';
  const clock = `${two(time.getHours())}:${two(time.getMinutes())}`;
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (time.toDateString() === now.toDateString()) return `今天 ${clock}`;
  if (time.toDateString() === yesterday.toDateString()) return `昨天 ${clock}`;
  const day = `${String(time.getMonth() + 1)}月${String(time.getDate())}日`;
  return time.getFullYear() === now.getFullYear() ? `${day} ${clock}` : `${String(time.getFullYear())}年${day}`;
}
