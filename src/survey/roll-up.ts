/**
 * The sum of many reports, cell by cell: exact, with blank, 0 and 不适用 kept apart, and with every reason for doubt.
 * A total counts what its parts come to, so that nothing is summed twice and no wrong total spreads.
 */
import Big from 'big.js';
import type { CellKey } from '../report/address';
import { BLANK, formatNumber, NOT_APPLICABLE, NOT_APPLICABLE_TEXT, type Value } from '../report/value';
import type { Format } from '../template/format';
import type { Vocabulary } from '../template/vocabulary';
import { createChildReader } from './child-figures';
import { chooseChildren, type Chosen, type RollUpScope } from './choose-children';
import type { CellDoubt, Doubt } from './doubt';
import type { Steps } from './steps';
import type { Absent, SurveyedReport } from './surveyed-report';

/** How many children say what. */
export interface Kinds {
  numbers: number;
  notApplicable: number;
  blank: number;
}

export interface CellSum {
  key: CellKey;
  /** The sum of the numbers; 不适用 when all children say so, blank when no child has a number otherwise. */
  value: Value;
  kinds: Kinds;
  /** What makes just this sum unsure; see also `RollUp.overall`. */
  doubts: CellDoubt[];
}

export interface RollUp extends Chosen {
  format: Format;
  year: number;
  sums: ReadonlyMap<CellKey, CellSum>;
  /** What makes every sum unsure. */
  overall: Doubt[];
  /** What each child adds to a cell, in the children's order: a decimal string, `n/a`, or '' for nothing. */
  parts(key: CellKey): readonly { child: SurveyedReport; text: string }[];
}

interface Running {
  sum: Big;
  kinds: Kinds;
  doubts: CellDoubt[];
  texts: string[];
}

/** How a child's figure is kept: short, for there are hundreds of thousands. */
function shortText(value: Value): string {
  if (value.kind === 'number') return formatNumber(value.number);
  return value.kind === 'not-applicable' ? NOT_APPLICABLE_TEXT : '';
}

function addTo(running: Running, value: Value): void {
  const { kinds } = running;
  if (value.kind === 'number') {
    kinds.numbers += 1;
    if (!value.number.eq(0)) running.sum = running.sum.plus(value.number);
  } else if (value.kind === 'not-applicable') kinds.notApplicable += 1;
  else kinds.blank += 1;
}

function valueOf({ sum, kinds }: Running): Value {
  if (kinds.numbers > 0) return { kind: 'number', number: sum };
  return kinds.notApplicable > 0 && kinds.blank === 0 ? NOT_APPLICABLE : BLANK;
}

function sumOf(key: CellKey, running: Running): CellSum {
  const { kinds, doubts } = running;
  // Where nobody has anything, nobody left anything out.
  const empty = kinds.numbers + kinds.notApplicable === 0;
  return { key, value: valueOf(running), kinds, doubts: empty ? doubts.filter(({ kind }) => kind !== 'blank') : doubts };
}

function overallDoubts({ doubles }: Chosen, { broken, missing }: Absent): Doubt[] {
  return [
    ...missing.map((unit): Doubt => ({ kind: 'missing', unit })),
    ...broken.map(({ file, reasons }): Doubt => ({ kind: 'broken', file, reason: reasons.join(' ') })),
    ...doubles.flatMap(({ agency, counted, reports }): Doubt[] => (counted ? [] : [{ kind: 'double', agency, count: reports.length }])),
  ];
}

/** A step for each child. */
export function* rollUp(reports: readonly SurveyedReport[], scope: RollUpScope, absent: Absent, vocabulary: Vocabulary): Steps<RollUp> {
  const { format, year } = scope;
  const chosen = chooseChildren(reports, scope);
  const readChild = createChildReader(format, vocabulary);
  const all = [...format.cells.values()].map((cell) => {
    const running: Running = { sum: new Big(0), kinds: { numbers: 0, notApplicable: 0, blank: 0 }, doubts: [], texts: [] };
    return { cell, running };
  });
  for (const child of chosen.children) {
    const read = readChild(child);
    for (const { cell, running } of all) {
      const { value, doubts } = read(cell);
      addTo(running, value);
      running.texts.push(shortText(value));
      if (doubts.length > 0) running.doubts.push(...doubts);
    }
    yield;
  }
  const byKey = new Map(all.map(({ cell, running }) => [cell.key, running]));
  return {
    ...chosen,
    format,
    year,
    sums: new Map([...byKey].map(([key, running]) => [key, sumOf(key, running)])),
    overall: overallDoubts(chosen, absent),
    parts: (key) => chosen.children.map((child, index) => ({ child, text: byKey.get(key)?.texts[index] ?? '' })),
  };
}

/** Whether nothing speaks against a sum. */
export function isSure({ overall }: RollUp, { doubts }: CellSum): boolean {
  return overall.length === 0 && doubts.length === 0;
}
