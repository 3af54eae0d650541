/** The session of an open draft: what it holds, and who hears of what. */
import { describe, expect, test, vi } from 'vitest';
import { createSession } from '../../../src/form/session/session';
import { summaryOf } from '../../../src/form/session/summary';
import { createLedger } from '../../../src/check/ledger';
import { draftOf, filledCells, smallFormat } from '../support/drafts';
import { openSession } from '../support/render-session';

const IN = 'intake/in/person';

describe('holding the draft', () => {
  test('what is typed stands in the report; an emptied cell or field is absent again', () => {
    const session = openSession();
    session.setCell(IN, '3');
    session.setNarrative('overview', ['一段']);
    session.setField('date', '2026-01-20');
    session.setAgency('云溪市水利局');
    session.setDone('overview', true);
    const { report, done } = session.draft();
    expect(report.cells).toEqual({ [IN]: '3' });
    expect(report.narrative).toEqual({ overview: ['一段'] });
    expect(report.fields).toEqual({ date: '2026-01-20' });
    expect(report.agency).toEqual({ name: '云溪市水利局', level: 'department' });
    expect(done).toEqual(['overview']);
    session.setCell(IN, '');
    session.setField('date', '');
    session.setDone('overview', false);
    expect(session.report().cells).toEqual({});
    expect(session.report().fields).toEqual({});
    expect(session.draft().done).toEqual([]);
  });

  test('the draft is the same object until something changes, and never the one that was opened', () => {
    const opened = draftOf({ cells: { [IN]: '3' } });
    const copy = JSON.stringify(opened);
    const session = openSession(opened);
    const before = session.draft();
    expect(session.draft()).toBe(before);
    session.setCell(IN, '4');
    expect(session.draft()).not.toBe(before);
    expect(before.report.cells[IN]).toBe('3');
    expect(JSON.stringify(opened)).toBe(copy);
  });

  test('figures that the format does not know are kept', () => {
    const session = openSession(draftOf({ cells: { 'old/row/column': '8' } }));
    session.setCell(IN, '1');
    expect(session.report().cells).toEqual({ 'old/row/column': '8', [IN]: '1' });
  });

  test('an act on cells can be taken back exactly, totals included', () => {
    const cells = { ...filledCells(smallFormat, '1'), 'intake/in/total': '7' };
    const session = openSession(draftOf({ cells }));
    const before = session.writeCells(
      new Map([
        [IN, '9'],
        ['intake/in/total', null],
        ['intake/out/total', '5'],
        ['intake/out/person', '1'],
      ]),
    );
    expect(before).toEqual(
      new Map([
        [IN, '1'],
        ['intake/in/total', '7'],
        ['intake/out/total', null],
      ]),
    );
    session.writeCells(before);
    expect(session.report().cells).toEqual(cells);
  });
});

describe('telling who listens', () => {
  test('a cell hears of its own findings and of its own total, and of nothing else', () => {
    const session = openSession(draftOf({ cells: filledCells(smallFormat, '0') }));
    const marks: string[] = [];
    const totals: string[] = [];
    for (const key of smallFormat.cells.keys()) {
      session.cell(key);
      session.subscribe(`cell:${key}`, () => marks.push(key));
      session.subscribe(`total:${key}`, () => totals.push(key));
    }
    session.setCell('intake/granted/person', '2');
    expect(totals.sort()).toEqual(['intake/granted/total', 'intake/handled/person', 'intake/handled/total']);
    // The balance is broken in the person's column and in the column of totals.
    expect(marks.sort()).toEqual(
      ['handled', 'in', 'out'].flatMap((row) => [`intake/${row}/person`, `intake/${row}/total`]),
    );
    marks.length = 0;
    session.setCell('intake/granted/person', '3');
    expect(marks).toEqual([]);
  });

  test('the same text again is no change', () => {
    const session = openSession(draftOf({ cells: { [IN]: '3' } }));
    const listener = vi.fn();
    session.subscribe('draft', listener);
    session.setCell(IN, '3');
    expect(listener).not.toHaveBeenCalled();
  });

  test('the check follows after the pause, once for many edits, and can be called off', () => {
    const works: (() => void)[] = [];
    const off = vi.fn();
    const session = createSession(draftOf(), smallFormat, {
      later: (work) => {
        works.push(work);
        return off;
      },
    });
    const listener = vi.fn();
    session.subscribe('findings', listener);
    session.setCell(IN, 'x');
    session.setCell(IN, 'xy');
    expect(works).toHaveLength(2);
    expect(off).toHaveBeenCalledTimes(1);
    expect(listener).not.toHaveBeenCalled();
    works[1]?.();
    expect(listener).toHaveBeenCalledTimes(1);
    expect(session.findings().map(({ id }) => id)).toContain(`value@${IN}`);
    session.setCell(IN, '1');
    const before = off.mock.calls.length;
    session.close();
    expect(off).toHaveBeenCalledTimes(before + 1);
  });

  test('whoever stops listening hears nothing more', () => {
    const session = openSession();
    const listener = vi.fn();
    session.subscribe('draft', listener)();
    session.setCell(IN, '1');
    expect(listener).not.toHaveBeenCalled();
  });
});

test('after any edits the session shows what a fresh ledger of its report shows', () => {
  const session = openSession(draftOf({ cells: filledCells(smallFormat, '2') }));
  const texts = ['5', '', 'x', 'n/a', '12', '0'];
  let step = 0;
  for (const key of [...smallFormat.cells.keys(), ...smallFormat.cells.keys()]) {
    session.setCell(key, step % 7 === 6 ? null : (texts[step % texts.length] ?? ''));
    step += 1;
  }
  const fresh = createLedger(smallFormat, session.report().cells);
  for (const key of smallFormat.cells.keys()) {
    expect(session.cell(key).computed).toBe(fresh.isComputed(key));
    expect(session.cell(key).findings).toBe(fresh.findingsOf(key).map(({ id }) => id).join(' '));
    expect(session.ledger.text(key)).toBe(fresh.text(key));
  }
});

test('the summary counts what is filled and the errors that are more than blanks', () => {
  const session = openSession(draftOf({ cells: { [IN]: '3', 'intake/in/company': 'x' }, narrative: { overview: ['甲'] } }));
  session.check();
  expect(summaryOf(session)).toEqual({
    agency: '云溪市自然资源局',
    year: 2025,
    template: 'small',
    filled: 3,
    total: 9,
    errors: 1,
  });
});
