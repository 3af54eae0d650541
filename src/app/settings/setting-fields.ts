/** What the settings keep of an agency: front matter by the ids that it has in the templates. */
import type { StoredSettings } from '../../drafts/stored-settings';
import type { Field } from '../../template/schema';
import { settingsMessages } from './messages';

/** Front matter that is the same from year to year: how to reach the agency, and who signs. */
export const FRONT_FIELDS = Object.keys(settingsMessages.fields) as (keyof typeof settingsMessages.fields)[];

/** The front matter of a new report: what the settings know of the fields that its format has. */
export function knownFields(fields: readonly Field[], settings: StoredSettings): Record<string, string> {
  const asked = new Set(fields.filter(({ type }) => type === 'text').map(({ id }) => id));
  return Object.fromEntries(Object.entries(settings.fields).filter(([id, text]) => text !== '' && asked.has(id)));
}
