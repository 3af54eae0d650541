// Promises that undoing after any acts restores exactly what stood before each of them, and doing them again what followed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../src/check/ledger';
import { createSession, type Session } from '../../../src/form/session/session';
import type { LastYear } from '../../../src/form/session/last-year';
import type { Paragraph } from '../../../src/report/narrative';
import { joinReviews } from '../../../src/report/join-reviews';
import { joinWaivers } from '../../../src/report/join-waivers';
import { emptyReport } from '../../../src/report/report';
import { takeStep } from '../../../src/report/take-step';
import { draftOf, smallFormat } from '../support/drafts';
import { openSession } from '../support/render-session';

const keys = [...smallFormat.cells.keys()];
const cell = fc.constantFrom(...keys);
const text = fc.constantFrom(null, '', '0', '3', '12', 'n/a', '约 3');
const paragraphs = fc.array(fc.constantFrom<Paragraph[]>('一段', ['收到', { cell: 'intake/in/person' }, '件']), { maxLength: 2 });

const lastYear: LastYear = {
  attached: { report: emptyReport('small', { name: '云溪市水利局', level: 'department' }, 2024), template: null, name: '上年' },
  ledger: createLedger(smallFormat, {}),
  figures: new Map(),
};

type Act = (session: Session) => void;

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(cell, text).map(([key, typed]): Act => (session) => { session.setCell(key, typed); }),
  fc.array(fc.tuple(cell, text), { maxLength: 5 }).map((texts): Act => (session) => { session.writeCells(new Map(texts)); }),
  paragraphs.map((written): Act => (session) => { session.setNarrative('overview', [...written]); }),
  fc.tuple(fc.array(fc.tuple(cell, text), { maxLength: 3 }), fc.option(paragraphs, { nil: null })).map(
    ([cells, other]): Act => (session) => { session.apply({ cells: new Map(cells), narratives: new Map([['other', other && [...other]]]) }); },
  ),
  fc.constantFrom('', '张三', '2026-01-20').map((typed): Act => (session) => { session.setField('contact', typed); }),
  fc.constantFrom('', '云溪市水利局').map((typed): Act => (session) => { session.setAgency(typed); }),
  fc.tuple(fc.constantFrom('overview', 'other'), fc.boolean()).map(([id, done]): Act => (session) => { session.setDone(id, done); }),
  fc.boolean().map((there): Act => (session) => { session.attach(there ? lastYear : null); }),
  fc.tuple(cell, fc.constantFrom('', '5')).map(
    ([key, typed]): Act => (session) => { session.prefill({ cells: new Map([[key, typed]]), fields: new Map([['contact', '李四']]), agency: null }); },
  ),
  fc.constant<Act>((session) => { session.confirm(session.prefilled().slice(0, 1)); }),
  fc.constant<Act>((session) => { session.takeBack(session.prefilled()); }),
  fc.constant<Act>((session) => { for (const { id } of session.findings().slice(0, 1)) session.keep(id, { reason: '已核实', by: '王五' }); }),
);

/** A session in which every act is a step of its own: its clock leaps. */
function open(): Session {
  let time = 0;
  return createSession(draftOf({ cells: { 'intake/in/person': '2' } }), smallFormat, {
    later: () => () => undefined,
    now: () => new Date('2026-01-05T02:00:00Z'),
    time: () => (time += 60_000),
  });
}

describe('undoing', () => {
  it('of what was kept no more in a report that others have holds for them, too', () => {
    const session = openSession();
    session.check();
    const [finding] = session.findings();
    if (!finding) throw new Error('nothing to keep');
    session.keep(finding.id, { reason: '属实', by: '王五' });
    const words = { id: 's1', act: 'submit' as const, by: '', at: '2026-01-06T00:00:00.000Z', note: '', draft: { id: 'draft-0001', revision: 1 } };
    session.setReview(takeStep(session.report(), words).review);
    session.reopen(finding.id);
    const told = session.report();
    expect(told.waivers).toEqual([]);
    session.undo();
    const { review, waivers } = session.report();
    expect(waivers).toHaveLength(1);
    expect(joinWaivers(told.waivers, waivers, joinReviews(told.review, review).review.withdrawn)).toEqual(waivers);
  });

  it('leads back through exactly the states that were, and forward again', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const session = open();
        const states = [session.state()];
        for (const run of acts) {
          const before = session.steps().past.length;
          run(session);
          if (session.steps().past.length > before) states.push(session.state());
        }
        const last = states.length - 1;
        for (let at = last - 1; at >= 0; at -= 1) {
          session.undo();
          expect(session.state()).toEqual(states[at]);
        }
        expect(session.undo()).toBeNull();
        for (let at = 1; at <= last; at += 1) {
          session.redo();
          expect(session.state()).toEqual(states[at]);
        }
        expect(session.redo()).toBeNull();
      }),
      { seed: 20_261_122, numRuns: 150 },
    );
  });

  it('leaves figures and findings as a fresh reading of the draft has them', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), fc.nat({ max: 8 }), (acts, back) => {
        const session = open();
        for (const run of acts) run(session);
        for (let step = 0; step < back; step += 1) session.undo();
        const fresh = openSession(session.draft());
        expect(session.check()).toEqual(fresh.check());
        expect(keys.map((key) => session.ledger.text(key))).toEqual(keys.map((key) => fresh.ledger.text(key)));
        expect(keys.map((key) => session.cell(key))).toEqual(keys.map((key) => fresh.cell(key)));
      }),
      { seed: 20_261_123, numRuns: 100 },
    );
  });

  it('takes typing in one place as one step, an act that changes nothing as none', () => {
    const session = openSession();
    session.setCell('intake/in/person', '1');
    session.setCell('intake/in/person', '12');
    session.setCell('intake/in/person', '12');
    session.writeCells(new Map([['intake/in/person', '12']]));
    expect(session.steps().past.length).toBe(1);
    expect(session.undo()?.cells).toEqual({ 'intake/in/person': null });
    expect(session.ledger.text('intake/in/person')).toBe('');
  });

  it('takes last year’s report and what it supplies as one step', () => {
    const session = openSession();
    session.attach(lastYear);
    session.prefill({ cells: new Map([['intake/in/person', '3']]), fields: new Map(), agency: null });
    session.undo();
    expect(session.lastYear()).toBeNull();
    expect(session.prefilled()).toEqual([]);
    expect(session.report().cells).toEqual({});
    session.redo();
    expect(session.lastYear()).toBe(lastYear);
    expect(session.prefilled()).toEqual(['intake/in/person']);
  });

  it('tells the editor of a narrative, and the fields, what stands there now', () => {
    const session = openSession();
    session.setNarrative('overview', ['一段']);
    const told: string[] = [];
    session.subscribe('rewritten:overview', () => told.push('overview'));
    session.subscribe('written', () => told.push('written'));
    session.undo();
    expect(told).toContain('overview');
    expect(told).toContain('written');
    expect(session.report().narrative).toEqual({});
  });
});
