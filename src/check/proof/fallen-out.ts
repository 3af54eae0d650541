/** Numbers that fell out of a sentence and left their measure word behind: 共件, 占%, 企业资质条. */
import type { Finding } from '../finding';
import type { NarrativeText } from '../report-text';
import { fallenOutMessage } from './messages';
import { excerpt, hits, linesOf, type Line } from './scan';
import { PRACTICE } from './sources';
import { lineOf, remarkOn, type Stretch } from './spot';

/** Words with a measure word that has lost its number. */
interface Gap extends Stretch {
  measure: string;
}

/** A word that leads up to a number, its measure word, and nothing between them. */
const AFTER_LEAD = [
  /(?:共计|总计|合计|累计|(?<!公)共|(?<![签预特相])约|达到|新收)(人次|万元|亿元|件|条|篇|份|宗|个百分点)(?=[，。；、：,;:（(]|$)/g,
  // 公开件 and 收到件 are kinds of cases, 公开条 and 接待人次 are nothing.
  /(?:公开|发布|收到|接待|举办|开展)(人次|条|篇|场次)(?=[，。；,;（(]|$)/g,
  /(?:占比?|达到?|增长|下降|提高|上升)([%％])/g,
];

/** An item of an enumeration ends in its number and a measure word, or has lost the number. */
const MEASURE = /(人次|件|条|篇|宗)$/;
const COUNTED = /\d(?:余|多)?(人次|件|条|篇|宗)$/;
/** A number in words or a word that stands for one: 每件, 各条, 数篇. */
const NUMBERED = /[\d一二两三四五六七八九十百千万亿几数余多每各该逐半首整上下本这那某_×X](?:人次|件|条|篇|宗)$/;
/** Words that end in a measure word by themselves. */
const WORD =
  /(?:[文案信邮证稿附软硬组部要零快来收发办函批事条构物备配急原抄密受请诉访议诺窗夹转递退存正开求言讼可报促约]件|[头便链枝线面教信词]条|[诗全长短通]篇|[大正卷]宗)$/;

/** With fewer, what ends in a measure word may be a word that is not known here. */
const MIN_SISTERS = 2;

/** Items of an enumeration whose sisters carry a number before the same measure word. */
function gapsInEnumerations({ text, paragraph, line }: Line): Gap[] {
  return [...line.matchAll(/[^。；;！？!?]+/g)].flatMap((sentence): Gap[] => {
    const items = [...sentence[0].matchAll(/[^，、：,:]+/g)];
    const counted = items.flatMap(([item]) => COUNTED.exec(item)?.[1] ?? []);
    return items.flatMap((match): Gap[] => {
      const [item] = match;
      const measure = MEASURE.exec(item)?.[1];
      const sisters = counted.filter((each) => each === measure).length;
      if (measure === undefined || sisters < MIN_SISTERS || item.length > 16) return [];
      if (NUMBERED.test(item) || WORD.test(item)) return [];
      const start = sentence.index + match.index;
      return [{ text, paragraph, start, end: start + item.length, measure }];
    });
  });
}

/** One finding for each place. */
export function checkFallenOut(texts: readonly NarrativeText[]): Finding[] {
  const led = AFTER_LEAD.flatMap((pattern) => hits(texts, pattern)).map((hit): Gap => ({ ...hit, measure: hit.match[1] ?? '' }));
  const ends = new Set<string>();
  return [...led, ...linesOf(texts).flatMap(gapsInEnumerations)].flatMap((gap): Finding[] => {
    const end = `${gap.text.narrative}:${gap.paragraph}:${gap.end}`;
    if (ends.has(end)) return [];
    ends.add(end);
    const around = excerpt(lineOf(gap), gap.start, gap.end, 4);
    const message = fallenOutMessage(gap, around, gap.measure);
    return [remarkOn(gap, { rule: 'fallen-out', severity: 'warning', message, source: PRACTICE })];
  });
}
