/** Marks that stand doubled, alone, in the wrong place, or are missing at a paragraph's end. */
import type { Finding } from '../finding';
import type { NarrativeText } from '../report-text';
import { doubledMarkMessage, leadingMarkMessage, missingStopMessage, repairMessage, strayMarksMessage } from './messages';
import { allHits, excerpt, hits, linesOf } from './scan';
import { PUNCTUATION_STANDARD } from './sources';
import { change, remarkOn, withRepair } from './spot';

const base = { severity: 'hint', source: PUNCTUATION_STANDARD } as const;

/** The same mark twice; …… is one mark of two halves and does not count. */
function doubledMarks(texts: readonly NarrativeText[]): Finding[] {
  return allHits(texts, /([，。；：、！？])\1+/g).map((hit) => {
    const [marks, mark = ''] = hit.match;
    const message = doubledMarkMessage(hit, excerpt(hit.line, hit.start, hit.end), marks);
    const remark = { ...base, rule: 'doubled-mark', message, key: excerpt(hit.line, hit.start, hit.end) };
    return withRepair(remarkOn(hit, remark), repairMessage(marks, mark), [change(hit, mark)]);
  });
}

/** Two different marks of which one is too many; which one, only the writer knows. */
function strayMarks(texts: readonly NarrativeText[]): Finding[] {
  const pairs = allHits(texts, /[，、；：][。，、；：]|。[，、；：]/g).filter(({ match: [marks] }) => !marks.endsWith(marks.slice(0, 1)));
  return pairs.map((hit) => {
    const around = excerpt(hit.line, hit.start, hit.end);
    const message = strayMarksMessage(hit, around, hit.match[0]);
    return remarkOn(hit, { ...base, rule: 'stray-marks', message, key: around });
  });
}

/** A paragraph that begins with a mark that no sentence begins with. */
function leadingMarks(texts: readonly NarrativeText[]): Finding[] {
  return hits(texts, /^\s*([，。；：、！？）》”’])/g).map((hit) => {
    const message = leadingMarkMessage(hit, hit.match[1] ?? '', excerpt(hit.line, 0, 1, 12));
    return remarkOn(hit, { ...base, rule: 'leading-mark', message, key: excerpt(hit.line, 0, 1, 12) });
  });
}

/** A paragraph with a full stop inside, so no heading, whose last sentence has none. */
function missingStops(texts: readonly NarrativeText[]): Finding[] {
  return linesOf(texts).flatMap(({ text, paragraph, line }): Finding[] => {
    const trimmed = line.trimEnd();
    if (!/[。！？].{6}/.test(trimmed) || !/[\u4e00-\u9fff，、]$/.test(trimmed)) return [];
    const stretch = { text, paragraph, start: trimmed.length - 1, end: trimmed.length };
    const around = excerpt(trimmed, trimmed.length - 1, trimmed.length, 8);
    const message = missingStopMessage({ text, paragraph }, around);
    const finding = remarkOn(stretch, { ...base, rule: 'missing-stop', message, key: around });
    const last = trimmed.slice(-1);
    const to = /[，、]/.test(last) ? '。' : `${last}。`;
    return [withRepair(finding, repairMessage(last, to), [change(stretch, to)])];
  });
}

/** All four. */
export function checkPunctuation(texts: readonly NarrativeText[]): Finding[] {
  return [...doubledMarks(texts), ...strayMarks(texts), ...leadingMarks(texts), ...missingStops(texts)];
}
