/** An open draft: its report, figures and findings under the clerk's hands, told to whoever listens to a part of it. */
import type { CellKey } from '../../report/address';
import type { AttachedReport, Draft } from '../../report/draft';
import type { Paragraph } from '../../report/narrative';
import type { Report } from '../../report/report';
import type { Waiver } from '../../report/waiver';
import type { TextSpan } from '../../check/cause';
import type { Finding } from '../../check/finding';
import { createLedger, type Ledger, type PreviousFigures } from '../../check/ledger';
import type { KeptFinding } from '../../check/waivers';
import type { Format } from '../../template/format';
import { createCellViews, type CellView } from './cell-view';
import { createChecker, type CheckTexts } from './checker';
import { afterPause, type Later } from './later';
import type { LastYear } from './last-year';
import { createTopics } from './topics';

/** What a listener can listen to. */
export type Topic =
  /** One cell's view changed. */
  | `cell:${CellKey}`
  /** What the template computes for one cell changed. */
  | `total:${CellKey}`
  /** A narrative was written by an action and not by typing, so its editor has to follow. */
  | `rewritten:${string}`
  /** Somebody wants to see a stretch of a narrative. */
  | `spot:${string}`
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
  /** Last year's report was attached or taken away. */
  | 'last-year'
  /** The check ran and its result is another one. */
  | 'findings';

/** What an action writes at once. */
export interface Writing {
  cells: CellTexts;
  /** Paragraphs by narrative; `null` where the standard sentences are to stand. */
  narratives: ReadonlyMap<string, Paragraph[] | null>;
}

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
  /** Writes cells and narratives by an action; returns what takes it back. */
  apply(writing: Writing): Writing;
  setField(id: string, text: string): void;
  setAgency(name: string): void;
  setDone(section: string, done: boolean): void;
  cell(key: CellKey): CellView;
  /** Last year's report, where one is attached and could be read. */
  lastYear(): LastYear | null;
  /** Attaches last year's report, or with `null` takes it away. */
  attach(lastYear: LastYear | null): void;
  /** Everything that the last check found and nobody keeps, in the report's order. */
  findings(): readonly Finding[];
  /** What the last check found and somebody keeps with a reason. */
  kept(): readonly KeptFinding[];
  /** Keeps an open finding as it stands. */
  keep(finding: string, words: Pick<Waiver, 'reason' | 'by'>): void;
  /** Takes back that a finding is kept. */
  reopen(finding: string): void;
  /** Asks the narrative's editor to show a stretch of its text, now or when it appears. */
  spot(span: TextSpan): void;
  /** The stretch of the narrative that is asked for; it is asked for once. */
  takeSpot(narrative: string): TextSpan | null;
  /** Checks the whole report now. */
  check(): readonly Finding[];
  subscribe(topic: Topic, listener: () => void): () => void;
  /** Calls off the check that is still to come. */
  close(): void;
}

/** The record with one text more, another one, or without it when it is empty. */
function withText(record: Record<string, string>, id: string, value: string): Record<string, string> {
  const entries = Object.entries(record).filter(([key]) => key !== id);
  return Object.fromEntries(value !== '' ? [...entries, [id, value]] : entries);
}

export interface SessionOptions {
  /** How the check that follows every change is put off. */
  later?: Later;
  lastYear?: LastYear | null;
  checkTexts?: CheckTexts | null;
  now?: () => Date;
}

const NO_FIGURES: PreviousFigures = new Map();

/** Opens a draft for editing. */
export function createSession(
  opened: Draft,
  format: Format,
  { later = afterPause, lastYear: openedLastYear = null, checkTexts = null, now = () => new Date() }: SessionOptions = {},
): Session {
  let lastYear = openedLastYear;
  let previous: AttachedReport | null = opened.previous;
  const ledger = createLedger(format, opened.report.cells, lastYear?.figures ?? NO_FIGURES);
  const views = createCellViews(ledger);
  const topics = createTopics();
  let report = opened.report;
  let done = opened.done;
  let cellsChanged = false;
  let current: Draft | null = opened;
  const checker = createChecker(ledger, checkTexts);
  let spot: TextSpan | null = null;
  let callOff: (() => void) | null = null;

  function reportNow(): Report {
    if (cellsChanged) {
      report = { ...report, cells: ledger.entries() };
      cellsChanged = false;
    }
    return report;
  }

  function readTexts(): void {
    checker.readTexts(reportNow(), lastYear, () => {
      topics.emit('findings');
    });
  }

  function check(): readonly Finding[] {
    callOff?.();
    callOff = null;
    checker.collect(reportNow());
    readTexts();
    topics.emit('findings');
    return checker.findings();
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

  const withoutWaiver = (finding: string): Waiver[] => reportNow().waivers.filter((each) => each.finding !== finding);

  function setWaivers(waivers: Waiver[]): void {
    report = { ...reportNow(), waivers };
    changed();
    checker.collect(report);
    topics.emit('findings');
  }

  checker.collect(report);
  readTexts();

  /** What would have to be written to bring a cell back to its present state. */
  const standing = (key: CellKey): string | null => (ledger.isComputed(key) ? null : ledger.text(key));

  function writeCells(texts: CellTexts): CellTexts {
    const before = new Map([...texts.keys()].map((key) => [key, standing(key)]));
    const written = [...texts].filter(([key, text]) => enter(key, text)).map(([key]) => key);
    if (written.length > 0) changed('written');
    return new Map(written.map((key) => [key, before.get(key) ?? null]));
  }

  return {
    format,
    ledger,
    draft() {
      current ??= { ...opened, report: reportNow(), done, previous };
      return current;
    },
    report: reportNow,
    setCell(key, text) {
      if (enter(key, text)) changed();
    },
    writeCells,
    apply({ cells, narratives }) {
      const standingTexts = new Map([...narratives.keys()].map((id) => [id, report.narrative[id] ?? null]));
      const before = writeCells(cells);
      for (const [id, paragraphs] of narratives) {
        const others = Object.entries(report.narrative).filter(([each]) => each !== id);
        const own: [string, Paragraph[]][] = paragraphs === null ? [] : [[id, paragraphs]];
        report = { ...report, narrative: Object.fromEntries([...others, ...own]) };
        changed(`narrative:${id}`, `rewritten:${id}`);
      }
      return { cells: before, narratives: standingTexts };
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
    lastYear: () => lastYear,
    attach(attached) {
      lastYear = attached;
      previous = attached?.attached ?? null;
      const written = ledger.setPrevious(attached?.figures ?? NO_FIGURES);
      for (const key of written) topics.emit(`total:${key}`);
      for (const key of format.cells.keys()) if (views.refresh(key)) topics.emit(`cell:${key}`);
      changed('last-year', 'written');
      check();
    },
    findings: checker.findings,
    kept: checker.kept,
    keep(id, words) {
      const finding = checker.findings().find((each) => each.id === id);
      if (!finding) return;
      const operands = checker.operandsOf(finding);
      const at = now().toISOString();
      setWaivers([...withoutWaiver(id), { finding: id, ...words, at, operands }]);
    },
    reopen(finding) {
      setWaivers(withoutWaiver(finding));
    },
    spot(span) {
      spot = span;
      topics.emit(`spot:${span.narrative}`);
    },
    takeSpot(narrative) {
      if (spot?.narrative !== narrative) return null;
      const taken = spot;
      spot = null;
      return taken;
    },
    check,
    subscribe: topics.subscribe,
    close() {
      callOff?.();
      callOff = null;
    },
  };
}
