/** Words of recognition: what was read otherwise than printed, what was not understood, and what to look at. */
import type { ReadMessage } from '../read-document';

const info = (message: string): ReadMessage => ({ severity: 'info', message });
const warning = (message: string): ReadMessage => ({ severity: 'warning', message });

/** A printed text in quotation marks, cut short where it is long. */
function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 40 ? `${line.slice(0, 40)}…` : line}”`;
}

export const UNKNOWN_YEAR = warning('没有找到报告年度，暂按格式的起止年份填写，请核对。');

export function doubtfulYearMessage(year: number, place: string, printed: string): ReadMessage {
  return warning(`标题里没有年份，按${place}${quote(printed)}推算报告年度为${year}年，请核对。`);
}

export const UNKNOWN_AGENCY = warning('没有找到机关名称，请补填。');

export function signedOtherwiseMessage(title: string, signed: string): ReadMessage {
  return warning(`标题里的机关是${quote(title)}，落款是${quote(signed)}，按标题填写，请核对。`);
}

export function formatMessage(title: string, year: number): ReadMessage {
  return info(`识别为“${title}”，报告年度${year}年。`);
}

export function poorFormatMessage(title: string): ReadMessage {
  return warning(`标题和表格与已有的格式都不大相符，暂按最接近的“${title}”读取，请核对格式。`);
}

export function headingNameMessage(place: string, printed: string, expected: string): ReadMessage {
  return warning(`${place}的标题${quote(printed)}与格式规定的${quote(expected)}不同，按后者读取。`);
}

export function headingNumberMessage(place: string, printed: string, expected: string): ReadMessage {
  return warning(`${place}的标题${quote(printed)}序号不对，格式规定的是${quote(expected)}。`);
}

export function sectionMissingMessage(heading: string): ReadMessage {
  return warning(`没有找到${quote(heading)}一节的标题。`);
}

export function beginningMissingMessage(heading: string): ReadMessage {
  return warning(`文件像是缺了开头：第一个标题前面的文字暂放在${quote(heading)}一节，请核对。`);
}

export function strangeHeadingMessage(place: string, printed: string): ReadMessage {
  return warning(`${place}的标题${quote(printed)}不是这一格式的，连同下面的文字留在前一节。`);
}

export function tableMissingMessage(name: string): ReadMessage {
  return warning(`没有找到表格“${name}”，表里的数字需要补填。`);
}

/** At most so many rows of missing figures are named. */
const NAMED_ROWS = 4;

/** @param rows the names of the rows that the figures are missing in */
export function cellsMissingMessage(table: string, count: number, rows: readonly string[]): ReadMessage {
  const named = rows.slice(0, NAMED_ROWS).map((row) => quote(row)).join('');
  const others = rows.length > NAMED_ROWS ? `等 ${rows.length} 行` : '';
  return warning(`表格“${table}”有 ${count} 个数字在文件里没有找到，在${named}${others}，需要补填。`);
}

export function textTableMessage(place: string): ReadMessage {
  return info(`${place}不是统计表，作为正文里的表格放在原处。`);
}

export function strangeTableMessage(place: string): ReadMessage {
  return warning(`${place}不是这一格式的表格，没有读取，原样留着供查看。`);
}

export function tableCutMessage(place: string): ReadMessage {
  return warning(`${place}行列过多，只读取了前面的部分。`);
}

export function strangeRowMessage(place: string, label: string, figures: string): ReadMessage {
  return warning(`${place}${quote(label)}在格式里没有对应的行，数字（${figures}）没有填入。`);
}

export function extraCellsMessage(place: string, label: string, texts: string): ReadMessage {
  return warning(`${place}${quote(label)}还有（${texts}），在格式里没有对应的列，没有填入。`);
}

export function extraCellsManyMessage(place: string, count: number): ReadMessage {
  return warning(`${place}还有 ${count} 行的内容在格式里没有对应的列，没有填入。`);
}

export function groupRowMessage(place: string, label: string, into: string): ReadMessage {
  return warning(`${place}${quote(label)}在格式里分成几行，数字暂填在${quote(into)}一行，请核对。`);
}

export function unfitRowMessage(place: string, label: string, figures: string): ReadMessage {
  return warning(`${place}${quote(label)}的数字（${figures}）与各列对不上，没有填入，请逐格核对。`);
}

export function runMessage(place: string, label: string, printed: string, readings: number): ReadMessage {
  const offer = readings === 0 ? '没有一种分法满足表内关系' : `满足表内关系的分法有 ${readings} 种，供选择`;
  return warning(`${place}${quote(label)}的数字连成了${quote(printed)}，分不清各列，没有填入；${offer}。`);
}

export function byPositionMessage(place: string, count: number): ReadMessage {
  return warning(`${place}有 ${count} 格的行或列没有可靠的名称，按位置对应，请核对。`);
}

export function dashMessage(place: string, count: number, printed: string): ReadMessage {
  return warning(`${place}有 ${count} 格印的是${quote(printed)}，按空白读取；没有发生的应填0，请核对。`);
}

export function noneWordMessage(place: string, count: number, printed: string): ReadMessage {
  return warning(`${place}有 ${count} 格印的是${quote(printed)}，按0读取，请核对。`);
}

export function noteMessage(place: string, name: string, printed: string, text: string): ReadMessage {
  return info(`${place}“${name}”印的是${quote(printed)}，只读取了${text}。`);
}

export function convertedMessage(place: string, name: string, printed: string, text: string, unit: string): ReadMessage {
  return warning(`${place}“${name}”印的是${quote(printed)}，换算为${text}${unit}，请核对。`);
}

export function unitMessage(place: string, name: string, printed: string, unit: string): ReadMessage {
  return warning(`${place}“${name}”印的是${quote(printed)}，格式的单位是“${unit}”，请核对。`);
}

export function spacedMessage(place: string, name: string, printed: string): ReadMessage {
  return warning(`${place}“${name}”的数字${quote(printed)}中间有空隙，可能是几个数，请核对。`);
}

export function unreadableMessage(place: string, name: string, printed: string): ReadMessage {
  return warning(`${place}“${name}”的${quote(printed)}不是数字，原样填入，请更正。`);
}

export function keyMessage(place: string, name: string): ReadMessage {
  return warning(`${place}“${name}”的标记与表头、行名不一致，按表头、行名读取，请核对。`);
}

export function twiceMessage(place: string, name: string): ReadMessage {
  return warning(`${place}“${name}”在文件里出现了两次，数字不同，按前一个读取，请核对。`);
}

export function unplacedTextMessage(place: string, printed: string): ReadMessage {
  return info(`${place}${quote(printed)}不属于格式的任何部分，没有填入。`);
}

export function unplacedManyMessage(count: number): ReadMessage {
  return info(`另有 ${count} 段文字不属于格式的任何部分，没有填入。`);
}

export function fieldDateMessage(label: string, printed: string): ReadMessage {
  return warning(`“${label}”的${quote(printed)}不是完整的日期，原样填入，请更正。`);
}

export function textFiguresMessage(sure: number, unsure: number): ReadMessage {
  const doubtful = unsure === 0 ? '' : `，其中 ${unsure} 个要核对`;
  return info(`从文字里读出 ${sure + unsure} 个数字${doubtful}。`);
}

/** Where a figure should stand that no sentence says. */
export const TEXT_PLACE = '正文';

/** @param names of the figures */
export function textFiguresMissingMessage(names: readonly string[]): ReadMessage {
  return warning(`有 ${names.length} 个数字在文字里没有读出，需要补填：${names.map((name) => quote(name)).join('')}。`);
}

/** How a heading prints a list of figures in a message. */
export function figureList(texts: readonly string[]): string {
  const shown = texts.filter((text) => text.trim() !== '').slice(0, 8);
  return shown.join('、') || '空';
}
