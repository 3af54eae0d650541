/** What can be edited of an open draft: every way to write to it, and the telling of what changed. */
import type { CarryOver } from '../../check/carry-over';
import { createLedger, type Ledger, type PreviousFigures } from '../../check/ledger';
import type { CellKey } from '../../report/address';
import type { AttachedReport, Draft } from '../../report/draft';
import type { NarrativeBlock } from '../../report/narrative';
import type { Report } from '../../report/report';
import type { Review } from '../../report/review';
import type { Waiver } from '../../report/waiver';
import { withWaivers } from '../../report/withdrawals';
import type { Format } from '../../template/format';
import { AGENCY } from '../front/front-field-id';
import { createCellViews, type CellView } from './cell-view';
import { changeBetween, type DraftChange, type DraftState } from './draft-state';
import type { LastYear } from './last-year';
import { createMarks, fieldMark, fieldOfMark, marksOf } from './prefilled';
import { suggestionsAt } from './suggestions-at';
import type { Topic } from './topics';

/** What an action writes at once. */
export interface Writing {
  cells: CellTexts;
  /** Paragraphs by narrative; `null` where the standard sentences are to stand. */
  narratives: ReadonlyMap<string, NarrativeBlock[] | null>;
}

/** Texts by cell; `null` stands for blank, or computed where the template computes the cell. */
export type CellTexts = ReadonlyMap<CellKey, string | null>;

export interface Content {
  readonly ledger: Ledger;
  /** The draft as it stands; the same object until something changes. */
  draft(): Draft;
  report(): Report;
  /** The report's steps and threads; the same object until one is taken or said. */
  review(): Review;
  state(): DraftState;
  lastYear(): LastYear | null;
  cell(key: CellKey): CellView;
  prefilled(): readonly string[];
  /** Enters a text as typed; false when the cell has it already. */
  typeCell(key: CellKey, text: string | null): boolean;
  /** Writes cells; returns what stood in those that changed. */
  writeCells(texts: CellTexts): CellTexts;
  /** Writes cells and narratives; returns what takes it back. */
  write(writing: Writing): Writing;
  typeNarrative(id: string, paragraphs: NarrativeBlock[]): void;
  /** @param id a field of the format, or `agency` */
  typeField(id: string, text: string): void;
  setDone(section: string, done: boolean): void;
  /** @param at when, as ISO 8601 */
  setWaivers(waivers: readonly Waiver[], at: string): void;
  setReview(review: Review): void;
  attach(lastYear: LastYear | null): void;
  prefill(carried: CarryOver): void;
  /** Empties those of the marked places that nobody has touched; returns what stood there. */
  takeBack(marks: readonly string[]): CarryOver;
  confirm(marks: readonly string[]): void;
  /**
   * Leads to another state; only what differs is written and told. What reviewing left stays, but for suggestions: they
   * were accepted or not, as the text has them. Returns what was written.
   */
  become(target: DraftState, at: string): DraftChange;
}

/** The record with one text more, another one, or without it when it is empty. */
function withText(record: Record<string, string>, id: string, value: string): Record<string, string> {
  const entries = Object.entries(record).filter(([key]) => key !== id);
  return Object.fromEntries(value !== '' ? [...entries, [id, value]] : entries);
}

const NO_FIGURES: PreviousFigures = new Map();

/** The rules of the format, by their index, of which something is found. */
function brokenRules(ledger: Ledger): Set<number> {
  return new Set([...ledger.format.rules.keys()].filter(ledger.isBroken));
}

/**
 * @param emit tells of a part that changed
 * @param onChange is called after every act that changed anything
 */
