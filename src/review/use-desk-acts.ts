/** What the reviewer does with keys and clicks, between the document and what is listed beside it. */
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Finding } from '../check/finding';
import { narrativesOf } from '../check/check-text';
import { findingLineId } from '../form/findings/shown-finding';
import { changeId, type Change } from '../form/review-state/changes';
import { useSession } from '../form/session/session-context';
import { fieldText } from '../report/field-text';
import { isOpen, type RemarkPlace, type Thread } from '../report/review';
import type { Desk } from './document/desk';
import { stepOf, type Command } from './document/keys';
import type { DocumentPlace, Mark } from './document/place';
import type { Printed } from './document/printed';
import { remarkPlaceOf } from './document/selected-place';
import { markId, subjectOf, type MarkSubject } from './marks';
import { reviewDeskMessages as messages } from './messages';
import { threadLineId } from './threads/thread-entry';

export type DeskTab = 'findings' | 'threads' | 'changes' | 'last-year';

const TABS: Readonly<Record<MarkSubject, DeskTab>> = { finding: 'findings', thread: 'threads', change: 'changes' };

/** The id of a subject's entry in its list. */
function lineOf(subject: MarkSubject, id: string): string {
  return subject === 'finding' ? findingLineId(id) : subject === 'thread' ? threadLineId(id) : `change-line-${id}`;
}

export interface DeskActsInput {
  deskRef: RefObject<Desk | null>;
  printed: Printed;
  marks: readonly Mark[];
  findings: readonly Finding[];
  threads: readonly Thread[];
  changes: readonly Change[];
  /** Whether this window may store remarks. */
  writable: boolean;
  /** Whether the report may be written to. */
  readOnly: boolean;
  onResolve: (thread: string) => void;
}

export interface DeskActs {
  tab: DeskTab;
  setTab: (tab: DeskTab) => void;
  /** The mark that was led to last; `null` when it was another place. */
  current: string | null;
  /** The section in sight or under the cursor. */
  section: string | null;
  setSection: (section: string) => void;
  /** The place that a new remark is to be about. */
  remarkAt: RemarkPlace | null;
  remark: (place: DocumentPlace | null) => void;
  endRemark: () => void;
  /** The finding that is to be kept. */
  keeping: Finding | null;
  endKeeping: () => void;
  /** What to say in passing; '' for nothing. */
  said: string;
  selected: DocumentPlace | null;
  setSelected: (place: DocumentPlace | null) => void;
  point: (place: DocumentPlace | null, mark: string | null) => void;
  command: (command: Command) => void;
  /** Leads to the next or previous finding or remark. */
  step: (step: 1 | -1) => void;
  showPlace: (place: DocumentPlace) => void;
  showMark: (id: string) => void;
}

