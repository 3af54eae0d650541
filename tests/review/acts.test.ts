// Promises that what is suggested is written just there and only where it still fits, and that keys do what the list of keys says.
import { describe, expect, it } from 'vitest';
import { shortcuts } from '../../src/app/help/shortcuts';
import type { RemarkPlace, Thread } from '../../src/report/review';
import { baseVersion, type Version } from '../../src/review/changes/base-version';
import { commandOf, stepOf } from '../../src/review/document/keys';
import { markId, subjectOf } from '../../src/review/marks';
import { joinReviews } from '../../src/report/join-reviews';
import { acceptSuggestion } from '../../src/review/threads/accept';
import { reply, settle } from '../../src/review/threads/acts';
import { draftOf } from '../form/support/drafts';
import { openSession } from '../form/support/render-session';

const thread = (place: RemarkPlace, suggestion: string | null): Thread => ({
  id: 'thread-1',
  place,
  remarks: [{ id: 'remark-1', by: '李强', at: '2026-01-05T01:00:00.000Z', text: '' }],
  suggestion,
  outcome: null,
});

const CELL = 'intake/in/person';

describe('words in a thread', () => {
  it('are later than those that they answer, also where the clock is behind: joined copies agree on the last one', () => {
    const first = thread({ kind: 'report' }, null);
    const [closed] = settle([first], 'thread-1', 'resolved', { by: '王敏', at: '2026-01-20T04:00:00.000Z' });
    const [answered] = reply(closed ? [closed] : [], 'thread-1', { id: 'remark-2', by: '李强', at: '2026-01-04T03:10:00.000Z', text: '还没有改' });
    const [reopened] = settle(answered ? [answered] : [], 'thread-1', 'open', { by: '李强', at: '2026-01-20T03:10:00.000Z' });
    if (!closed || !reopened) throw new Error('no thread');
    const { threads } = joinReviews({ steps: [], threads: [closed] }, { steps: [], threads: [reopened] }).review;
    expect(threads).toEqual([reopened]);
    expect(threads[0]?.outcome?.state).toBe('open');
    expect(threads[0]?.remarks.map(({ id }) => id)).toEqual(['remark-1', 'remark-2']);
  });
});

describe('accepting a suggestion', () => {
  it('writes a figure in its stored form, as one act that can be undone', () => {
    const session = openSession(draftOf({ cells: { [CELL]: '3' } }));
    expect(acceptSuggestion(session, thread({ kind: 'cell', cell: CELL, text: '3' }, ' １，２０４ '))).toBe('written');
    expect(session.report().cells[CELL]).toBe('1204');
    session.undo();
    expect(session.report().cells[CELL]).toBe('3');
  });

  it('puts words in the place of the quoted ones and leaves bound figures around them bound', () => {
    const overview = [['全年收到', { cell: CELL }, '件申请，均已答复。']];
    const session = openSession(draftOf({ cells: { [CELL]: '3' }, narrative: { overview } }));
    const place: RemarkPlace = { kind: 'text', narrative: 'overview', quote: '均已答复', before: '件申请，', after: '。' };
    expect(acceptSuggestion(session, thread(place, '全部按时答复'))).toBe('written');
    expect(session.report().narrative.overview).toEqual([['全年收到', { cell: CELL }, '件申请，全部按时答复。']]);
  });

  it('writes a field in its stored form, and nothing where it says something else by now or is the year', () => {
    const session = openSession(draftOf({ fields: { date: '2026-01-20' } }));
    const date: RemarkPlace = { kind: 'field', field: 'date', text: '2026-01-20' };
    expect(acceptSuggestion(session, thread(date, '2026年1月30日'))).toBe('written');
    expect(session.report().fields.date).toBe('2026-01-30');
    expect(acceptSuggestion(session, thread(date, '2026-02-01'))).toBe('gone');
    expect(acceptSuggestion(session, thread({ kind: 'field', field: 'year' }, '2024'))).toBe('nothing');
    expect(session.report()).toMatchObject({ year: draftOf().report.year, fields: { date: '2026-01-30' } });
    expect(acceptSuggestion(session, thread({ kind: 'field', field: 'agency' }, '云溪市水利局'))).toBe('written');
    expect(session.report().agency.name).toBe('云溪市水利局');
  });

  it('writes nothing where something else stands by now', () => {
    const session = openSession(draftOf({ cells: { [CELL]: '4' }, narrative: { overview: ['全年收到9件申请。'] } }));
    const before = JSON.stringify(session.draft());
    const quote: RemarkPlace = { kind: 'text', narrative: 'overview', quote: '收到3件', before: '全年', after: '申请。' };
    expect(acceptSuggestion(session, thread({ kind: 'cell', cell: CELL, text: '3' }, '5'))).toBe('gone');
    expect(acceptSuggestion(session, thread(quote, '收到5件'))).toBe('gone');
    expect(acceptSuggestion(session, thread({ kind: 'cell', cell: 'no/such/cell', text: '' }, '5'))).toBe('gone');
    expect(acceptSuggestion(session, thread({ kind: 'report' }, '5'))).toBe('nothing');
    expect(JSON.stringify(session.draft())).toBe(before);
  });
});

describe('the keys of the review page', () => {
  const NAMES: Record<string, string> = { '↓': 'ArrowDown', '↑': 'ArrowUp' };
  const event = (chord: readonly string[]): KeyboardEvent => {
    const last = chord[chord.length - 1] ?? '';
    return new KeyboardEvent('keydown', { key: NAMES[last] ?? (last.length === 1 ? last.toLowerCase() : last), altKey: chord.includes('Alt'), ctrlKey: chord.includes('Ctrl') });
  };

  it('are each taken in the document or by the page', () => {
    const own = shortcuts.review.filter(({ id }) => id !== 'send-remark').flatMap(({ chords }) => chords.map((chord): readonly string[] => chord));
    expect(own.filter((chord) => commandOf(event(chord)) === null && stepOf(event(chord)) === null)).toEqual([]);
  });

  it('leave every key with Ctrl, Alt or Meta, and those of an input method, to others', () => {
    for (const key of ['j', 'c', 'w', 'r', 'n', 'Enter']) {
      for (const held of ['ctrlKey', 'altKey', 'metaKey', 'shiftKey', 'isComposing'] as const) {
        expect(commandOf(new KeyboardEvent('keydown', { key, [held]: true }))).toBeNull();
      }
    }
  });
});

describe('the version that is compared with', () => {
  const version = (revision: number): Version => ({ key: revision, at: '2026-01-05T01:00:00.000Z', revision, report: draftOf().report });
  const versions = [version(9), version(6), version(2)];
  it.each([
    ['the one that was read last', 6, 9, 6],
    ['the latest one not newer than what was read', 8, 9, 6],
    ['the oldest where what was read is not kept any more', 1, 9, 2],
    ['the latest one before the present where nothing was read', null, 9, 6],
  ])('is %s', (_, read, present, expected) => {
    expect(baseVersion(versions, read, present)?.revision).toBe(expected);
  });

  it('is none where there are no versions', () => {
    expect(baseVersion([], 3, 4)).toBeNull();
  });
});

it('a mark tells what it stands for, whatever its id', () => {
  expect(subjectOf(markId('finding', 'intake/balance@in person'))).toEqual({ subject: 'finding', id: 'intake/balance@in person' });
  expect(subjectOf('other x')).toBeNull();
});
