// Promises that what last year supplies is marked in the draft until it is touched, and can be taken back untouched.
import { describe, expect, test } from 'vitest';
import type { CarryOver } from '../../../src/check/carry-over';
import { fieldMark, marksOf } from '../../../src/form/session/prefilled';
import { draftOf } from '../support/drafts';
import { openSession } from '../support/render-session';

const [IN, OUT] = ['intake/in/person', 'intake/out/company'];
const carried: CarryOver = { cells: new Map([[IN, '3'], [OUT, 'n/a']]), fields: new Map([['contact', '张三']]), agency: '云溪市水利局' };
const marks = [fieldMark('agency'), fieldMark('contact'), IN, OUT];

function opened() {
  const session = openSession(draftOf({ agency: { name: '', level: 'department' } }));
  session.prefill(carried);
  return session;
}

describe('what last year supplies', () => {
  test('is filled in and marked, in the draft and at the cell', () => {
    const session = opened();
    const { report, prefilled } = session.draft();
    expect(report).toMatchObject({ agency: { name: '云溪市水利局' }, fields: { contact: '张三' }, cells: { [IN]: '3', [OUT]: 'n/a' } });
    expect(prefilled).toEqual(marks);
    expect(marksOf(carried)).toEqual(marks);
    expect(session.cell(IN).prefilled).toBe(true);
    expect(session.cell('intake/granted/person').prefilled).toBe(false);
    // The marks are the draft's; the report that is published has none.
    expect(JSON.stringify(report)).not.toContain('field:');
  });

  test('keeps its marks when the draft is opened again', () => {
    const again = openSession(opened().draft());
    expect(again.prefilled()).toEqual(marks);
    expect(again.cell(OUT).prefilled).toBe(true);
  });

  test('loses the mark of a place that is typed in, or written by an act, and keeps it where nothing changed', () => {
    const session = opened();
    session.cell(IN);
    let told = 0;
    session.subscribe(`cell:${IN}`, () => {
      told += 1;
    });
    session.setCell(IN, '3');
    expect(session.prefilled()).toEqual(marks);
    session.setCell(IN, '4');
    expect(told).toBe(1);
    expect(session.cell(IN).prefilled).toBe(false);
    session.writeCells(new Map([[OUT, '0']]));
    session.setField('contact', '李四');
    session.setAgency('云溪市交通局');
    expect(session.prefilled()).toEqual([]);
    expect(session.draft().prefilled).toEqual([]);
  });

  test('loses the mark of a place that an act writes over itself, as one step', () => {
    const session = opened();
    session.cell(IN);
    expect(session.writeCells(new Map([[IN, '3']]))).toEqual(new Map());
    expect(session.draft().prefilled).not.toContain(IN);
    expect(session.cell(IN).prefilled).toBe(false);
    session.undo();
    expect(session.draft().prefilled).toEqual(marks);
  });

  test('loses its marks when it is called right, and stays as it is', () => {
    const session = opened();
    const { report } = session.draft();
    session.cell(IN);
    session.confirm(session.prefilled());
    expect(session.draft()).toMatchObject({ report, prefilled: [] });
    expect(session.cell(IN).prefilled).toBe(false);
  });

  test('is taken back where nobody has touched it, and put there again as it was', () => {
    const session = opened();
    session.setCell(IN, '4');
    const before = session.draft();
    const taken = session.takeBack(marks);
    const { agency, fields, cells } = session.report();
    expect({ name: agency.name, fields, cells }).toEqual({ name: '', fields: {}, cells: { [IN]: '4' } });
    expect(session.prefilled()).toEqual([]);
    session.prefill(taken);
    expect(session.draft()).toEqual(before);
  });

  test('hands out the same marks until one of them changes', () => {
    const session = opened();
    const before = session.prefilled();
    session.setCell('intake/granted/person', '1');
    expect(session.prefilled()).toBe(before);
  });
});
