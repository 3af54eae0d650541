/** Leads settings of an older shape up to the present one, whether they come from the database or from a file. */
import { isFields } from './record-shape';

/** Settings of schema 1 had no choice of fonts: they were those of the format. */
const fromSchema1 = (old: object): object => ({ ...old, schema: 2, fonts: 'format' });

/** @returns settings of schema 1 in the present shape; everything else as it is */
export function upgradeSettings(stored: unknown): unknown {
  return isFields(stored) && stored.schema === 1 ? fromSchema1(stored) : stored;
}
