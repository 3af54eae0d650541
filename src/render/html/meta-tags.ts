/** The tags that 《政府网站发展指引》 (国办发〔2017〕47号) asks of a content page: said when known, named when missing. */
import type { DocumentTree } from '../../document/document';
import { cleanText } from './escape';
import { COLUMN_TYPE, TAG_LABELS } from './messages';
import type { SiteSettings } from './site-settings';

export type TagName = keyof typeof TAG_LABELS;

export interface MetaTags {
  tags: { name: TagName; content: string }[];
  /** Labels of the obligatory tags that cannot be written. */
  missing: string[];
}

const PUBLISHED = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]) (?:[01]\d|2[0-3]):[0-5]\d$/;
const WEB_ADDRESS = /^https?:\/\/[^\s]+$/i;

const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
const onlyIf = (pattern: RegExp, text: string): string => (pattern.test(text) ? text : '');

/**
 * @param published when the page goes online, as `YYYY-MM-DD HH:MM`; `null` or another form counts as not known
 */
export function metaTags({ properties }: DocumentTree, site: SiteSettings, published: string | null): MetaTags {
  const required: [TagName, string][] = [
    ['SiteName', site.siteName],
    ['SiteDomain', site.siteDomain],
    ['SiteIDCode', site.siteIdCode],
    ['ColumnName', site.columnName],
    ['ColumnDescription', site.columnDescription],
    ['ColumnKeywords', site.columnKeywords],
    ['ColumnType', COLUMN_TYPE],
    ['ArticleTitle', properties.title],
    ['PubDate', onlyIf(PUBLISHED, oneLine(published ?? ''))],
    ['ContentSource', properties.agency],
  ];
  const optional: [TagName, string][] = [
    ['Keywords', properties.keywords.map(oneLine).filter(Boolean).join(',')],
    ['Author', site.author],
    ['Description', properties.subject],
    ['Image', onlyIf(WEB_ADDRESS, oneLine(site.image))],
    ['Url', onlyIf(WEB_ADDRESS, oneLine(site.url))],
  ];
  return {
    tags: [...required, ...optional]
      .map(([name, content]) => ({ name, content: oneLine(content) }))
      .filter(({ content }) => content !== ''),
    missing: required.filter(([, content]) => oneLine(content) === '').map(([name]) => TAG_LABELS[name]),
  };
}
