/** What a unit says once of its website, so that exported pages carry the tags that government sites must have. */

/** Plain data; '' where the unit has not said. Names follow 《政府网站发展指引》 (国办发〔2017〕47号). */
export interface SiteSettings {
  /** 网站名称 */
  siteName: string;
  /** 网站域名, e.g. www.example.gov.cn */
  siteDomain: string;
  /** 政府网站标识码 */
  siteIdCode: string;
  /** 栏目名称 */
  columnName: string;
  /** 栏目描述 */
  columnDescription: string;
  /** 栏目关键词, separated by commas */
  columnKeywords: string;
  /** 作者或责任编辑（选填） */
  author: string;
  /** Address of a picture for the article（选填）: http or https */
  image: string;
  /** Address under which the article will stand（选填）: http or https */
  url: string;
}

/** Settings of a unit that has said nothing yet. */
export const EMPTY_SITE_SETTINGS: SiteSettings = {
  siteName: '',
  siteDomain: '',
  siteIdCode: '',
  columnName: '',
  columnDescription: '',
  columnKeywords: '',
  author: '',
  image: '',
  url: '',
};
