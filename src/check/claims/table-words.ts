/** The words of a table that say what its figures count: heads of rows and columns, its caption, what leads up to it. */
import { sentencesOf } from './clauses';
import { fold } from './fold';
import { findNumerals } from './numerals';
import { periodOf } from './period';
import { isMadeOf } from './phrase';
import type { PhraseBook } from './phrase-book';
import { readText } from './read-paragraph';

/** What heads a row or a column. */
export interface Head {
  /** Folded, without numbering and unit; '' where it only says that there are figures, or names the report year. */
  words: string;
  unit: string | null;
}

const BRACKETS = /[（(【[]([^（）()【】[\]]*)[）)】\]]/g;
const ITEM = /^[一二三四五六七八九十\d]{1,2}$/;
const NUMBERING = /^(?:[一二三四五六七八九十]+、|\d{1,2}[.、])/;
const MEASURE = /^(?:数量|件数|数|数字|数据|数值|项目|指标|类别|内容)$/;
/** What sums of other rows and columns are called: of which ones, a sentence would say. */
const SUM = /合计|总计|小计|累计/;

export function isUnit(words: string): boolean {
  const [numeral, second] = findNumerals(`1${words}`);
  return words !== '' && numeral?.unit === words && second === undefined;
}

function isOwnYear(words: string, { year }: PhraseBook): boolean {
  return new RegExp(`^(?:${year}(?:年度?)?|本年度?|今年|当年)$`).test(words);
}

/** `null` for a head that a reader of sentences cannot take: with figures, with asides, of another year, of a sum. */
export function headOf(book: PhraseBook, text: string): Head | null {
  let unit: string | null = null;
  for (const { index, 1: aside = '' } of text.trim().matchAll(BRACKETS)) {
    const words = aside.replace(/^单位[:：]/, '').trim();
    if (index === 0 && ITEM.test(words)) continue;
    // An aside in a head narrows it, which one in a sentence does not.
    if (unit !== null || !isUnit(words)) return null;
    unit = words;
  }
  const words = fold(text.replace(BRACKETS, '')).text.replace(NUMBERING, '');
  if (isOwnYear(words, book) || MEASURE.test(words)) return { words: '', unit };
  if (SUM.test(words) || findNumerals(words).length > 0 || periodOf(words, book.year) === 'other') return null;
  return { words, unit };
}

const CONTEXT =
  '情况|统计|一览|明细|汇总|对比|表|图|数据|数量|具体|主要|有关|相关|如下|见下|详见|下|所示|各|类|渠道|方式|途径|形式|结果|来源|收到|受理|接收|办理|处理|答复|办结|申请|提交|提出|的|和|及|与|、|，|：';

/** Whether words name only what the report itself is about, so that they narrow nothing. */
function isPlain(book: PhraseBook, words: string): boolean {
  const sources = [book.neutral.source, ...book.topics.map(({ pattern }) => `^(?:${pattern.source})$`), `^(?:${CONTEXT})$`];
  return isMadeOf(words, new RegExp(sources.join('|')));
}

const LEADS_IN = /[：:]$|如下|下表|表\d|见表|如表|所示/;

/** The sentence of a paragraph that leads up to what follows; '' for none. */
function leadIn(paragraph: string): string {
  const { text } = fold(paragraph);
  const sentences = sentencesOf(text);
  const last = sentences[sentences.length - 1];
  if (!last) return '';
  const words = last.text.replace(NUMBERING, '');
  // A heading has no mark at its end.
  return LEADS_IN.test(words) || !/[。！？]$/.test(text) ? words : '';
}

/** Whether a sentence is understood in full: its figures are the report's own, and nothing else narrows it. */
function isUnderstood(book: PhraseBook, words: string): boolean {
  const { sentences, items } = readText(book, words);
  return sentences.every(({ clauses }) =>
    clauses.every((clause) => {
      const own = items.filter((item) => item.clause === clause);
      return clause.numerals.length === 0 ? isPlain(book, clause.text) : own.length > 0 && own.every(({ meaning, whole }) => meaning !== null && whole);
    }),
  );
}

/**
 * What a table is about, as a sentence before its figures.
 * @param before the paragraph before it; '' for none
 * @returns `null` where that is not said, or narrows what the table counts
 */
export function contextOf(book: PhraseBook, caption: string, before: string): string | null {
  const [title, lead] = [fold(caption.replace(BRACKETS, '')).text, leadIn(before)];
  const narrowing = [...caption.matchAll(BRACKETS)].some(([, aside = '']) => !/^\d{4}年度?$/.test(aside) && !isUnit(aside.replace(/^单位[:：]/, '')));
  if (narrowing || !isPlain(book, title) || !isUnderstood(book, lead)) return null;
  return title === '' ? lead || null : title;
}
