/** Numbers of parts that a text announces and what follows does not have: 八个部分, 以下三个方面：一是…二是…. */
import { ordinalOf } from '../../numeral/chinese';
import type { Finding } from '../finding';
import type { ReadReport } from '../report-text';
import { announcedItemsMessage, announcedPartsMessage } from './messages';
import { listItems } from './list-words';
import { markerOf } from './markers';
import { hits, type Hit } from './scan';
import { PRACTICE } from './sources';
import { remarkOn } from './spot';

const PARTS = /(?:本(?:年度)?报告|报告全文|全文)(?:由|共?分为|共?包括|包含|主要包括)[^。；;]{0,400}?(?<![第几])([一二三四五六七八九十]{1,3}|\d{1,2})个?(?:大)?部分/g;
const ITEMS =
  /(?:以下|如下|下列)([一二两三四五六七八九十]{1,3}|\d{1,2})(?:个|项|点|条)?(?:方面|问题|措施|不足|工作|困难|做法|特点|内容)?[^。；，,：:]{0,8}(?=[：:。])/g;

/** The sections that are printed under a numbered heading. */
function numberedSections({ format }: ReadReport): number {
  return format.template.sections.filter(({ heading }) => heading !== undefined && /^[一二三四五六七八九十]+、/.test(heading)).length;
}

/** How many items follow an announcement: 一是… in the same paragraph or the next ones, or numbered paragraphs. */
function itemsAfter({ text, paragraph, line, end }: Hit): number {
  const rest = [line.slice(end), ...text.paragraphs.slice(paragraph + 1)];
  const [own = '', next = ''] = rest;
  if (listItems(own).length > 0 || listItems(next.slice(0, 8)).length > 0) {
    let last = 0;
    for (const number of rest.flatMap((each) => listItems(each).map((item) => item.number))) {
      if (number !== last + 1) break;
      last = number;
    }
    return last;
  }
  const level = markerOf(next)?.level;
  if (level === undefined) return 0;
  let count = 0;
  for (const each of rest.slice(1)) {
    const marker = markerOf(each);
    if (marker && marker.level < level) break;
    if (marker?.level !== level) continue;
    if (marker.number !== count + 1) break;
    count += 1;
  }
  return count;
}

/** One finding for each announcement that the report does not keep; lists without numbering are not counted. */
export function checkAnnouncedParts(read: ReadReport): Finding[] {
  const remark = { rule: 'announced-parts', severity: 'hint', source: PRACTICE } as const;
  const sections = numberedSections(read);
  const parts = hits(read.texts, PARTS).flatMap((hit): Finding[] => {
    const announced = ordinalOf(hit.match[1] ?? '');
    if (announced === null || sections === 0 || announced === sections) return [];
    const end = { ...hit, start: hit.end - `${hit.match[1] ?? ''}个部分`.length };
    const message = announcedPartsMessage(hit, announced, sections);
    return [remarkOn(end, { ...remark, message })];
  });
  const items = hits(read.texts, ITEMS).flatMap((hit): Finding[] => {
    const announced = ordinalOf(hit.match[1] ?? '');
    const found = itemsAfter(hit);
    if (announced === null || found < 2 || found === announced) return [];
    const message = announcedItemsMessage(hit, hit.match[0], announced, found);
    return [remarkOn(hit, { ...remark, message })];
  });
  return [...parts, ...items];
}
