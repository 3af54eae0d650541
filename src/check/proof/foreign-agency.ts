/** Names that are not the reporting agency's where only its own can stand: marks of a text taken from elsewhere. */
import type { Finding } from '../finding';
import type { ReadReport } from '../report-text';
import { otherAgencyMessage, otherPlaceMessage, otherSelfMessage } from './messages';
import { allHits, hits, isQuoted } from './scan';
import { PRACTICE } from './sources';
import { remarkOn } from './spot';

/** 我局 and its like, with the words that only look so: 自我局限, 我委托. */
const SELF = /(?<!自)我(局(?![限面部势])|厅(?!堂)|委(?![托员派任屈婉])|镇(?![静定])|乡(?!村)|院(?![落校士])|署(?!名))/g;
const ORGAN = /(?:局|厅|委员会|委|办公室|办|政府|办事处|处|院|署|站|所)$/;

/** Whether the characters of the shorter name stand in the longer one in this order: 经开区 in 经济技术开发区. */
function abbreviates(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = -1;
  return Array.from(short).every((character) => {
    at = long.indexOf(character, at + 1);
    return at >= 0;
  });
}

/** 我局 in the report of a 委员会. */
function otherSelves({ report, texts }: ReadReport): Finding[] {
  const name = report.agency.name.trim();
  if (!ORGAN.test(name)) return [];
  return allHits(texts, SELF).flatMap((hit): Finding[] => {
    if (name.includes(hit.match[1] ?? '') || isQuoted(hit.line, hit.start)) return [];
    const message = otherSelfMessage(hit, hit.match[0], name);
    return [remarkOn(hit, { rule: 'foreign-agency', severity: 'warning', message, source: PRACTICE })];
  });
}

/** A place with its rank at the head of a name. */
const PLACE = /^([\u4e00-\u9fff]{2,4}?)(省|市|县|区|镇|乡)/;

/** The agency that the preface says has published or compiled this report. */
const PUBLISHED =
  /现(?:公布|发布)([\u4e00-\u9fff]{2,30}?)(?:20\d\d年度?)?(?:政府)?信息公开(?:工作)?年度报告|(?<=报告[^。；]{0,60})由([\u4e00-\u9fff]{3,30}?(?:局|厅|委员会|委|政府|办公室|办事处|区))编制/g;

function otherPublishers({ report, texts }: ReadReport): Finding[] {
  const name = report.agency.name.trim();
  if (!PLACE.test(name)) return [];
  return hits(texts, PUBLISHED).flatMap((hit): Finding[] => {
    const found = hit.match[1] ?? hit.match[2] ?? '';
    const place = PLACE.exec(found)?.[1];
    if (place === undefined || name.includes(place) || abbreviates(found, name)) return [];
    const start = hit.start + hit.match[0].indexOf(found);
    const stretch = { ...hit, start, end: start + found.length };
    const message = otherAgencyMessage(hit, found, name);
    return [remarkOn(stretch, { rule: 'foreign-agency', severity: 'warning', message, source: PRACTICE })];
  });
}

/** A paragraph whose subject is a place: 2024年，汐原市坚持…. */
const SUBJECT =
  /^\s*(?:[（(][一二三四五六七八九十]+[）)][^。]{0,20}。)?(?:(?:19|20)\d\d年度?[，,])?(([\u4e00-\u9fff]{2,3})(省|市|县|区|镇|乡))(?=人民政府|(?:19|20)\d\d年|认真|坚持|严格|按照|积极|深入|全面|始终|持续|高度重视|以习近平|贯彻)/g;
/** Words that end like a place and are none: 各县, 大城市, 本辖区, 各乡镇. */
const NO_PLACE = /^[在由为对向按据经从自]|[全各我本该省市县区镇乡和与及等]|[城都辖园社景小山地灾老库校专新发开]$/;

/** Another place of the rank that the agency's own has. */
function otherPlaces({ report, texts }: ReadReport): Finding[] {
  const name = report.agency.name.trim();
  const rank = PLACE.exec(name)?.[2];
  if (rank === undefined) return [];
  return hits(texts, SUBJECT).flatMap((hit): Finding[] => {
    const [, place = '', root = '', found] = hit.match;
    if (found !== rank || name.includes(root) || NO_PLACE.test(root)) return [];
    const start = hit.start + hit.match[0].lastIndexOf(place);
    const message = otherPlaceMessage(hit, place, name);
    return [remarkOn({ ...hit, start, end: start + place.length }, { rule: 'foreign-agency', severity: 'hint', message, source: PRACTICE })];
  });
}

/** All three. */
export function checkForeignAgency(read: ReadReport): Finding[] {
  return [...otherSelves(read), ...otherPublishers(read), ...otherPlaces(read)];
}
