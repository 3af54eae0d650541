// Promises that what an agency says of itself once is still there after an update of the program, whichever version kept it.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDatabase, type Database } from '../../src/drafts/database';
import { createSettingsShelf, EMPTY_SETTINGS } from '../../src/drafts/settings-shelf';
import type { StoredSettings } from '../../src/drafts/stored-settings';
import { freshName } from './support/windows';

let database: Database;
beforeEach(() => {
  database = createDatabase(freshName());
});
afterEach(() => {
  database.close();
});

/** Keeps a record as another version of the program would have. */
const keep = (record: object): Promise<unknown> =>
  database.write(['settings'], (transaction) => transaction.objectStore('settings').put(record as StoredSettings, 'unit'));

const settings: StoredSettings = { ...EMPTY_SETTINGS, agency: '云溪市自然资源局', fonts: 'founder' };

it('gives back what was put', async () => {
  const shelf = createSettingsShelf(database);
  expect(await shelf.get()).toEqual(EMPTY_SETTINGS);
  await shelf.put(settings);
  expect(await shelf.get()).toEqual(settings);
});

it('reads settings of the first version, in the fonts of the formats', async () => {
  const old = Object.fromEntries(Object.entries({ ...settings, schema: 1 }).filter(([key]) => key !== 'fonts'));
  await keep(old);
  expect(await createSettingsShelf(database).get()).toEqual({ ...settings, fonts: 'format' });
});

it('takes settings of a newer version for none', async () => {
  await keep({ ...settings, schema: 3 });
  expect(await createSettingsShelf(database).get()).toEqual(EMPTY_SETTINGS);
});
