/** Who reports about which year: from the title, else from what the rest of the document says of itself. */
import type { AgencyLevel } from '../../report/report';
import type { Origin, ReadDocument } from '../read-document';
import { findDate } from './dates';
import type { RecognisedText } from './recognised';
import type { DocumentText, TextItem } from './text-items';

export interface Identity {
  agency: string;
  agencyFound: RecognisedText | null;
  /** `null` when nothing in the document tells. */
  year: number | null;
  yearFound: RecognisedText | null;
}

const YEAR = /((?:19|20)\d{2})(?:年度|年|\s*年)/;
/** Where the name of an agency ends in a title. */
const SUBJECT = /(?:关于)?(?:(?:19|20)\d{2}年?度?)?(?:开展)?(?:政府信息公开|政务信息公开|信息公开|政务公开|政务服务)/;
const PERIOD = /((?:19|20)\d{2})年度?(?:1月1日|1月?(?:[-—–~至到])|全年)/;
const NOT_NAME = /[。，；：！？《》“”]/;

/** The name of the agency in a title; '' where the title names none. */
function agencyInTitle(title: string): string {
  const bare = title.normalize('NFKC').replace(/\s+/g, '').replace(/^关于/, '');
  const place = SUBJECT.exec(bare);
  if (!place) return '';
  const name = bare.slice(0, place.index).replace(/(?:19|20)\d{2}年?度?/g, '').replace(/^关于|的$/g, '');
  return NOT_NAME.test(name) || name.length > 60 ? '' : name;
}

/** What the name says of the level; `other` where it says nothing. */
export function levelOfName(name: string): AgencyLevel {
  if (/(?:乡|镇|街道)(?:人民政府)?(?:办事处|办)?$|街道办/.test(name)) return 'township';
  if (/人民政府$|^.{2,8}(?:省|市|县|自治区|自治州|旗)$/.test(name)) return 'government';
  if (/(?:开发区|经开区|高新区|新区|管理区|园区|管委会|管理委员会)$/.test(name)) return 'other';
  if (/(?:局|厅|委|委员会|办公室|办|院|署|总队|支队|大队|中心|部|处|站)$/.test(name)) return 'department';
  return 'other';
}

function yearIn(text: string, pattern: RegExp): number | null {
  const match = pattern.exec(text.normalize('NFKC').replace(/\s+/g, ''));
  return match ? Number(match[1]) : null;
}

/** The first item for which a year is found. */
function firstYear(items: readonly TextItem[], read: (text: string) => number | null): { year: number; item: TextItem } | null {
  for (const item of items) {
    const year = read(item.text);
    if (year !== null) return { year, item };
  }
  return null;
}

const NOWHERE: Origin = { page: null, place: '文件属性' };

/** The year by the most certain sign there is. */
function findYear(document: ReadDocument, text: DocumentText, words: readonly TextItem[]): { year: number; found: RecognisedText } | null {
  const inTitle = yearIn(text.title, YEAR);
  if (inTitle !== null) return { year: inTitle, found: { sure: true, from: text.titleFrom ?? NOWHERE, printed: text.title } };
  const inProperties = yearIn(document.properties.title, YEAR);
  if (inProperties !== null) {
    return { year: inProperties, found: { sure: true, from: NOWHERE, printed: document.properties.title } };
  }
  const all = [...text.items, ...words];
  const period = firstYear(all, (line) => yearIn(line, PERIOD));
  if (period) return { year: period.year, found: { sure: true, from: period.item.from, printed: period.item.text } };
  // A report is dated in the year after the one that it is about.
  const dated = firstYear([...text.items].reverse(), (line) => (line.length > 40 ? null : Number(findDate(line)?.iso.slice(0, 4) ?? 'x') - 1 || null));
  if (dated) return { year: dated.year, found: { sure: false, from: dated.item.from, printed: dated.item.text } };
  const named = firstYear(all, (line) => yearIn(line, YEAR));
  return named && { year: named.year, found: { sure: false, from: named.item.from, printed: named.item.text } };
}

/** @param words lines of words that stand inside tables */
export function identify(document: ReadDocument, text: DocumentText, words: readonly TextItem[]): Identity {
  const year = findYear(document, text, words);
  const inTitle = agencyInTitle(text.title);
  // A form may have its title in a row of its own; other rows of words speak of publicity, too.
  const row = words.find((each) => levelOfName(agencyInTitle(each.text)) !== 'other');
  const { properties } = document;
  const candidates: (readonly [string, boolean, Origin, string])[] = [
    [inTitle, true, text.titleFrom ?? NOWHERE, text.title],
    ...(row ? [[agencyInTitle(row.text), false, row.from, row.text] as const] : []),
    [agencyInTitle(properties.title), false, NOWHERE, properties.title],
    [properties.agency.trim(), false, NOWHERE, properties.agency],
  ];
  const [agency = '', sure = false, from = NOWHERE, printed = ''] = candidates.find(([name]) => name !== '') ?? [];
  return {
    agency,
    agencyFound: agency === '' ? null : { sure, from, printed },
    year: year?.year ?? null,
    yearFound: year?.found ?? null,
  };
}
