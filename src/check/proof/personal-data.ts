/** Personal data that a report must not publish: identity-card and mobile numbers, an applicant's name and address. */
import type { Finding } from '../finding';
import type { ReadReport } from '../report-text';
import { applicantMessage, identityMessage, mobileMessage } from './messages';
import { allHits, type Hit } from './scan';
import { PERSONAL_DATA_LAW } from './sources';
import { remarkOn, type Stretch } from './spot';

const IDENTITY = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g;
const MOBILE = /(?<![\dA-Za-z])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d.A-Za-z次条元人万件])/g;
/** An applicant by name, then where he lives; 某 and × withhold the name. */
const APPLICANT =
  /申请人(?:为|是|[:：])?\s*([\u4e00-\u9fff]{2,3})(?:[，,、（(]|(?=[男女]))(?=[^。；]{0,40}?(?:家住|现住|住址[为是在:：]|住在|住于|住[\u4e00-\u9fff]{2,14}?(?:省|市|县|区|镇|乡|村|街道|路|号)))/g;
/** The commonest family names: what else follows 申请人 is no name. */
const FAMILY_NAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董袁潘蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史贺陶顾毛郝龚邵万钱严洪武戴莫孔汤';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** Whether 18 characters are an identity number: its date of birth and its check digit hold (GB 11643-1999). */
export function isIdentityNumber(number: string): boolean {
  const [month, day] = [Number(number.slice(10, 12)), Number(number.slice(12, 14))];
  if (!/^(?:19|20)$/.test(number.slice(6, 8)) || month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECK_DIGITS[sum % 11] === number.slice(-1).toUpperCase();
}

/** A number with its middle hidden, so that the message does not repeat what must not be published. */
function masked(number: string, ends: number): string {
  return `${number.slice(0, ends)}${'*'.repeat(number.length - 2 * ends)}${number.slice(-ends)}`;
}

/** One finding for each; a mobile number that the front matter gives as the agency's own is none. */
export function checkPersonalData({ report, texts }: ReadReport): Finding[] {
  const base = { rule: 'personal-data', severity: 'warning', source: PERSONAL_DATA_LAW } as const;
  const contacts = Object.values(report.fields).map((field) => field.replace(/[ -]/g, ''));
  const find = (pattern: RegExp, make: (hit: Hit) => { stretch: Stretch; key: string; message: string } | null): Finding[] =>
    allHits(texts, pattern).flatMap((hit): Finding[] => {
      const found = make(hit);
      return found ? [remarkOn(found.stretch, { ...base, message: found.message, key: found.key })] : [];
    });
  return [
    ...find(IDENTITY, (hit) => {
      if (!isIdentityNumber(hit.match[0])) return null;
      const key = masked(hit.match[0], 4);
      return { stretch: hit, key, message: identityMessage(hit, key) };
    }),
    ...find(MOBILE, (hit) => {
      const number = hit.match[0].replace(/[ -]/g, '');
      if (contacts.some((contact) => contact.includes(number))) return null;
      const key = masked(number, 3);
      return { stretch: hit, key, message: mobileMessage(hit, key) };
    }),
    ...find(APPLICANT, (hit) => {
      const name = hit.match[1] ?? '';
      if (!FAMILY_NAMES.includes(name[0] ?? '') || name.includes('某')) return null;
      const start = hit.start + hit.match[0].indexOf(name, 3);
      const key = `${name[0] ?? ''}${'*'.repeat(name.length - 1)}`;
      const stretch = { ...hit, start, end: start + name.length };
      return { stretch, key, message: applicantMessage(hit, key) };
    }),
  ];
}
