/** Numbering without gaps and repeats: （一） 1. （1） at the head of paragraphs, 一是… in them, section by section. */
import { chineseNumeral } from '../../numeral/chinese';
import type { Finding } from '../finding';
import type { NarrativeText } from '../report-text';
import { listItems } from './list-words';
import { markerOf, type MarkerLevel } from './markers';
import { mixedMarkerMessage, numberingMessage, repairMessage } from './messages';
import { linesOf, type Line } from './scan';
import { DOCUMENT_STANDARD } from './sources';
import { change, remarkOn, withRepair, type Stretch } from './spot';

const base = { rule: 'numbering', severity: 'hint', source: DOCUMENT_STANDARD } as const;

/** The texts of each section: a list may run on from one narrative into the next. */
function bySection(texts: readonly NarrativeText[]): Line[][] {
  const sections = [...new Set(texts.map(({ section }) => section))];
  return sections.map((section) => linesOf(texts.filter((text) => text.section === section)));
}

/** Whether `number` may follow `last`; a list may begin anew where a paragraph without numbering stands between. */
function follows(number: number, last: number, between: boolean): boolean {
  return number === last + 1 || (number === 1 && (last === 0 || (between && last > 1)));
}

function nameOf(level: MarkerLevel, number: number): string {
  const numeral = level < 2 ? chineseNumeral(number) : String(number);
  return [`${numeral}、`, `（${numeral}）`, `${numeral}.`, `（${numeral}）`][level] ?? numeral;
}

function headsOf(lines: readonly Line[]): Finding[] {
  const findings: Finding[] = [];
  const last = [0, 0, 0, 0];
  const between = [false, false, false, false];
  for (const line of lines) {
    const marker = markerOf(line.line);
    if (!marker) {
      between.fill(true);
      continue;
    }
    const { level, number, words } = marker;
    if (level > 0 && !follows(number, last[level] ?? 0, between[level] ?? false)) {
      const start = line.line.indexOf(words);
      const stretch = { text: line.text, paragraph: line.paragraph, start, end: start + words.length };
      const before = last[level] ?? 0;
      const message = numberingMessage(line, words, before === 0 ? null : nameOf(level, before));
      findings.push(remarkOn(stretch, { ...base, message }));
    }
    last[level] = number;
    between[level] = false;
    last.fill(0, level + 1);
  }
  return findings;
}

/** A list may open with other words than 一是, or with 一是 in the middle of a clause. */
const OTHER_OPENING = /首先|第一|其一|一方面|一个是|一要|一是/;

function listsOf(lines: readonly Line[]): Finding[] {
  let last = 0;
  let paragraphOfLast = -1;
  let opening = '';
  return lines.flatMap(({ text, paragraph, line }, at): Finding[] => {
    if (markerOf(line)) [last, opening] = [0, ''];
    opening += line;
    return listItems(line).flatMap(({ number, start, end }): Finding[] => {
      const anew = number === 1 && (last !== 1 || paragraphOfLast !== at);
      const fine = number === last + 1 || anew || (last === 0 && OTHER_OPENING.test(opening));
      const before = last === 0 ? null : `${chineseNumeral(last)}是`;
      last = number;
      paragraphOfLast = at;
      if (fine) return [];
      const message = numberingMessage({ text, paragraph }, line.slice(start, end), before);
      return [remarkOn({ text, paragraph, start, end }, { ...base, message })];
    });
  });
}

/** 1、 where the standard has 1. : one finding for the report, with every repair. */
function checkMarks(texts: readonly NarrativeText[]): Finding[] {
  const marks = linesOf(texts).flatMap((line): Stretch[] => {
    const match = /^\s*\d{1,2}、/.exec(line.line);
    return match ? [{ text: line.text, paragraph: line.paragraph, start: match[0].length - 1, end: match[0].length }] : [];
  });
  const [first] = marks;
  if (!first) return [];
  const message = mixedMarkerMessage(marks.length, first);
  const finding = { ...remarkOn(first, { ...base, rule: 'numbering-mark', message }), id: 'numbering-mark' };
  return [withRepair(finding, repairMessage('1、', '1.'), marks.map((mark) => change(mark, '.')))];
}

/** All three; numbering on the level of the sections is the matter of `section-headings.ts`. */
export function checkNumbering(texts: readonly NarrativeText[]): Finding[] {
  const sections = bySection(texts);
  return [...sections.flatMap(headsOf), ...sections.flatMap(listsOf), ...checkMarks(texts)];
}