export function useDeskActs(input: DeskActsInput): DeskActs {
  const session = useSession();
  const { deskRef } = input;
  const [tab, setTab] = useState<DeskTab>('findings');
  const [current, setCurrent] = useState<string | null>(null);
  const [section, setSection] = useState<string | null>(null);
  const [remarkAt, setRemarkAt] = useState<RemarkPlace | null>(null);
  const [keeping, setKeeping] = useState<Finding | null>(null);
  const [said, setSaid] = useState('');
  const [selected, setSelected] = useState<DocumentPlace | null>(null);
  const latest = useRef({ input, selected });
  useEffect(() => {
    latest.current = { input, selected };
  });

  const followSection = useCallback(() => {
    const shown = deskRef.current?.section() ?? null;
    if (shown !== null) setSection(shown);
  }, [deskRef]);

  /** Leads to a mark in the document, and shows its entry beside it. */
  const lead = useCallback(
    (id: string, focus: boolean) => {
      const found = subjectOf(id);
      if (found) {
        flushSync(() => {
          setTab(TABS[found.subject]);
          setCurrent(id);
        });
        document.getElementById(lineOf(found.subject, found.id))?.scrollIntoView({ block: 'nearest' });
      }
      deskRef.current?.goToMark(id, focus);
      setSaid('');
      followSection();
    },
    [deskRef, followSection],
  );

  const showPlace = useCallback(
    (place: DocumentPlace) => {
      const mark = latest.current.input.marks.find((each) => JSON.stringify(each.place) === JSON.stringify(place));
      if (mark) deskRef.current?.goToMark(mark.id, true);
      else deskRef.current?.goToPlace(place, true);
      setCurrent(mark?.id ?? null);
      followSection();
    },
    [deskRef, followSection],
  );

  const stepAmong = useCallback(
    (ids: ReadonlySet<string>, step: 1 | -1) => {
      const next = deskRef.current?.nextMark(ids, step) ?? null;
      if (next === null) setSaid(messages.noMore);
      else lead(next, true);
    },
    [deskRef, lead],
  );

  const step = useCallback(
    (direction: 1 | -1) => {
      const { findings, threads } = latest.current.input;
      const waiting = threads.filter(isOpen).map(({ id }) => markId('thread', id));
      stepAmong(new Set([...findings.map(({ id }) => markId('finding', id)), ...waiting]), direction);
    },
    [stepAmong],
  );

  const remark = useCallback(
    (place: DocumentPlace | null) => {
      const { input: now } = latest.current;
      if (!now.writable) {
        setSaid(messages.readOnlyNote);
        return;
      }
      if (place === null) {
        setSaid(messages.choosePlace);
        return;
      }
      setSaid('');
      setTab('threads');
      const textOf = (at: Extract<DocumentPlace, { kind: 'cell' | 'field' }>): string =>
        at.kind === 'cell' ? session.ledger.text(at.cell) : fieldText(session.report(), at.field);
      setRemarkAt(remarkPlaceOf(place, now.printed, textOf));
    },
    [session],
  );

  /** What is marked where the cursor stands, of one subject. */
  const here = useCallback(
    (subject: MarkSubject): string[] =>
      (deskRef.current?.marksHere() ?? []).flatMap((mark) => {
        const found = subjectOf(mark);
        return found?.subject === subject ? [found.id] : [];
      }),
    [deskRef],
  );

  const command = useCallback(
    (asked: Command) => {
      const { input: now, selected: selection } = latest.current;
      switch (asked.kind) {
        case 'move':
          setCurrent(null);
          deskRef.current?.move(asked.direction);
          followSection();
          return;
        case 'mark':
          step(asked.step);
          return;
        case 'change':
          stepAmong(new Set(now.changes.map((change) => markId('change', changeId(change)))), asked.step);
          return;
        case 'remark':
          remark(selection ?? deskRef.current?.cursor() ?? null);
          return;
        case 'keep': {
          const finding = now.findings.find(({ id }) => here('finding').includes(id));
          if (finding && !now.readOnly) setKeeping(finding);
          else setSaid(messages.notKept);
          return;
        }
        case 'resolve': {
          const thread = now.threads.find((each) => isOpen(each) && here('thread').includes(each.id));
          if (thread && now.writable) now.onResolve(thread.id);
          else setSaid(messages.notResolved);
          return;
        }
        case 'open': {
          const [mark] = deskRef.current?.marksHere() ?? [];
          const found = mark === undefined ? null : subjectOf(mark);
          if (mark === undefined || !found) return;
          lead(mark, false);
          document.getElementById(lineOf(found.subject, found.id))?.focus();
        }
      }
    },
    [deskRef, followSection, here, lead, remark, step, stepAmong],
  );

  // Findings of the text lead to their words by way of the session, as they do in the workspace.
  useEffect(() => {
    const ends = narrativesOf(session.format).map(({ content: { narrative } }) =>
      session.subscribe(`spot:${narrative}`, () => {
        const span = session.takeSpot(narrative);
        if (span) showPlace({ kind: 'text', ...span });
      }),
    );
    return () => {
      for (const end of ends) end();
    };
  }, [session, showPlace]);

  useEffect(() => {
    const keyDown = (event: KeyboardEvent): void => {
      const direction = stepOf(event);
      // A list of choices opens with these keys, and a dialog has the page for itself.
      if (direction === null || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      if (event.target instanceof Element && event.target.closest('select')) return;
      event.preventDefault();
      step(direction);
    };
    window.addEventListener('keydown', keyDown);
    return () => {
      window.removeEventListener('keydown', keyDown);
    };
  }, [step]);

  return {
    tab,
    setTab,
    current,
    section,
    setSection,
    remarkAt,
    remark,
    endRemark() {
      setRemarkAt(null);
      deskRef.current?.focus();
    },
    keeping,
    endKeeping() {
      setKeeping(null);
    },
    said,
    selected,
    setSelected,
    point(place, mark) {
      if (mark !== null) lead(mark, false);
      else if (place !== null) {
        setCurrent(null);
        deskRef.current?.goToPlace(place, false);
        followSection();
      }
    },
    command,
    step,
    showPlace,
    showMark(id) {
      lead(id, true);
    },
  };
}
