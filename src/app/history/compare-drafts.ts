/** What differs between an older version of a draft and the present one, place by place in the order of the report. */
import { blockWords } from '../../sentence/block-words';
import { nameOfNarrative, narrativesOf } from '../../check/check-text';
import { compareSeries, type Stretch } from '../../check/compare-series';
import { createLedger } from '../../check/ledger';
import { nameOfCell } from '../../check/value-finding';
import type { Draft } from '../../report/draft';
import type { Report } from '../../report/report';
import { narrativeBlocks } from '../../sentence/narrative-blocks';
import type { Format } from '../../template/format';
import { historyMessages as messages } from './messages';

/** A figure or a line of front matter: what it was and what it is, in words where it is no text. */
export interface ChangedValue {
  place: string;
  then: string;
  now: string;
}

/** A paragraph that was rewritten, written or taken out; stretches of characters, the old ones as `removed`. */
export interface ChangedText {
  place: string;
  paragraphs: Stretch<string>[][];
}

export interface DraftChanges {
  values: ChangedValue[];
  texts: ChangedText[];
}

type Part = Pick<Draft, 'report' | 'done' | 'previous'>;

/** The share of characters in common from which on two paragraphs are one that was rewritten. */
const LIKENESS = 0.4;

function differing(values: readonly ChangedValue[]): ChangedValue[] {
  return values.filter(({ then, now }) => then !== now);
}

function changedCells(format: Format, then: Report, now: Report): ChangedValue[] {
  const words = (report: Report, key: string): string =>
    report.cells[key] ?? (format.computedBy.has(key) ? messages.computed : messages.blank);
  return differing(
    [...format.cells].map(([key, cell]) => ({
      place: `${cell.table.name}：${nameOfCell(cell, format)}`,
      then: words(then, key),
      now: words(now, key),
    })),
  );
}

function changedFields(format: Format, then: Report, now: Report): ChangedValue[] {
  const words = (text = ''): string => (text === '' ? messages.blank : text);
  return differing([
    { place: messages.agency, then: words(then.agency.name), now: words(now.agency.name) },
    ...format.template.fields.map(({ id, label }) => ({
      place: label,
      then: words(then.fields[id]),
      now: words(now.fields[id]),
    })),
  ]);
}

/** What stands beside the report itself. */
function changedBeside(then: Part, now: Part): ChangedValue[] {
  const lastYear = ({ previous }: Part): string => previous?.name ?? messages.noLastYear;
  return differing([
    { place: messages.finished, then: messages.finishedCount(then.done.length), now: messages.finishedCount(now.done.length) },
    {
      place: messages.kept,
      then: messages.keptCount(then.report.waivers.length),
      now: messages.keptCount(now.report.waivers.length),
    },
    { place: messages.lastYear, then: lastYear(then), now: lastYear(now) },
  ]);
}

/** One paragraph in the place of another, character by character where they are alike. */
function compareParagraphs(then: string, now: string): Stretch<string>[] {
  const whole: Stretch<string>[] = [{ kind: 'changed', removed: [...then], added: [...now] }];
  if (then === '' || now === '') return whole;
  const stretches = compareSeries([...then], [...now]);
  const common = stretches.reduce((sum, each) => sum + (each.kind === 'same' ? each.items.length : 0), 0);
  return common / Math.max([...then].length, [...now].length) >= LIKENESS ? stretches : whole;
}

/** The narratives with their tables and pictures in words. */
function wordsOf(format: Format, report: Report): { narrative: string; name: string; paragraphs: string[] }[] {
  const ledger = createLedger(format, report.cells);
  return narrativesOf(format).map(({ section, content }) => ({
    narrative: content.narrative,
    name: nameOfNarrative(section, content),
    paragraphs: narrativeBlocks(content, report, ledger).map((block) => blockWords(block, ledger)),
  }));
}

function changedTexts(format: Format, then: Report, now: Report): ChangedText[] {
  const before = wordsOf(format, then);
  return wordsOf(format, now).flatMap(({ narrative, name, paragraphs }) => {
    const own = [then.narrative[narrative], now.narrative[narrative]];
    // Standard sentences follow the figures, which are listed already.
    if (JSON.stringify(own[0]) === JSON.stringify(own[1])) return [];
    const old = before.find((each) => each.narrative === narrative)?.paragraphs ?? [];
    const changed = compareSeries(old, paragraphs).flatMap((stretch) => {
      if (stretch.kind === 'same') return [];
      const { removed, added } = stretch;
      return Array.from({ length: Math.max(removed.length, added.length) }, (_, index) =>
        compareParagraphs(removed[index] ?? '', added[index] ?? ''),
      );
    });
    return changed.length === 0 ? [] : [{ place: name, paragraphs: changed }];
  });
}

/** Both versions must be of this format. */
export function compareDrafts(format: Format, then: Part, now: Part): DraftChanges {
  return {
    values: [
      ...changedFields(format, then.report, now.report),
      ...changedCells(format, then.report, now.report),
      ...changedBeside(then, now),
    ],
    texts: changedTexts(format, then.report, now.report),
  };
}
