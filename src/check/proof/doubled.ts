/** Characters and words that were typed twice, where no right reading has them twice. */
import type { Finding } from '../finding';
import type { NarrativeText } from '../report-text';
import { doubledMessage, repairMessage } from './messages';
import { allHits, excerpt } from './scan';
import { change, remarkOn, withRepair } from './spot';
import { PRACTICE } from './sources';

/** Each with the neighbours that make a doubling right: 目的的, 为了了解, 以及及时, 参与与. */
const CHARACTERS = [
  /(?<!目)的的(?!确)/g,
  /(?<!为)了了(?![解结望如然])/g,
  /(?<![存现正所内潜实])在在/g,
  /(?<![但还就不或若凡于可也])是是(?!非)/g,
  /(?<![温缓人总饱联中共求调柔附])和和(?![平谐睦解气美好])/g,
  /(?<![参给授赋付赠])与与/g,
  /(?<![涉普触波顾])及及(?![时其早格至])/g,
];

/** Words that never stand beside themselves. */
const WORDS =
  /(进行|开展|加强|完善|按照|根据|围绕|及时|积极|进一步|以及|其中|对于|我局|我市|我县|我区|本机关|本单位|政府信息公开|工作人员)\1/g;

/** Both kinds. */
export function checkDoubled(texts: readonly NarrativeText[]): Finding[] {
  return [...CHARACTERS, WORDS].flatMap((pattern) =>
    allHits(texts, pattern).map((hit) => {
      const [words] = hit.match;
      const once = words.slice(0, words.length / 2);
      const message = doubledMessage(hit, excerpt(hit.line, hit.start, hit.end), once);
      const finding = remarkOn(hit, { rule: 'doubled', severity: 'hint', message, source: PRACTICE });
      return withRepair(finding, repairMessage(words, once), [change(hit, once)]);
    }),
  );
}
