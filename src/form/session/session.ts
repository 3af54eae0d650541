/** An open draft: its report, figures and findings under the clerk's hands, told to whoever listens to a part of it. */
import type { CellKey } from '../../report/address';
import type { Draft } from '../../report/draft';
import type { Paragraph } from '../../report/narrative';
import type { Report } from '../../report/report';
import { checkReport } from '../../check/check-report';
import type { Finding } from '../../check/finding';
import { createLedger, type Ledger } from '../../check/ledger';
import type { Format } from '../../template/format';
import { createCellViews, type CellView } from './cell-view';
import { afterPause, type Later } from './later';
import { createTopics } from './topics';

/** What a listener can listen to. */
export type Topic =
  /** One cell's view changed. */
  | `cell:${CellKey}`
  /** What the template computes for one cell changed. */
  | `total:${CellKey}`
  /** One narrative's paragraphs changed. */
  | `narrative:${string}`
  /** Cells were written by an action and not by typing, so their fields have to follow. */
  | 'written'
  /** Anything of the draft changed. */
  | 'draft'
  /** The sections called finished changed. */
  | 'done'
  /** The name of the agency changed. */
  | 'agency'
  /** The check ran and its result is another one. */
  | 'findings';

/** Texts by cell; `null` stands for blank, or computed where the template computes the cell. */
export type CellTexts = ReadonlyMap<CellKey, string | null>;

export interface Session {
  readonly format: Format;
  readonly ledger: Ledger;
  /** The draft as it stands; the same object until something changes. */
  draft(): Draft;
  report(): Report;
  /** Takes over what the clerk typed in a cell's field. */
  setCell(key: CellKey, text: string | null): void;
  /** Writes cells by an action; returns what stood in those that changed, so that it can be taken back. */
  writeCells(texts: CellTexts): CellTexts;
  /** From then on the clerk's own text stands, even an empty one, and no longer the standard sentences. */
  setNarrative(id: string, paragraphs: Paragraph[]): void;
  setField(id: string, text: string): void;
  setAgency(name: string): void;
  setDone(section: string, done: boolean): void;
  cell(key: CellKey): CellView;
  /** Everything that the last check found, in the report's order. */
  findings(): readonly Finding[];
  /** Checks the whole report now. */
  check(): readonly Finding[];
  subscribe(topic: Topic, listener: () => void): () => void;
  /** Calls off the check that is still to come. */
  close(): void;
}

function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every((one, index) => one.id === b[index]?.id && one.message === b[index].message);
}

/** The record with one text more, another one, or without it when it is empty. */
function withText(record: Record<string, string>, id: string, value: string): Record<string, string> {
  const entries = Object.entries(record).filter(([key]) => key !== id);
  return Object.fromEntries(value !== '' ? [...entries, [id, value]] : entries);
}

/**
 * Opens a draft for editing.
 * @param later how the check that follows every change is put off
 */
export function createSession(opened: Draft, format: Format, later: Later = afterPause): Session {
  const ledger = createLedger(format, opened.report.cells);
  const views = createCellViews(ledger);
  const topics = createTopics();
  let report = opened.report;
  let done = opened.done;
  let cellsChanged = false;
  let current: Draft | null = opened;
  let findings: readonly Finding[] = checkReport(format, report, ledger);
  let callOff: (() => void) | null = null;

  function reportNow(): Report {
    if (cellsChanged) {
      report = { ...report, cells: ledger.entries() };
      cellsChanged = false;
    }
    return report;
  }

  function check(): readonly Finding[] {
    callOff?.();
    callOff = null;
    const found = checkReport(format, reportNow(), ledger);
    if (!sameFindings(found, findings)) findings = found;
    topics.emit('findings');
    return findings;
  }

  function changed(...emitted: Topic[]): void {
    current = null;
    for (const topic of emitted) topics.emit(topic);
    topics.emit('draft');
    callOff?.();
    callOff = later(check);
  }

  /** Enters a text and refreshes the cells that show something of it. */
  function enter(key: CellKey, text: string | null): boolean {
    const touched = ledger.set(key, text);
    if (touched.length === 0) return false;
    const shown = new Set(touched);
    for (const cell of touched) {
      for (const index of format.rulesByCell.get(cell) ?? []) {
        for (const neighbour of format.rules[index]?.cells ?? []) shown.add(neighbour);
      }
    }
    for (const cell of shown) if (views.refresh(cell)) topics.emit(`cell:${cell}`);
    for (const cell of touched) if (ledger.isComputed(cell)) topics.emit(`total:${cell}`);
    cellsChanged = true;
    return true;
  }

  /** What would have to be written to bring a cell back to its present state. */
  const standing = (key: CellKey): string | null => (ledger.isComputed(key) ? null : ledger.text(key));

  return {
    format,
    ledger,
    draft() {
      current ??= { ...opened, report: reportNow(), done };
      return current;
    },
    report: reportNow,
    setCell(key, text) {
      if (enter(key, text)) changed();
    },
    writeCells(texts) {
      const before = new Map([...texts.keys()].map((key) => [key, standing(key)]));
      const written = [...texts].filter(([key, text]) => enter(key, text)).map(([key]) => key);
      if (written.length > 0) changed('written');
      return new Map(written.map((key) => [key, before.get(key) ?? null]));
    },
    setNarrative(id, paragraphs) {
      report = { ...report, narrative: { ...report.narrative, [id]: paragraphs } };
      changed(`narrative:${id}`);
    },
    setField(id, text) {
      report = { ...report, fields: withText(report.fields, id, text) };
      changed();
    },
    setAgency(name) {
      report = { ...report, agency: { ...report.agency, name } };
      changed('agency');
    },
    setDone(section, finished) {
      done = finished ? [...done.filter((each) => each !== section), section] : done.filter((each) => each !== section);
      changed('done');
    },
    cell: views.get,
    findings: () => findings,
    check,
    subscribe: topics.subscribe,
    close() {
      callOff?.();
      callOff = null;
    },
  };
}
