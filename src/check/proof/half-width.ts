/** Half-width punctuation in Chinese text: one finding for the report, with every repair. */
import type { TextChange } from '../cause';
import type { Finding } from '../finding';
import type { NarrativeText } from '../report-text';
import { halfWidthMessage, halfWidthRepairMessage } from './messages';
import { allLinesOf, hitsIn, type Line } from './scan';
import { PUNCTUATION_STANDARD } from './sources';
import { change, remarkOn, withRepair, type Stretch } from './spot';

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）', '.': '。' };

/** A mark after a Chinese character, a closing bracket or quote; one between digits (1,000 and 8:30) is none. */
const AFTER_CHINESE = /(?<=[\u4e00-\u9fff）)》”%])[,;:!?]/g;
/** A mark after a digit that leads on to Chinese: 144条 has one, 100,其中 too. */
const AFTER_DIGIT = /(?<=\d)[,;:!?](?=[\u4e00-\u9fff“《（])/g;
/** A full stop that ends a Chinese sentence: at the end, or before more Chinese. A name of a file has letters after it. */
const STOP = /(?<=[\u4e00-\u9fff）)》”])\.(?=$|[\u4e00-\u9fff“《])/g;
/** A pair of brackets around Chinese. */
const BRACKETS = /\((?=([^()（）]*)\))(?=[^()（）]*[\u4e00-\u9fff])/g;

function marksOf(line: Line): Stretch[] {
  const single = [AFTER_CHINESE, AFTER_DIGIT, STOP].flatMap((pattern) => hitsIn(line, pattern));
  const pairs = hitsIn(line, BRACKETS).flatMap((open): Stretch[] => {
    const close = open.end + (open.match[1] ?? '').length;
    return [open, { text: open.text, paragraph: open.paragraph, part: open.part, start: close, end: close + 1 }];
  });
  return [...single, ...pairs].sort((a, b) => a.start - b.start);
}

/** At most one finding, at the first such mark. */
export function checkHalfWidth(texts: readonly NarrativeText[]): Finding[] {
  const marks = allLinesOf(texts).flatMap(marksOf);
  const [first] = marks;
  if (!first) return [];
  const changes: TextChange[] = marks.map((mark) => {
    const { from } = change(mark, '');
    return change(mark, FULL[from] ?? from);
  });
  const seen = [...new Set(changes.map(({ from }) => from))];
  const message = halfWidthMessage(marks.length, seen, first);
  const remark = { rule: 'half-width', severity: 'hint', message, source: PUNCTUATION_STANDARD, key: 'all' } as const;
  return [withRepair({ ...remarkOn(first, remark), id: 'half-width' }, halfWidthRepairMessage(marks.length), changes)];
}
