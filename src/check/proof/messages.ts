/** What proofreading says, in Chinese: where it stands, what happened, what it should be. */
import type { TextPart } from '../../report/text-part';
import type { Insert } from '../report-text';
import type { TextPlace } from './spot';

function partWords(part: TextPart, { block }: Insert): string {
  switch (part.kind) {
    case 'cell':
      return `第 ${part.row + 1} 行第 ${part.column + 1} 列`;
    case 'caption':
      return 'table' in block ? '的表题' : '的图题';
    case 'alternative':
      return '的替代文字';
  }
}

function at({ text, paragraph, part }: TextPlace): string {
  const insert = part && text.inserts.find((each) => each.paragraph === paragraph);
  if (!part || !insert) return `“${text.name}”第 ${paragraph + 1} 段`;
  const which = 'table' in insert.block ? '个表格' : '张图片';
  return `“${text.name}”第 ${insert.ordinal} ${which}${partWords(part, insert)}`;
}

/** A month and day, MM-DD, in words. */
function dayText(monthDay: string): string {
  const [month = 0, day = 0] = monthDay.split('-').map(Number);
  return `${month}月${day}日`;
}

export function repairMessage(from: string, to: string): string {
  return `“${from}”改为“${to}”`;
}

export function doubledMessage(place: TextPlace, around: string, once: string): string {
  return `${at(place)}“${around}”中“${once}”重复`;
}

export function halfWidthMessage(count: number, marks: readonly string[], place: TextPlace): string {
  return `中文里有 ${count} 处半角标点（${marks.join(' ')}），应为全角，从${at(place)}起`;
}

export function halfWidthRepairMessage(count: number): string {
  return `${count} 处半角标点改为全角`;
}

export function straySpacesMessage(count: number, place: TextPlace): string {
  return `标点前后有 ${count} 处多余的空格，从${at(place)}起`;
}

export function straySpacesRepairMessage(count: number): string {
  return `去掉 ${count} 处空格`;
}

export function doubledMarkMessage(place: TextPlace, around: string, marks: string): string {
  return `${at(place)}“${around}”中标点“${marks}”重复`;
}

export function strayMarksMessage(place: TextPlace, around: string, marks: string): string {
  return `${at(place)}“${around}”中“${marks}”两个标点相连，多了一个`;
}

export function leadingMarkMessage(place: TextPlace, mark: string, around: string): string {
  return `${at(place)}以“${mark}”开头：“${around}”，前面的文字可能漏了`;
}

export function missingStopMessage(place: TextPlace, around: string): string {
  return `${at(place)}末尾没有句号：“${around}”`;
}

export function unpairedMessage(place: TextPlace, mark: string, around: string): string {
  return `${at(place)}的“${mark}”不成对：“${around}”`;
}

export function mixedPairMessage(place: TextPlace, words: string): string {
  return `${at(place)}的括号一边全角、一边半角：“${words}”`;
}

export function approximationMessage(place: TextPlace, words: string, before: string, after: string): string {
  return `${at(place)}“${words}”中“${before}”与“${after}”都表示大约，应去掉一个`;
}

export function fallenOutMessage(place: TextPlace, around: string, measure: string): string {
  return `${at(place)}“${around}”中“${measure}”前没有数字，可能漏了`;
}

export function placeholderMessage(place: TextPlace, around: string): string {
  return `${at(place)}“${around}”中有没有填写的占位内容`;
}

export function otherSelfMessage(place: TextPlace, words: string, agency: string): string {
  return `${at(place)}自称“${words}”，本机关为“${agency}”，可能照抄了其他机关的文字`;
}

export function otherAgencyMessage(place: TextPlace, found: string, agency: string): string {
  return `${at(place)}写的报告机关是“${found}”，本机关为“${agency}”`;
}

export function otherPlaceMessage(place: TextPlace, found: string, agency: string): string {
  return `${at(place)}出现“${found}”，本机关为“${agency}”，应核对是否照抄了其他地方的文字`;
}

export function announcedPartsMessage(place: TextPlace, announced: number, sections: number): string {
  return `${at(place)}说报告有 ${announced} 个部分，正文为 ${sections} 个部分`;
}

export function announcedItemsMessage(place: TextPlace, words: string, announced: number, found: number): string {
  return `${at(place)}“${words}”说有 ${announced} 项，后面列了 ${found} 项`;
}

export function numberingMessage(place: TextPlace, words: string, before: string | null): string {
  return before === null
    ? `${at(place)}的序号为“${words}”，前面没有同级的序号，应从一开始`
    : `${at(place)}的序号为“${words}”，上一个同级序号为“${before}”，序号有重复或遗漏`;
}

