// Promises that nothing of a passed report can be written, by whatever act, and that reviewing itself goes on.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSession, type Session } from '../../../src/form/session/session';
import type { Report } from '../../../src/report/report';
import type { ReviewAct, Thread } from '../../../src/report/review';
import { takeStep } from '../../../src/report/take-step';
import { draftOf, smallFormat } from '../support/drafts';

const CELL = 'intake/in/person';

let steps = 0;
function after(report: Report, ...acts: ReviewAct[]): Report {
  return acts.reduce((before, act) => {
    steps += 1;
    const at = new Date(Date.UTC(2026, 0, 5, 1, 0, steps)).toISOString();
    return takeStep(before, { id: `step-${String(steps)}`, act, by: '李强', at, note: '', draft: { id: 'draft-0001', revision: 1 } });
  }, report);
}

const carried = { cells: new Map([[CELL, '5']]), fields: new Map([['date', '2026-01-02']]), agency: '云溪市水利局' };

/** Every act of a session by which anything could be written, with something to write. */
const WRITING = {
  setCell: (session) => {
    session.setCell(CELL, '9');
  },
  writeCells: (session) => session.writeCells(new Map([[CELL, '9']])),
  setNarrative: (session) => {
    session.setNarrative('overview', ['改过']);
  },
  apply: (session) => session.apply({ cells: new Map([[CELL, '8']]), narratives: new Map([['overview', ['改过']]]) }),
  setField: (session) => {
    session.setField('date', '2026-01-21');
  },
  setAgency: (session) => {
    session.setAgency('云溪市教育局');
  },
  setDone: (session) => {
    session.setDone('overview', true);
  },
  attach: (session) => {
    const { report } = createSession(draftOf(), smallFormat);
    session.attach({ attached: { report: report(), template: null, name: '上年' }, ledger: session.ledger, figures: new Map() });
  },
  prefill: (session) => {
    session.prefill(carried);
  },
  takeBack: (session) => session.takeBack([CELL, 'field:date']),
  confirm: (session) => {
    session.confirm([CELL]);
  },
  keep: (session) => {
    for (const { id } of session.findings()) session.keep(id, { reason: '已核实', by: '李强' });
  },
  reopen: (session) => {
    for (const { finding } of session.report().waivers) session.reopen(finding);
  },
  undo: (session) => session.undo(),
  redo: (session) => session.redo(),
} satisfies Partial<Record<keyof Session, (session: Session) => unknown>>;

/** What reads, and what concerns this window or the reviewing alone. */
const HARMLESS = [
  'format', 'ledger', 'draft', 'report', 'cell', 'lastYear', 'prefilled', 'findings', 'kept', 'spot', 'takeSpot', 'check',
  'lock', 'setReview', 'state', 'steps', 'subscribe', 'close',
] as const satisfies readonly (keyof Session)[];

/** A session with acts behind and ahead of it, a mark, a finding that is kept, and others that are not. */
function sessionWithPast(): Session {
  const session = createSession(draftOf({ fields: { date: 'x' } }), smallFormat, { later: () => () => undefined });
  session.prefill({ cells: new Map([[CELL, '3']]), fields: new Map(), agency: null });
  session.setNarrative('overview', ['一段']);
  session.setField('date', '2026-01-20');
  session.undo();
  session.check();
  const [first] = session.findings();
  if (first) session.keep(first.id, { reason: '已核实', by: '李强' });
  session.undo();
  session.setNarrative('overview', ['两段']);
  session.undo();
  return session;
}

function lock(session: Session): void {
  session.setReview(after(session.report(), 'submit', 'pass').review);
}

const everything = (session: Session): string => JSON.stringify(session.draft());

describe('a locked report', () => {
  test('has no act that is neither tried below nor known to be harmless', () => {
    expect([...Object.keys(WRITING), ...HARMLESS].sort()).toEqual(Object.keys(sessionWithPast()).sort());
  });

  test('could be written to by every one of these acts before it was locked', () => {
    const idle = Object.entries(WRITING).filter(([name, write]) => {
      const session = sessionWithPast();
      if (name === 'reopen') WRITING.keep(session);
      const before = everything(session);
      write(session);
      return everything(session) === before;
    });
    expect(idle.map(([name]) => name)).toEqual([]);
  });

  test('stays as it is whatever is tried, in whatever order', () => {
    const acts = fc.array(fc.constantFrom(...Object.values(WRITING)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(acts, (tried) => {
        const session = sessionWithPast();
        lock(session);
        const before = everything(session);
        for (const write of tried) write(session);
        expect(everything(session)).toBe(before);
      }),
      { seed: 20_261_201, numRuns: 60 },
    );
  });

  test('says by which step, and can be written to again once it is reopened', () => {
    const session = sessionWithPast();
    lock(session);
    expect(session.lock()).toMatchObject({ act: 'pass', by: '李强' });
    session.setReview(after(session.report(), 'reopen').review);
    expect(session.lock()).toBeNull();
    session.setCell(CELL, '9');
    expect(session.report().cells[CELL]).toBe('9');
  });

  test('still takes remarks', () => {
    const session = sessionWithPast();
    lock(session);
    const { review } = session.report();
    session.setReview({ ...review, threads: [thread()] });
    expect(session.report().review.threads).toHaveLength(1);
    expect(session.lock()).not.toBeNull();
  });
});

function thread(outcome: Thread['outcome'] = null): Thread {
  const at = '2026-01-05T01:00:00.000Z';
  return {
    id: 'thread-1',
    place: { kind: 'cell', cell: CELL, text: '' },
    remarks: [{ id: 'remark-1', by: '李强', at, text: '应为 4' }],
    suggestion: '4',
    outcome,
  };
}

describe('what was said', () => {
  test('outlives undoing; that a suggestion was accepted goes and comes with the text', () => {
    const session = createSession(draftOf(), smallFormat, { later: () => () => undefined });
    session.setReview({ steps: [], threads: [thread()] });
    session.apply({ cells: new Map([[CELL, '4']]), narratives: new Map() });
    const accepted = { state: 'accepted' as const, by: '王敏', at: '2026-01-05T02:00:00.000Z' };
    session.setReview({ steps: [], threads: [thread(accepted)] });
    session.undo();
    expect(session.report().cells[CELL]).toBeUndefined();
    expect(session.report().review.threads[0]).toMatchObject({ id: 'thread-1', outcome: { state: 'open' } });
    session.redo();
    expect(session.report().cells[CELL]).toBe('4');
    expect(session.report().review.threads[0]?.outcome).toMatchObject({ state: 'accepted', by: '王敏' });
  });

  test('is told to who listens, and is no act that can be undone', () => {
    const session = createSession(draftOf(), smallFormat, { later: () => () => undefined });
    let told = 0;
    session.subscribe('review', () => {
      told += 1;
    });
    session.setReview(after(session.report(), 'submit').review);
    expect(told).toBe(1);
    expect(session.steps().past).toEqual([]);
    expect(session.undo()).toBeNull();
  });
});
