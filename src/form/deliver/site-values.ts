/** What the form of the website's tags holds. */
import { EMPTY_SITE_SETTINGS, type SiteSettings } from '../../render/html/site-settings';

export interface SiteValues extends SiteSettings {
  published: string;
}

export const EMPTY_SITE_VALUES: SiteValues = { ...EMPTY_SITE_SETTINGS, published: '' };
