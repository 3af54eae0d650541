/** Every way of writing to an open report; a locked one refuses them all: acts do nothing, and write nothing. */
import type { CarryOver } from '../../check/carry-over';
import type { CellKey } from '../../report/address';
import type { NarrativeBlock } from '../../report/narrative';
import type { Waiver } from '../../report/waiver';
import type { CellTexts, Writing } from './content';
import type { DraftChange } from './draft-state';
import type { LastYear } from './last-year';

/** As long as the report is locked, none of these does anything. */
export interface WritingActs {
  /** Takes over what the clerk typed in a cell's field. */
  setCell(key: CellKey, text: string | null): void;
  /** Writes cells by an action; returns what stood in those that changed, so that it can be taken back. */
  writeCells(texts: CellTexts): CellTexts;
  /** From then on the clerk's own text stands, even an empty one, and no longer the standard sentences. */
  setNarrative(id: string, paragraphs: NarrativeBlock[]): void;
  /** Writes cells and narratives by an action; returns what takes it back. */
  apply(writing: Writing): Writing;
  setField(id: string, text: string): void;
  setAgency(name: string): void;
  setDone(section: string, done: boolean): void;
  /** Attaches last year's report, or with `null` takes it away. */
  attach(lastYear: LastYear | null): void;
  /** Fills places with what last year's report supplies, and marks them until somebody touches them. */
  prefill(carried: CarryOver): void;
  /** Empties those of the marked places that nobody has touched; returns what stood there. */
  takeBack(marks: readonly string[]): CarryOver;
  /** Says of prefilled places that they are right as they stand. */
  confirm(marks: readonly string[]): void;
  /** Keeps an open finding as it stands. */
  keep(finding: string, words: Pick<Waiver, 'reason' | 'by'>): void;
  /** Takes back that a finding is kept. */
  reopen(finding: string): void;
  /** Takes back the last act; returns what was written, `null` when there is none. */
  undo(): DraftChange | null;
  /** Does again what was taken back last. */
  redo(): DraftChange | null;
}

const NOTHING_CARRIED: CarryOver = { cells: new Map(), fields: new Map(), agency: null };

/** @param locked asked before each act */
export function whileUnlocked(acts: WritingActs, locked: () => boolean): WritingActs {
  /** The act, or what it returns when it did nothing. */
  const unless =
    <Given extends unknown[], Result>(act: (...given: Given) => Result, nothing: Result) =>
    (...given: Given): Result =>
      locked() ? nothing : act(...given);

  return {
    setCell: unless(acts.setCell, undefined),
    writeCells: unless(acts.writeCells, new Map()),
    setNarrative: unless(acts.setNarrative, undefined),
    apply: unless(acts.apply, { cells: new Map(), narratives: new Map() }),
    setField: unless(acts.setField, undefined),
    setAgency: unless(acts.setAgency, undefined),
    setDone: unless(acts.setDone, undefined),
    attach: unless(acts.attach, undefined),
    prefill: unless(acts.prefill, undefined),
    takeBack: unless(acts.takeBack, NOTHING_CARRIED),
    confirm: unless(acts.confirm, undefined),
    keep: unless(acts.keep, undefined),
    reopen: unless(acts.reopen, undefined),
    undo: unless(acts.undo, null),
    redo: unless(acts.redo, null),
  };
}
