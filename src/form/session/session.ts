/** An open draft under the clerk's hands: its content, what is found in it, and every step taken, told to whoever listens. */
import type { TextSpan } from '../../check/cause';
import type { Finding } from '../../check/finding';
import type { Ledger } from '../../check/ledger';
import type { KeptFinding } from '../../check/waivers';
import type { CellKey } from '../../report/address';
import type { Draft } from '../../report/draft';
import type { Report } from '../../report/report';
import type { Review, ReviewStep } from '../../report/review';
import type { Waiver } from '../../report/waiver';
import { lockOf } from '../../report/workflow';
import type { Format } from '../../template/format';
import { AGENCY } from '../front/front-field-id';
import type { CellView } from './cell-view';
import { createChecker, type CheckTexts } from './checker';
import { createContent } from './content';
import type { DraftChange, DraftState } from './draft-state';
import { createHistory, type Steps } from './history';
import { afterPause, type Later } from './later';
import type { LastYear } from './last-year';
import { createTopics, type Topic } from './topics';
import { whileUnlocked, type WritingActs } from './while-unlocked';

export interface Session extends WritingActs {
  readonly format: Format;
  readonly ledger: Ledger;
  /** The draft as it stands; the same object until something changes. */
  draft(): Draft;
  report(): Report;
  cell(key: CellKey): CellView;
  /** Last year's report, where one is attached and could be read. */
  lastYear(): LastYear | null;
  /** The marks of the prefilled places that nobody has touched; the same array until one of them changes. */
  prefilled(): readonly string[];
  /** Everything that the last check found and nobody keeps, in the report's order. */
  findings(): readonly Finding[];
  /** What the last check found and somebody keeps with a reason. */
  kept(): readonly KeptFinding[];
  /** Asks the narrative's editor to show a stretch of its text, now or when it appears. */
  spot(span: TextSpan): void;
  /** The stretch of the narrative that is asked for; it is asked for once. */
  takeSpot(narrative: string): TextSpan | null;
  /** Checks the whole report now. */
  check(): readonly Finding[];
  /** The step that locked the report; `null` while it may be edited. The same object until a step is taken. */
  lock(): ReviewStep | null;
  /** Takes over the steps and threads of the reviewing; also of a locked report, and no step that can be undone. */
  setReview(review: Review): void;
  /** What can be edited of the draft, as it stands. */
  state(): DraftState;
  /** The steps that can be taken back and done again. */
  steps(): Steps;
  subscribe(topic: Topic, listener: () => void): () => void;
  /** Calls off the check that is still to come. */
  close(): void;
}

export interface SessionOptions {
  /** How the check that follows every change is put off. */
  later?: Later;
  lastYear?: LastYear | null;
  checkTexts?: CheckTexts | null;
  now?: () => Date;
  /** The steps that led to the draft in this window. */
  steps?: Steps | undefined;
  /** Milliseconds of a clock that never goes back. */
  time?: () => number;
}

/** Opens a draft for editing. */
export function createSession(opened: Draft, format: Format, options: SessionOptions = {}): Session {
  const { later = afterPause, lastYear = null, checkTexts = null, steps } = options;
  const { now = () => new Date(), time = () => performance.now() } = options;
  const topics = createTopics<Topic>();
  const content = createContent(opened, format, lastYear, topics.emit, onChange);
  const { ledger } = content;
  const checker = createChecker(ledger, checkTexts);
  const history = createHistory(time, steps);
  let spot: TextSpan | null = null;
  let callOff: (() => void) | null = null;

  function readTexts(): void {
    checker.readTexts(content.report(), content.lastYear(), () => {
      topics.emit('findings');
    });
  }

  function check(): readonly Finding[] {
    callOff?.();
    callOff = null;
    checker.collect(content.report());
    readTexts();
    topics.emit('findings');
    return checker.findings();
  }

  function onChange(): void {
    topics.emit('draft');
    callOff?.();
    callOff = later(check);
  }

  /** Begins a step: of its own without a group, else with the acts of the same group in quick succession. */
  const begin = (group: string | null): (() => void) => history.begin(group, content.state);

  const withoutWaiver = (finding: string): Waiver[] => content.report().waivers.filter((each) => each.finding !== finding);

  function setWaivers(waivers: readonly Waiver[], at = now().toISOString()): void {
    begin(null);
    content.setWaivers(waivers, at);
    checker.collect(content.report());
    topics.emit('findings');
  }

  function goTo(state: DraftState | null): DraftChange | null {
    if (state === null) return null;
    const change = content.become(state, now().toISOString());
    check();
    return change;
  }

  checker.collect(content.report());
  readTexts();

  const lock = (): ReviewStep | null => lockOf(content.review());

  const session: Session = {
    format,
    ledger,
    lock,
    setReview: content.setReview,
    draft: content.draft,
    report: content.report,
    state: content.state,
    cell: content.cell,
    lastYear: content.lastYear,
    prefilled: content.prefilled,
    setCell(key, text) {
      const forget = begin(`cell:${key}`);
      if (!content.typeCell(key, text)) forget();
    },
    writeCells(texts) {
      const before = content.draft();
      const forget = begin(null);
      const written = content.writeCells(texts);
      if (content.draft() === before) forget();
      return written;
    },
    apply(writing) {
      begin(null);
      return content.write(writing);
    },
    setNarrative(id, paragraphs) {
      begin(`narrative:${id}`);
      content.typeNarrative(id, paragraphs);
    },
    setField(id, text) {
      begin(`field:${id}`);
      content.typeField(id, text);
    },
    setAgency(name) {
      begin(`field:${AGENCY}`);
      content.typeField(AGENCY, name);
    },
    setDone(section, finished) {
      begin(null);
      content.setDone(section, finished);
    },
    attach(attached) {
      // What it supplies is filled in by the same act.
      begin('last-year');
      content.attach(attached);
      check();
    },
    prefill(carried) {
      begin('last-year');
      content.prefill(carried);
    },
    takeBack(marks) {
      begin('last-year');
      return content.takeBack(marks);
    },
    confirm(marks) {
      begin(null);
      content.confirm(marks);
    },
    findings: checker.findings,
    kept: checker.kept,
    keep(id, words) {
      const finding = checker.findings().find((each) => each.id === id);
      if (!finding) return;
      const operands = checker.operandsOf(finding);
      const at = now().toISOString();
      setWaivers([...withoutWaiver(id), { finding: id, ...words, at, operands }], at);
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
    undo: () => goTo(history.undo(content.state())),
    redo: () => goTo(history.redo(content.state())),
    steps: history.steps,
    subscribe: topics.subscribe,
    close() {
      callOff?.();
      callOff = null;
    },
  };
  return { ...session, ...whileUnlocked(session, () => lock() !== null) };
}
