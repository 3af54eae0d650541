/** Breaks a report's title into lines at sensible places: never inside a set expression or a year. */

import { characterCount } from '../report/characters';

/** Characters of 二号 type that fit on the 156 mm line with air at both sides. */
const MAX_LINE = 18;

const UNIT = new RegExp(
  [
    '\\d{4}年度?',
    '政府信息公开',
    '政务公开',
    '政务服务',
    '工作年度报告',
    '年度工作报告',
    '年度报告',
    '工作报告',
    '工作总结',
    '人民政府',
    '办公室',
    '管理局',
    '委员会',
    '.',
  ].join('|'),
  'gsu',
);

/** The place before which the title reads on: 政府信息公开工作年度报告 keeps together where it can. */
const SUBJECT = /^(.+?)(政府信息公开.*)$/su;

function fill(text: string, lines: number): string[] {
  const units = text.match(UNIT) ?? [];
  const target = Math.ceil(characterCount(text) / lines);
  const result: string[] = [];
  let line = '';
  for (const unit of units) {
    const full = characterCount(line + unit) > (result.length < lines - 1 ? target + 2 : MAX_LINE);
    if (line !== '' && full) {
      result.push(line);
      line = '';
    }
    line += unit;
  }
  return [...result, line];
}

/** @returns the lines of the title; together they are the title */
export function breakTitle(title: string): string[] {
  if (characterCount(title) <= MAX_LINE + 2) return [title];
  const match = SUBJECT.exec(title);
  const [head, subject] = match ? [match[1] ?? '', match[2] ?? ''] : [title, ''];
  const parts = subject === '' ? [head] : [head, subject];
  return parts.flatMap((part) => (characterCount(part) <= MAX_LINE ? [part] : fill(part, Math.ceil(characterCount(part) / MAX_LINE))));
}
