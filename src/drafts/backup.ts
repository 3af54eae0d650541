/** Whether a draft has been edited for long without a file of it: what is on one device only should not stay so. */
import type { DraftEntry } from './stored-draft';

const DAY = 86_400_000;

/** Days after which it is said. */
const BACKUP_DUE = 7;

/**
 * @returns whole days since the last export or, before the first, since the draft was created; `null` while it is not
 *   due, or nothing was edited since
 */
export function daysWithoutBackup(
  { exported, createdAt, revision }: Pick<DraftEntry, 'exported' | 'createdAt' | 'revision'>,
  now: Date,
): number | null {
  if (revision <= (exported?.revision ?? 1)) return null;
  const moment = now.toISOString();
  // An export that lies ahead was dated by a wrong clock.
  const since = exported && exported.at <= moment ? exported.at : createdAt;
  const days = Math.floor((now.getTime() - Date.parse(since)) / DAY);
  return days >= BACKUP_DUE ? days : null;
}
