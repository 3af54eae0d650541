/** Every Chinese text that the HTML renderer adds of its own. */

/** Marks a page made from a report with open errors. */
export const DRAFT_MARK = '草稿';

export const draftTitle = (title: string): string => `【${DRAFT_MARK}】${title}`;

/** 栏目类别 of every annual report, as 《政府网站发展指引》 names it. */
export const COLUMN_TYPE = '信息公开年报';

/** Names of the page's tags as the settings form shows them. */
export const TAG_LABELS = {
  SiteName: '网站名称',
  SiteDomain: '网站域名',
  SiteIDCode: '网站标识码',
  ColumnName: '栏目名称',
  ColumnDescription: '栏目描述',
  ColumnKeywords: '栏目关键词',
  ColumnType: '栏目类别',
  ArticleTitle: '标题',
  PubDate: '发布时间',
  ContentSource: '来源',
  Keywords: '关键词',
  Author: '作者',
  Description: '内容概述',
  Image: '图片地址',
  Url: '网页地址',
} as const;

/** 〔— 1 —〕 around the page number. */
export const PAGE_NUMBER_DASH = '—';

/** Beside a page of the preview with something in one piece that no page holds. */
export const TALL_SHEET = '本页内容超过一张 A4 纸，打印时接到下一张';