export function mixedMarkerMessage(count: number, place: TextPlace): string {
  return `有 ${count} 处序号写作“1、”的形式，应为“1.”，从${at(place)}起`;
}

export function titleYearMessage(title: string, year: number): string {
  return `题目“${title}”中没有报告年度 ${year}`;
}

export function namedYearMessage(place: TextPlace, words: string, is: number, should: number): string {
  return `${at(place)}“${words}”中的年份为 ${is}，应为 ${should}`;
}

export function claimYearMessage(place: TextPlace, is: number, year: number): string {
  return `${at(place)}写的是 ${is} 年的情况，报告年度为 ${year}`;
}

export function wholeYearMessage(place: TextPlace, is: number, year: number): string {
  return `全文没有出现报告年度 ${year} 年，${at(place)}以“${is}年”开头`;
}

export function reversedMessage(place: TextPlace, words: string): string {
  return `${at(place)}“${words}”的起止日期颠倒`;
}

export function periodYearMessage(place: TextPlace, words: string, year: number): string {
  return `${at(place)}的统计期限为“${words}”，报告年度为 ${year}`;
}

export function periodMessage(place: TextPlace, words: string, year: number, from: string, to: string): string {
  return `${at(place)}的统计期限为“${words}”，应为${year}年${dayText(from)}至${dayText(to)}`;
}

export function cutoffMessage(place: TextPlace, words: string, to: string): string {
  return `${at(place)}的数字统计到“${words}”，没有到${dayText(to)}`;
}

export function planYearMessage(place: TextPlace, words: string, next: number): string {
  return `${at(place)}“${words}”写的是下一年的打算，年份应为 ${next}`;
}

export function headingRepeatedMessage(place: TextPlace, words: string): string {
  return `${at(place)}“${words}”是本部分的标题，标题由格式印出，正文里重复`;
}

export function headingElsewhereMessage(place: TextPlace, other: string): string {
  return `${at(place)}是另一部分的标题“${other}”，其后的文字应写在那一部分`;
}

export function headingWordsMessage(place: TextPlace, words: string, own: string): string {
  return `${at(place)}的标题“${words}”与规定的“${own}”不同；标题由格式印出，正文里不写`;
}

export function headingLevelMessage(place: TextPlace, words: string): string {
  return `${at(place)}的序号“${words}”与各部分的标题同级，部分以内应从“（一）”编起`;
}

export function topicMessage(name: string, topic: string): string {
  return `“${name}”没有写到“${topic}”`;
}

export function identityMessage(place: TextPlace, masked: string): string {
  return `${at(place)}有居民身份证号码 ${masked}，不应公开`;
}

export function mobileMessage(place: TextPlace, masked: string): string {
  return `${at(place)}有手机号码 ${masked}，不是本机关公布的联系电话，不应公开`;
}

export function applicantMessage(place: TextPlace, masked: string): string {
  return `${at(place)}写出了申请人“${masked}”的姓名和住址，不应公开`;
}

export function attachmentMessage(place: TextPlace, found: string, kind: string): string {
  return `${at(place)}的附件名为“${found}”，题目为“${kind}”，两者应一致`;
}

export function lateMessage(label: string, date: string, last: string): string {
  return `“${label}”为${date}，晚于规定的${last}`;
}

export function earlyMessage(label: string, date: string, year: number, end: string): string {
  return `“${label}”为${date}，报告年度 ${year} 的统计到${end}为止，日期或年度有误`;
}

export function similarMessage(place: TextPlace, previous: number, share: number, line: string): string {
  const quote = line.length > 24 ? `${line.slice(0, 24)}…` : line;
  return `${at(place)}与上年报告同一处第 ${previous + 1} 段相同 ${share}%（数字和年份除外）：“${quote}”`;
}

export function sameTableMessage(table: string, cells: number, figures: number): string {
  return `“${table}”表的 ${cells} 格与上年报告全部相同，其中 ${figures} 格不为 0，应核对是否沿用了上年的表`;
}

export function jumpMessage(
  cell: string,
  unit: string,
  now: string,
  before: string,
  factor: string,
  grown: boolean,
): string {
  const change = grown ? `是上年的 ${factor} 倍` : `是上年的 ${factor} 分之一`;
  return `${cell}为 ${now} ${unit}，上年为 ${before} ${unit}，${change}，可能混用了“元”和“万元”`;
}
