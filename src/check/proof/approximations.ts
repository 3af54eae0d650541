/** A number called approximate twice: 约5000余, 近300多, 约20人左右. */
import type { Finding } from '../finding';
import type { NarrativeText } from '../report-text';
import { approximationMessage } from './messages';
import { allHits } from './scan';
import { PRACTICE } from './sources';
import { remarkOn } from './spot';

const TWICE = /(约|近|将近|接近|大约)(?:为|有|在)?((?:\d[\d,.]*|[一二三四五六七八九十百千]+)[万亿]?)(余|多(?!样|元|种))/g;
const ABOUT = /(约|大约)(?:为|有|在)?((?:\d[\d,.]*|[一二三四五六七八九十百千]+)[万亿]?(?:人次|万元|亿元|[人件条次个篇期份元家名户项%％]))(左右|上下)/g;

/** One finding for each. */
export function checkApproximations(texts: readonly NarrativeText[]): Finding[] {
  return [TWICE, ABOUT].flatMap((pattern) =>
    allHits(texts, pattern).map((hit) => {
      const [words, before = '', , after = ''] = hit.match;
      const message = approximationMessage(hit, words, before, after);
      return remarkOn(hit, { rule: 'approximation', severity: 'hint', message, source: `${PRACTICE}：概数只用一个表示大约的词` });
    }),
  );
}
