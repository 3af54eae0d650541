// Promises to tell whether something built is older than what it was built from.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The newest modification time below a file or folder. Folders count too, so that a deletion shows.
 * @param {string} place absolute path
 * @returns {number} milliseconds; 0 when there is nothing
 */
export function newestTime(place) {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(place).reduce(
    (newest, name) => Math.max(newest, newestTime(path.join(place, name))),
    stats.mtimeMs,
  );
}

/**
 * @param {string} built absolute path of the file that a build writes last
 * @param {readonly string[]} sources absolute paths of files and folders
 * @returns {boolean} whether the built file is missing or older than any source
 */
export function isStale(built, sources) {
  const time = statSync(built, { throwIfNoEntry: false })?.mtimeMs;
  return time === undefined || sources.some((source) => newestTime(source) > time);
}
