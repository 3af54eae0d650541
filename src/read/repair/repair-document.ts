/** Repairs what captures and conversions did to a report's text, and says what it did. */
import type { ReadDocument, ReadMessage } from '../read-document';
import { createHeadingSequence } from './heading-sequence';
import { mapTexts } from './map-texts';
import {
  PAGE_OF_SEVERAL,
  encodingsRestored,
  frameDropped,
  garbledLeft,
  headingsRestored,
  pinyinDropped,
  simplified,
} from './messages';
import { isGarbled, restoreMisread } from './misread-text';
import { dropPageFrame } from './page-frame';
import { dropPinyin } from './pinyin';
import { restoreShifted } from './shifted-heading';
import { addRepair, newTally, type Tally } from './tally';
import { simplify } from './traditional';

export interface Repaired {
  document: ReadDocument;
  /** One for each kind of repair, with its count and first example. */
  messages: ReadMessage[];
}

interface RestoredBytes {
  document: ReadDocument;
  misread: Tally;
  shifted: Tally;
  left: Tally;
}

/** Undoes wrong encodings, text by text. */
function restoreBytes(document: ReadDocument): RestoredBytes {
  const [misread, shifted, left] = [newTally(), newTally(), newTally()];
  const headings = createHeadingSequence();
  const restored = mapTexts(document, (text) => {
    const whole = restoreMisread(text);
    if (whole !== null) {
      addRepair(misread, text, whole);
      return whole;
    }
    const heading = headings.choose(restoreShifted(text));
    headings.pass(heading ?? text);
    if (heading !== null) {
      addRepair(shifted, text, heading);
      return heading;
    }
    if (isGarbled(text)) addRepair(left, text, text);
    return text;
  });
  return { document: restored, misread, shifted, left };
}

/**
 * Restores misread bytes, drops pinyin in brackets, turns traditional characters into simplified ones, and drops the
 * lines of the web page; each only where it is certain. The embedded report is left as it is.
 */
export async function repairDocument(document: ReadDocument): Promise<Repaired> {
  const bytes = restoreBytes(document);
  const pinyin = dropPinyin(bytes.document);
  const script = await simplify(pinyin.document);
  const frame = dropPageFrame(script.document);
  const said: [Tally, (tally: Tally) => ReadMessage][] = [
    [bytes.misread, encodingsRestored],
    [bytes.shifted, headingsRestored],
    [bytes.left, garbledLeft],
    [pinyin.tally, pinyinDropped],
    [script.tally, simplified],
    [frame.tally, frameDropped],
  ];
  const messages = said.filter(([tally]) => tally.count > 0).map(([tally, message]) => message(tally));
  return { document: frame.document, messages: frame.ofSeveral ? [...messages, PAGE_OF_SEVERAL] : messages };
}
