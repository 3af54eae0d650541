/** Blanks beside Chinese punctuation: one finding for the report, with every repair. */
import type { Finding } from '../finding';
import type { NarrativeText } from '../report-text';
import { straySpacesMessage, straySpacesRepairMessage } from './messages';
import { allHits } from './scan';
import { PUNCTUATION_STANDARD } from './sources';
import { change, remarkOn, withRepair } from './spot';

/** Before a mark, or after one inside a paragraph; marks of either width, for both stand in Chinese text. */
const SPACES = /(?<=[\u4e00-\u9fff\d）)》”])[ \u00a0]+(?=[，。；：、！？）》”])|(?<=[，。；：、！？]|[\u4e00-\u9fff][,;:])[ \u00a0]+(?=[\u4e00-\u9fff“《（])/g;

/** At most one finding, at the first such blank. */
export function checkStraySpaces(texts: readonly NarrativeText[]): Finding[] {
  const spaces = allHits(texts, SPACES);
  const [first] = spaces;
  if (!first) return [];
  const message = straySpacesMessage(spaces.length, first);
  const remark = { rule: 'stray-spaces', severity: 'hint', message, source: PUNCTUATION_STANDARD } as const;
  const finding = { ...remarkOn(first, remark), id: 'stray-spaces' };
  return [withRepair(finding, straySpacesRepairMessage(spaces.length), spaces.map((space) => change(space, '')))];
}
