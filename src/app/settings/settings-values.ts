/** What the form of the settings holds, and the settings that it stands for. */
import { SETTINGS_SCHEMA, type SiteDefaults, type StoredSettings } from '../../drafts/stored-settings';
import type { FontScheme } from '../../document/font-scheme';
import type { AgencyLevel } from '../../report/report';

export interface SettingsValues {
  agency: string;
  /** Empty or, where the browser says so, `null` while none is chosen. */
  level: AgencyLevel | '' | null;
  fields: Record<string, string>;
  site: SiteDefaults;
  fonts: FontScheme;
}

/** @param ids of the fields that the form shows: each needs a text, if an empty one */
export function valuesOf({ agency, level, fields, site, fonts }: StoredSettings, ids: readonly string[]): SettingsValues {
  return {
    agency,
    level: level ?? '',
    fields: { ...fields, ...Object.fromEntries(ids.map((id) => [id, fields[id] ?? ''])) },
    site: { ...site },
    fonts,
  };
}

/** Texts without space around them; what is empty is not kept. */
export function settingsOf({ agency, level, fields, site, fonts }: SettingsValues): StoredSettings {
  const said = Object.entries(fields).flatMap(([id, text]): [string, string][] => (text.trim() ? [[id, text.trim()]] : []));
  return {
    schema: SETTINGS_SCHEMA,
    agency: agency.trim(),
    level: level === '' ? null : level,
    fields: Object.fromEntries(said),
    site: {
      siteName: site.siteName.trim(),
      siteDomain: site.siteDomain.trim(),
      siteIdCode: site.siteIdCode.trim(),
      columnName: site.columnName.trim(),
      columnDescription: site.columnDescription.trim(),
      columnKeywords: site.columnKeywords.trim(),
      author: site.author.trim(),
    },
    fonts,
  };
}
