// Promises random drafts of every shape that a draft file may have, for tests that hold for all drafts.
import fc from 'fast-check';
import { cellKey } from '../../src/report/address';
import { DRAFT_SCHEMA, type Draft } from '../../src/report/draft';
import type { NarrativeBlock } from '../../src/report/narrative';
import { REPORT_SCHEMA, type Report } from '../../src/report/report';
import { REVIEW_ACTS, type RemarkPlace, type Review } from '../../src/report/review';
import { jpegPicture, pngPicture } from './pictures';

/** Names that no reader lets a file use as keys. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

const key = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !FORBIDDEN.has(text));
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/).filter((text) => !FORBIDDEN.has(text));
/** Anything that can be typed or pasted: any plane of Unicode, control characters, quotes, markup. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', '0', '12', '3.000000', 'n/a', '约 12 件', '</script>', '"', '\u2028', '（一）主动公开情况。', '😀', '\uD800'),
);
const address = fc.tuple(id, id, id).map((parts) => cellKey(...parts));
const time = fc
  .date({ min: new Date('2008-01-01T00:00:00Z'), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Records whose keys come in any order, without the prototype that fast-check may give them. */
function record<T>(keys: fc.Arbitrary<string>, values: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  return fc.array(fc.tuple(keys, values), { maxLength: 8 }).map((entries) => Object.fromEntries(entries));
}

const table: fc.Arbitrary<NarrativeBlock> = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.boolean(), text)
  .chain(([columns, header, caption]) =>
    fc
      .array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 3 })
      .map((rows) => ({ table: { caption, header, rows } })),
  );
const picture: fc.Arbitrary<NarrativeBlock> = fc
  .tuple(fc.constantFrom(pngPicture('', '', 2, 3), jpegPicture('', '')), text, text)
  .map(([{ picture: file }, caption, alternative]) => ({ picture: { ...file, caption, alternative } }));

const name = fc.string({ unit: 'binary', maxLength: 20 });
const mark = fc.stringMatching(/^[A-Za-z0-9-]{1,40}$/);

const place: fc.Arbitrary<RemarkPlace> = fc.oneof(
  fc.constant({ kind: 'report' as const }),
  fc.record({ kind: fc.constant('section' as const), section: id }),
  fc.record({ kind: fc.constant('field' as const), field: id }),
  fc.record({ kind: fc.constant('cell' as const), cell: address, text }),
  fc.record({ kind: fc.constant('text' as const), narrative: id, quote: text, before: name, after: name }),
);

const review: fc.Arbitrary<Review> = fc.record(
  {
    steps: fc.array(
      fc.record({
        ...{ id: mark, act: fc.constantFrom(...REVIEW_ACTS), by: name, at: time, note: text },
        content: fc.stringMatching(/^[0-9a-f]{64}$/),
        draft: fc.record({ id: mark, revision: fc.nat() }),
      }),
      { maxLength: 3 },
    ),
    threads: fc.array(
      fc.record({
        ...{ id: mark, place },
        remarks: fc.array(fc.record({ id: mark, by: name, at: time, text }), { minLength: 1, maxLength: 3 }),
        suggestion: fc.option(text, { nil: null }),
        outcome: fc.option(fc.record({ state: fc.constantFrom('open', 'resolved', 'accepted', 'rejected'), by: name, at: time }), { nil: null }),
      }),
      { maxLength: 3 },
    ),
    withdrawn: fc.array(fc.record({ finding: mark, at: time }), { maxLength: 3 }),
  },
  { requiredKeys: ['steps', 'threads'] },
);

const arbitraryReport: fc.Arbitrary<Report> = fc.record({
  schema: fc.constant(REPORT_SCHEMA),
  template: id,
  agency: fc.record({
    name: text,
    level: fc.constantFrom('government', 'department', 'township', 'other'),
  }),
  year: fc.integer({ min: 2008, max: 2100 }),
  fields: record(key, text),
  narrative: record(key, fc.array(fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: table }, { weight: 1, arbitrary: picture }), { maxLength: 4 })),
  cells: record(address, text),
  units: record(key, fc.string({ maxLength: 20 })),
  waivers: fc.array(
    fc.record({
      finding: fc.string({ minLength: 1, maxLength: 40 }),
      reason: text,
      by: text,
      at: time,
      operands: fc.record({ cells: record(address, text), last: record(address, text), texts: fc.array(text, { maxLength: 2 }) }),
    }),
    { maxLength: 3 },
  ),
  review,
});

const templateFile = fc.option(fc.record({ name: text, source: text }), { nil: null });

export const arbitraryDraft: fc.Arbitrary<Draft> = fc.record({
  schema: fc.constant(DRAFT_SCHEMA),
  id: fc.stringMatching(/^[A-Za-z0-9-]{8,64}$/),
  revision: fc.nat(),
  createdAt: time,
  savedAt: time,
  report: arbitraryReport,
  done: fc.array(id, { maxLength: 6 }),
  template: templateFile,
  previous: fc.option(fc.record({ report: arbitraryReport, template: templateFile, name: text }), { nil: null }),
  prefilled: fc.array(fc.oneof(address, id.map((field) => `field:${field}`)), { maxLength: 6 }),
});
