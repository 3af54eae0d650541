/** Drops the pinyin that a conversion of characters put in brackets behind them: 區(qū). */
import type { ReadDocument } from '../read-document';
import { mapTexts, textOf } from './map-texts';
import { addRepair, newTally, type Tally } from './tally';

const TONED = /(\p{Script=Han})[(（][a-züê]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜḿńňǹ][a-züê]*[)）]/gu;
/** With a tone, or without one as of 们(men). */
const ANY = /(\p{Script=Han})[(（][a-züêāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜḿńňǹ]{1,6}[)）]/gu;

/** A report that explains how a rare name is read does so less often than this. */
const LEAST = 3;

export function dropPinyin(document: ReadDocument): { document: ReadDocument; tally: Tally } {
  const tally = newTally();
  const toned = (textOf(document).match(TONED) ?? []).length;
  if (toned < LEAST) return { document, tally };
  const repaired = mapTexts(document, (text) =>
    text.replace(ANY, (whole, character: string) => {
      addRepair(tally, whole, character);
      return character;
    }),
  );
  return { document: repaired, tally };
}
