/** What the form of the website's tags holds. */
import type { TAG_LABELS } from '../../render/html/messages';
import { EMPTY_SITE_SETTINGS, type SiteSettings } from '../../render/html/site-settings';

export interface SiteValues extends SiteSettings {
  published: string;
}

export const EMPTY_SITE_VALUES: SiteValues = { ...EMPTY_SITE_SETTINGS, published: '' };

/** What is the same for every report of an agency, with the tag that carries it. */
export const LASTING_TAGS = [
  ['siteName', 'SiteName'],
  ['siteDomain', 'SiteDomain'],
  ['siteIdCode', 'SiteIDCode'],
  ['columnName', 'ColumnName'],
  ['columnDescription', 'ColumnDescription'],
  ['columnKeywords', 'ColumnKeywords'],
  ['author', 'Author'],
] as const satisfies readonly (readonly [keyof SiteValues, keyof typeof TAG_LABELS])[];
