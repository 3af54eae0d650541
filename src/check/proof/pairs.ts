/** Brackets and quotation marks without their other half, text by text. */
import type { Finding } from '../finding';
import type { NarrativeText } from '../report-text';
import { mixedPairMessage, repairMessage, unpairedMessage } from './messages';
import { allLinesOf, excerpt, type Line } from './scan';
import { PUNCTUATION_STANDARD } from './sources';
import { change, remarkOn, withRepair } from './spot';

const CLOSE: Readonly<Record<string, string>> = {
  '（': '）', '(': ')', '《': '》', '〈': '〉', '“': '”', '‘': '’', '【': '】', '〔': '〕', '[': ']', '「': '」', '『': '』',
};
const OPEN = Object.fromEntries(Object.entries(CLOSE).map(([open, close]) => [close, open]));
/** Brackets of the two widths, which may be mixed by mistake. */
const WIDTHS: Readonly<Record<string, string>> = { '（': ')', '(': '）' };

const base = { severity: 'hint', source: PUNCTUATION_STANDARD } as const;

/** 1) and a） number items and have no other half; ’ in a foreign word is an apostrophe. */
function standsAlone(line: string, at: number): boolean {
  if (line[at] === '’') return /[A-Za-z]/.test(line[at - 1] ?? '');
  return /[)）]/.test(line[at] ?? '') && /(?:^|[。；：，、;:,\s])[0-9a-zA-Z一二三四五六七八九十①-⑳]{1,2}$/.test(line.slice(0, at));
}

function inLine(at: Line): Finding[] {
  const { line } = at;
  const findings: Finding[] = [];
  const stack: { mark: string; at: number }[] = [];
  const stretch = (start: number) => ({ ...at, start, end: start + 1 });
  const unpaired = (start: number): void => {
    const around = excerpt(line, start, start + 1, 8);
    const message = unpairedMessage(at, line[start] ?? '', around);
    findings.push(remarkOn(stretch(start), { ...base, rule: 'unpaired', message, key: around }));
  };
  for (let index = 0; index < line.length; index += 1) {
    const mark = line[index] ?? '';
    if (mark in CLOSE) stack.push({ mark, at: index });
    if (!(mark in OPEN) || standsAlone(line, index)) continue;
    const top = stack[stack.length - 1];
    if (top && CLOSE[top.mark] === mark) {
      stack.pop();
    } else if (top && WIDTHS[top.mark] === mark) {
      stack.pop();
      const wide = top.mark === '（' ? stretch(index) : stretch(top.at);
      const to = top.mark === '（' ? '）' : '（';
      const words = line.slice(top.at, index + 1);
      const message = mixedPairMessage(at, words);
      const finding = remarkOn(wide, { ...base, rule: 'mixed-pair', message, key: words });
      findings.push(withRepair(finding, repairMessage(change(wide, to).from, to), [change(wide, to)]));
    } else {
      // The half that is missing may be that of a mark further out: what was opened inside it stands alone.
      const from = stack.map((each) => CLOSE[each.mark]).lastIndexOf(mark);
      if (from < 0) unpaired(index);
      else for (const inner of stack.splice(from).slice(1)) unpaired(inner.at);
    }
  }
  for (const { at: start } of stack) unpaired(start);
  return findings;
}

/** One finding for each mark that stands alone, and for each pair of brackets of different widths. */
export function checkPairs(texts: readonly NarrativeText[]): Finding[] {
  return allLinesOf(texts).flatMap(inLine);
}
