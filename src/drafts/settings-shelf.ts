/** What an agency says of itself once for all its reports, on this device. */
import type { Database } from './database';
import { isFields } from './record-shape';
import { SETTINGS_SCHEMA, type StoredSettings } from './stored-settings';
import { upgradeSettings } from './upgrade-settings';

/** Its place in the store; there is one agency to a device. */
const KEY = 'unit';

/** Settings in which nothing was said yet. */
export const EMPTY_SETTINGS: StoredSettings = {
  schema: SETTINGS_SCHEMA,
  agency: '',
  level: null,
  fields: {},
  site: {
    siteName: '',
    siteDomain: '',
    siteIdCode: '',
    columnName: '',
    columnDescription: '',
    columnKeywords: '',
    author: '',
  },
  fonts: 'format',
};

export interface SettingsShelf {
  /** Empty ones when there are none, or they were written by a newer version of the program. */
  get(): Promise<StoredSettings>;
  put(settings: StoredSettings): Promise<void>;
}

/** What is stored here was written by this program: its version tells its shape. */
const isSettings = (value: unknown): value is StoredSettings => isFields(value) && value.schema === SETTINGS_SCHEMA;

export function createSettingsShelf(database: Database): SettingsShelf {
  return {
    async get() {
      const stored = await database.read(['settings'], (transaction) => transaction.objectStore('settings').get(KEY));
      const settings = upgradeSettings(stored);
      return isSettings(settings) ? settings : EMPTY_SETTINGS;
    },
    async put(settings) {
      await database.write(['settings'], (transaction) => transaction.objectStore('settings').put(settings, KEY));
    },
  };
}
