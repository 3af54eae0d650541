/** What the check of the text against the tables says, in Chinese: with the words of the text and both numbers. */

const quote = (text: string): string => `“${text}”`;
const numbered = (parts: readonly { name: string; amount: string }[]): string =>
  parts.map(({ name, amount }) => `${quote(name)}${amount}`).join(' + ');

/** One reading of a figure in the tables. */
export interface ReadingWords {
  parts: readonly { name: string; amount: string }[];
  sum: string;
}

const MOST_PARTS = 4;

/** “本年新收”264, or “本年新收”264 + “上年结转”14 = 278. */
function readingText({ parts, sum }: ReadingWords): string {
  const [first, second] = parts;
  if (first === undefined) return sum;
  if (second === undefined) return numbered(parts);
  if (parts.length > MOST_PARTS) return `${quote(first.name)}等 ${parts.length} 项合计 ${sum}`;
  return `${numbered(parts)} = ${sum}`;
}

/** Words of a sentence, or heads and a figure of a table in the text. */
export interface SaidWords {
  words: string;
  tabular: boolean;
}

function saidText({ words, tabular }: SaidWords): string {
  return `${tabular ? '正文表格中' : '文中写'}${quote(words)}`;
}

export function contradictionMessage(said: SaidWords, reading: ReadingWords, gap: string): string {
  return `${saidText(said)}，表中${readingText(reading)}，差 ${gap}`;
}

export function approximateMessage(words: string, reading: ReadingWords): string {
  return `文中写${quote(words)}，表中${readingText(reading)}，概数与表中数字相差较大`;
}

export function noReadingMessage(said: SaidWords, readings: readonly ReadingWords[]): string {
  return `${saidText(said)}，与表中可能对应的数字都不同：${readings.map(readingText).join('；')}`;
}

export function unusualReadingMessage(said: SaidWords, usual: ReadingWords, unusual: ReadingWords): string {
  return `${saidText(said)}，表中${readingText(usual)}；文中的数字等于${readingText(unusual)}，可写明是否包括上年结转的`;
}

export function denialMessage(words: string, reading: ReadingWords): string {
  return `文中写${quote(words)}，表中${readingText(reading)}，不是 0`;
}

/** The names of the slips behind a printed share. */
export const swappedShareMessage = (part: string, whole: string, printed: string, right: string): string =>
  `${part} 占 ${whole} 的 ${right}%，文中写${quote(printed)}，有两位数字颠倒`;
export const cutOffShareMessage = (part: string, whole: string, printed: string, right: string): string =>
  `${part} 占 ${whole} 的 ${right}%（四舍五入），文中写${quote(printed)}，多余的位数是舍去而不是四舍五入的`;
export const wrongShareMessage = (part: string, whole: string, printed: string, right: string): string =>
  `${part} 占 ${whole} 的 ${right}%，文中写${quote(printed)}`;

export const swappedCause = (printed: string, right: string): string => `${quote(printed)}有两位数字颠倒，应为 ${right}`;
export const cutOffCause = (printed: string, right: string): string => `${quote(printed)}没有四舍五入，应为 ${right}`;
export const percentCause = (first: string, count: number): string =>
  count === 1 ? `${quote(first)}后补上“%”` : `${quote(first)}等 ${count} 处占比后补上“%”`;
export const textFigureCause = (printed: string, right: string): string => `文中的 ${printed} 改为表中的 ${right}`;

export function missingPercentMessage(first: string, count: number): string {
  return count === 1 ? `占比${quote(first)}没有写“%”` : `占比${quote(first)}等 ${count} 处没有写“%”`;
}

export function shareSumMessage(first: string, count: number, sum: string, right: string): string {
  return `${quote(first)}等 ${count} 项占比相加为 ${sum}%，不是 100%；按件数四舍五入重算，相加为 ${right}%`;
}

/** A share of two readings in the tables. */
export interface ShareWords {
  part: string;
  whole: string;
  right: string;
}

export function tableShareMessage(words: string, shares: readonly ShareWords[]): string {
  const readings = shares.map(({ part, whole, right }) => `${part} 占 ${whole} 的 ${right}%`);
  return `文中写${quote(words)}；按表中数字，${readings.join('；')}`;
}

export function listMessage(total: string, parts: readonly string[], sum: string, gap: string): string {
  return `文中${quote(total)}，所列各项 ${parts.join(' + ')} = ${sum}，与总数差 ${gap}`;
}

export function rateMessage(done: string, whole: string, name: string, printed: string, right: string): string {
  return `${whole} 中${done}，${name}为 ${right}%，文中写${quote(printed)}`;
}

export function noOverallRateMessage(whole: string, done: string, right: string, names: readonly string[]): string {
  return `文中写${quote(whole)}、${quote(done)}，全部的办结率为 ${right}%；文中只写了${names.map(quote).join('、')}，没有全部的`;
}

export function growthMessage(words: string, name: string, last: string, now: string, right: string): string {
  return `文中写${quote(words)}；${quote(name)}上年报告为 ${last}，本年为 ${now}，${right}`;
}

export const grewBy = (difference: string, percent: string | null): string =>
  percent === null ? `增加 ${difference}，上年为 0，没有增长率` : `增加 ${difference}，增长 ${percent}%`;
export const shrankBy = (difference: string, percent: string): string => `减少 ${difference}，下降 ${percent}%`;
export const UNCHANGED = '与上年持平';

/** Where the rules of this area come from. */
export const TABLE_SOURCE = '通行做法：文字部分的数字与表中一致';
export const SHARE_SOURCE = '通行做法：占比按文中件数四舍五入，写明“%”';
export const LIST_SOURCE = '通行做法：“其中”所列各项与总数相符';
export const RATE_SOURCE = '通行做法：办结率等于办结数除以受理数';
export const GROWTH_SOURCE = '通行做法：同比按上年报告的数字计算';