export function createContent(
  opened: Draft,
  format: Format,
  openedLastYear: LastYear | null,
  emit: (topic: Topic) => void,
  onChange: () => void,
): Content {
  let lastYear = openedLastYear;
  let previous: AttachedReport | null = opened.previous;
  /** Every report of last year that was attached, for going back to it. */
  const attachedBefore = new Map([[previous, lastYear]]);
  const ledger = createLedger(format, opened.report.cells, lastYear?.figures ?? NO_FIGURES);
  const marks = createMarks(opened.prefilled);
  const views = createCellViews(ledger, marks.has);
  /** The rules that the cells shown are known to break. */
  let broken = brokenRules(ledger);
  let report = opened.report;
  let done = opened.done;
  let cellsChanged = false;
  let current: Draft | null = opened;

  function reportNow(): Report {
    if (cellsChanged) {
      report = { ...report, cells: ledger.entries() };
      cellsChanged = false;
    }
    return report;
  }

  function changed(...topics: Topic[]): void {
    current = null;
    for (const topic of topics) emit(topic);
    onChange();
  }

  /** Enters a text and looks again at the cells that show something of it. */
  function enter(key: CellKey, text: string | null): boolean {
    const touched = ledger.set(key, text);
    if (touched.length === 0) return false;
    marks.drop([key]);
    const shown = new Set(touched);
    for (const cell of touched) {
      for (const index of format.rulesByCell.get(cell) ?? []) {
        // Numbers in a finding may change with every key; what a cell shows of it changes when it comes or goes.
        if (broken.has(index) === ledger.isBroken(index)) continue;
        if (!broken.delete(index)) broken.add(index);
        for (const neighbour of format.rules[index]?.cells ?? []) shown.add(neighbour);
      }
    }
    for (const cell of shown) if (views.refresh(cell)) emit(`cell:${cell}`);
    for (const cell of touched) if (ledger.isComputed(cell)) emit(`total:${cell}`);
    cellsChanged = true;
    return true;
  }

  /** What would have to be written to bring a cell back to its present state. */
  const standing = (key: CellKey): string | null => (ledger.isComputed(key) ? null : ledger.text(key));

  function writeCells(texts: CellTexts): CellTexts {
    const before = new Map([...texts.keys()].map((key) => [key, standing(key)]));
    const written = [...texts].filter(([key, text]) => enter(key, text)).map(([key]) => key);
    // What is written over itself is confirmed by where it comes from.
    const confirmed = [...texts.keys()].filter(marks.has);
    marks.drop(confirmed);
    showMarks(confirmed);
    if (written.length > 0 || confirmed.length > 0) changed('written');
    return new Map(written.map((key) => [key, before.get(key) ?? null]));
  }

  function writeNarrative(id: string, paragraphs: NarrativeBlock[] | null): void {
    const others = Object.entries(report.narrative).filter(([each]) => each !== id);
    const own: [string, NarrativeBlock[]][] = paragraphs === null ? [] : [[id, paragraphs]];
    report = { ...report, narrative: Object.fromEntries([...others, ...own]) };
    changed(`narrative:${id}`, `rewritten:${id}`);
  }

  function writeField(id: string, text: string): void {
    if (id === AGENCY) report = { ...report, agency: { ...report.agency, name: text } };
    else report = { ...report, fields: withText(report.fields, id, text) };
    marks.drop([fieldMark(id)]);
  }

  /** Looks again at cells whose marks came or went. */
  function showMarks(changedMarks: readonly string[]): void {
    for (const mark of changedMarks) {
      if (format.cells.has(mark) && views.refresh(mark)) emit(`cell:${mark}`);
    }
  }

  function attach(attached: LastYear | null): void {
    lastYear = attached;
    previous = attached?.attached ?? null;
    attachedBefore.set(previous, lastYear);
    const written = ledger.setPrevious(attached?.figures ?? NO_FIGURES);
    for (const key of written) emit(`total:${key}`);
    broken = brokenRules(ledger);
    for (const key of format.cells.keys()) if (views.refresh(key)) emit(`cell:${key}`);
    changed('last-year', 'written');
  }

  const state = (): DraftState => ({ report: reportNow(), done, prefilled: [...marks.all()], previous });

  return {
    ledger,
    draft() {
      current ??= { ...opened, ...state() };
      return current;
    },
    report: reportNow,
    review: () => report.review,
    state,
    lastYear: () => lastYear,
    cell: views.get,
    prefilled: marks.all,
    typeCell(key, text) {
      const entered = enter(key, text);
      if (entered) changed();
      return entered;
    },
    writeCells,
    write({ cells, narratives }) {
      const texts = new Map([...narratives.keys()].map((id) => [id, report.narrative[id] ?? null]));
      const before = writeCells(cells);
      for (const [id, paragraphs] of narratives) writeNarrative(id, paragraphs);
      return { cells: before, narratives: texts };
    },
    typeNarrative(id, paragraphs) {
      report = { ...report, narrative: { ...report.narrative, [id]: paragraphs } };
      changed(`narrative:${id}`);
    },
    typeField(id, text) {
      writeField(id, text);
      if (id === AGENCY) changed('agency');
      else changed();
    },
    setDone(section, finished) {
      done = finished ? [...done.filter((each) => each !== section), section] : done.filter((each) => each !== section);
      changed('done');
    },
    setWaivers(waivers, at) {
      report = withWaivers(reportNow(), waivers, at);
      changed();
    },
    setReview(review) {
      report = { ...reportNow(), review };
      changed('review');
    },
    attach,
    prefill(carried) {
      for (const [key, text] of carried.cells) enter(key, text);
      for (const [id, text] of carried.fields) writeField(id, text);
      if (carried.agency !== null) writeField(AGENCY, carried.agency);
      const added = marksOf(carried);
      marks.add(added);
      showMarks(added);
      changed('agency', 'written');
    },
    takeBack(given) {
      const untouched = given.filter(marks.has);
      const { fields, agency } = reportNow();
      const keys = untouched.filter((mark) => format.cells.has(mark));
      const ids = untouched.flatMap((mark) => fieldOfMark(mark) ?? []);
      const taken: CarryOver = {
        cells: new Map(keys.map((key) => [key, ledger.text(key)])),
        fields: new Map(ids.filter((id) => id !== AGENCY).map((id) => [id, fields[id] ?? ''])),
        agency: ids.includes(AGENCY) ? agency.name : null,
      };
      for (const key of keys) enter(key, null);
      for (const id of ids) writeField(id, '');
      marks.drop(untouched);
      showMarks(untouched);
      changed('agency', 'written');
      return taken;
    },
    confirm(given) {
      marks.drop(given);
      showMarks(given);
      changed();
    },
    become(target, at) {
      const present = state();
      const change = changeBetween(present, target);
      if (target.previous !== previous) attach(attachedBefore.get(target.previous) ?? null);
      writeCells(new Map(Object.entries(change.cells)));
      for (const [id, paragraphs] of Object.entries(change.narratives)) writeNarrative(id, paragraphs);
      for (const [id, text] of Object.entries(change.fields)) writeField(id, text);
      if (change.agency !== undefined) writeField(AGENCY, change.agency);
      const review = suggestionsAt(present.report.review, target.report.review, at);
      report = withWaivers({ ...reportNow(), review }, target.report.waivers, at);
      done = target.done;
      marks.drop(marks.all());
      marks.add(target.prefilled);
      showMarks([...present.prefilled, ...target.prefilled]);
      changed('written', 'agency', 'done', 'review');
      return change;
    },
  };
}
