/** How comments in files say in words what a remark knows besides its own: a suggestion, the outcome, where it belongs. */
import type { Outcome } from '../report/review';

/** Under this name the program says what it found. */
export const CHECKER = '系统核对';

/** Stands for a name that nobody gave. */
const NOBODY = '未署名';

export const authorName = (by: string): string => (by === '' ? NOBODY : by);
export const byOfAuthor = (author: string): string => (author === NOBODY ? '' : author);

const SUGGESTION = '建议改为：';
const DELETION = '建议删去。';
const OUTCOME = '处理：';
const QUOTED = '所指原文：';
const STOOD = '提出时为：';
const ABOUT = '所指项目：';

/** Fields that no template declares. */
export const FIELD_NAMES: ReadonlyMap<string, string> = new Map([
  ['agency', '机关名称'],
  ['year', '报告年度'],
]);

export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = { open: '待处理', resolved: '已解决', accepted: '已采纳', rejected: '未采纳' };

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** @param suggestion '' suggests to delete */
export const suggestionWords = (suggestion: string): string => (suggestion === '' ? DELETION : `${SUGGESTION}${suggestion}`);
export const outcomeWords = (state: Outcome, by: string, time: string): string => `${OUTCOME}${OUTCOME_NAMES[state]}（${authorName(by)}，${time}）`;
/** Of a quote that is not found any more. */
export const quotedWords = (quote: string): string => `${QUOTED}“${oneLine(quote)}”`;
/** Of a cell or a field that holds something else by now. */
export const stoodWords = (text: string): string => `${STOOD}${text === '' ? '（空）' : oneLine(text)}`;

/** Of a field that the report does not print. */
export const aboutWords = (label: string): string => `${ABOUT}${label}`;

const LEADS = [SUGGESTION, DELETION, OUTCOME, QUOTED, STOOD, ABOUT];

export interface CommentWords {
  text: string;
  /** `null` where no change is suggested. */
  suggestion: string | null;
  /** The label of the field that it is about; `null` where it names none. */
  about: string | null;
}

/** Takes a comment apart, whether this program or a person wrote it. */
export function readCommentWords(words: string): CommentWords {
  const lines = words.split('\n');
  const leadAt = (from: number): number => {
    const index = lines.findIndex((line, at) => at >= from && LEADS.some((lead) => line.startsWith(lead)));
    return index < 0 ? lines.length : index;
  };
  const first = leadAt(0);
  const suggesting = lines.findIndex((line) => line.startsWith(SUGGESTION));
  const [head = ''] = suggesting < 0 ? [] : lines.slice(suggesting);
  const rest = suggesting < 0 ? [] : lines.slice(suggesting + 1, leadAt(suggesting + 1));
  const deletes = lines.some((line) => line.trim() === DELETION);
  const suggested = [head.slice(SUGGESTION.length), ...rest].join('\n').trim();
  const suggestion = suggesting >= 0 ? suggested : deletes ? '' : null;
  const named = lines.find((line) => line.startsWith(ABOUT)) ?? null;
  return { text: lines.slice(0, first).join('\n').trim(), suggestion, about: named === null ? null : named.slice(ABOUT.length).trim() };
}
