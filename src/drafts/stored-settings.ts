/** What the database holds of what an agency says of itself once for all its reports. */
import type { FontScheme } from '../document/font-scheme';
import type { SiteSettings } from '../render/html/site-settings';
import type { AgencyLevel } from '../report/report';

/** The version of the shape below. */
export const SETTINGS_SCHEMA = 2;

/** The website's tags that are the same for every article. */
export type SiteDefaults = Omit<SiteSettings, 'image' | 'url'>;

/** Empty texts where the agency has not said. */
export interface StoredSettings {
  schema: typeof SETTINGS_SCHEMA;
  agency: string;
  level: AgencyLevel | null;
  /** Texts of the front matter that are the same every year, by the field's id in the templates. */
  fields: Record<string, string>;
  site: SiteDefaults;
  /** In which every report is shown and exported, those begun before it was chosen too. */
  fonts: FontScheme;
}
