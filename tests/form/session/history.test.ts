// Promises that every act can be undone and done again, one step an act, also after the page was loaded anew.
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { changeBetween, withChange, type DraftState } from '../../../src/form/session/draft-state';
import { createHistory } from '../../../src/form/session/history';
import { keepSteps, stepsKey } from '../../../src/form/session/keep-steps';
import { readSteps } from '../../../src/form/session/kept-steps';
import { createSession } from '../../../src/form/session/session';
import { emptyReport } from '../../../src/report/report';
import type { Thread } from '../../../src/report/review';
import { arbitraryDraft } from '../../support/arbitrary-draft';
import { draftOf, smallFormat } from '../support/drafts';
import { openSession } from '../support/render-session';

/** States as the workspace makes them: what is emptied is gone, and only what can be edited differs. */
function stateOf(draft: DraftState, base: DraftState): DraftState {
  const { report } = draft;
  const fields = Object.fromEntries(Object.entries(report.fields).filter(([, text]) => text !== ''));
  const { template, year, units, schema, review } = base.report;
  const agency = { ...report.agency, level: base.report.agency.level };
  return { report: { ...report, fields, template, year, units, schema, review, agency }, done: draft.done, prefilled: draft.prefilled, previous: base.previous };
}

const arbitraryStates = fc
  .array(arbitraryDraft, { minLength: 2, maxLength: 5 })
  .map(([first, ...others]) => [first, ...others].flatMap((draft) => (draft && first ? [stateOf(draft, first)] : [])));

describe('what leads from one state of a draft to another', () => {
  it('leads there, from any state to any other', () => {
    fc.assert(
      fc.property(arbitraryStates, ([from, to]) => {
        if (!from || !to) return;
        expect(withChange(from, changeBetween(from, to))).toEqual(to);
      }),
      { seed: 20_261_122 },
    );
  });

  it('is nothing between a state and itself', () => {
    fc.assert(
      fc.property(arbitraryDraft, (draft) => {
        expect(changeBetween(draft, structuredClone(draft))).toEqual({ cells: {}, narratives: {}, fields: {} });
      }),
      { seed: 20_261_123 },
    );
  });
});

const state = (name: string): DraftState => ({
  report: { ...EMPTY.report, agency: { name, level: 'department' } },
  done: [],
  prefilled: [],
  previous: null,
});
const EMPTY: DraftState = {
  report: emptyReport('cn-2021', { name: '', level: 'department' }, 2025),
  done: [],
  prefilled: [],
  previous: null,
};
const nameOf = (one: DraftState | null): string | undefined => one?.report.agency.name;

describe('the history', () => {
  it('goes back and forward through every act', () => {
    const history = createHistory(() => 0);
    for (const name of ['a', 'b', 'c']) history.begin(null, () => state(name));
    const back = ['d', 'c', 'b', 'a'].map((now) => nameOf(history.undo(state(now))));
    expect(back).toEqual(['c', 'b', 'a', undefined]);
    const forward = ['a', 'b', 'c', 'd'].map((now) => nameOf(history.redo(state(now))));
    expect(forward).toEqual(['b', 'c', 'd', undefined]);
  });

  it('has one step for typing in one place, until it pauses or goes on elsewhere', () => {
    let time = 0;
    const history = createHistory(() => time);
    const type = (group: string, name: string, wait = 200): void => {
      time += wait;
      history.begin(group, () => state(name));
    };
    type('cell:a', '0');
    type('cell:a', '1');
    type('cell:b', '2');
    type('cell:b', '3', 60_000);
    expect(history.steps().past.map(nameOf)).toEqual(['3', '2', '0']);
  });

  it('begins a new step after something was undone, and forgets what was undone', () => {
    const history = createHistory(() => 0);
    history.begin('cell:a', () => state('0'));
    expect(nameOf(history.undo(state('1')))).toBe('0');
    history.begin('cell:a', () => state('0'));
    expect(history.redo(state('2'))).toBeNull();
    expect(history.steps().past.map(nameOf)).toEqual(['0']);
  });
});

describe('the steps of a draft', () => {
  afterEach(() => {
    sessionStorage.clear();
  });
  const kept = (): string => sessionStorage.getItem(stepsKey('one')) ?? '';

  it('are the same after the page was loaded anew, for any draft', () => {
    fc.assert(
      fc.property(arbitraryStates, (states) => {
        const [present, ...past] = states;
        if (!present) return;
        keepSteps('one', present, { past, future: [...past].reverse() });
        expect(readSteps(kept(), structuredClone(present))).toEqual({ past, future: [...past].reverse() });
      }),
      { seed: 20_261_124, numRuns: 50 },
    );
  });

  it('say what became of a suggestion: undone after the page was loaded anew its thread is open again, done again accepted', () => {
    const at = '2026-01-05T01:00:00.000Z';
    const remarks = [{ id: 'remark-1', by: '李强', at, text: '请核实' }];
    const thread: Thread = { id: 'thread-1', place: { kind: 'field', field: 'contact' }, remarks, suggestion: '张三', outcome: null };
    const first = draftOf();
    const before = openSession({ ...first, report: { ...first.report, review: { steps: [], threads: [thread] } } });
    before.setCell('intake/in/person', '1');
    before.setField('contact', '张三');
    before.setReview({ steps: [], threads: [{ ...thread, outcome: { state: 'accepted', by: '王敏', at } }] });
    before.setCell('intake/in/person', '2');
    keepSteps('one', before.state(), before.steps());

    const opened = structuredClone(before.draft());
    const steps = readSteps(kept(), opened) ?? undefined;
    const session = createSession(opened, smallFormat, { steps });
    const present = () => [session.report().fields.contact, session.report().review.threads[0]?.outcome?.state];
    session.undo();
    expect(present()).toEqual(['张三', 'accepted']);
    session.undo();
    expect(present()).toEqual([undefined, 'open']);
    session.redo();
    expect(present()).toEqual(['张三', 'accepted']);
    session.close();
  });

  it('are left aside beside another state of the draft, and when they are damaged', () => {
    keepSteps('one', state('b'), { past: [state('a')], future: [] });
    expect(readSteps(kept(), state('c'))).toBeNull();
    expect(readSteps(kept().slice(1), state('b'))).toBeNull();
    expect(readSteps('{"present":{}}', state('b'))).toBeNull();
    expect(readSteps(kept().replace('"cells":{}', '"cells":{"x":7}'), state('b'))).toBeNull();
  });

  it('end where last year’s report was another one, and where the room ends', () => {
    const other = { report: EMPTY.report, template: null, name: '上年' };
    keepSteps('one', state('c'), { past: [state('b'), { ...state('a'), previous: other }, state('0')], future: [] });
    expect(readSteps(kept(), state('c'))?.past.map(nameOf)).toEqual(['b']);
    const long = (name: string): DraftState => ({ ...state(name), report: { ...state(name).report, narrative: { overview: Array<string>(6).fill(name.repeat(50_000)) } } });
    keepSteps('one', state('d'), { past: [long('c'), long('b'), long('a')], future: [] });
    expect(readSteps(kept(), state('d'))?.past.map(nameOf)).toEqual(['c', 'b']);
  });
});
