// Promises pages filled as far as they go, broken only where nothing that belongs together is parted.
import { expect, test } from 'vitest';
import { fillPages, type Piece } from '../../../src/form/preview/fill-pages';

const piece = (height: number, change: Partial<Piece> = {}): Piece => ({
  block: 0,
  part: 0,
  height,
  newPage: false,
  keepNext: false,
  repeated: 0,
  ...change,
});

/** How many pieces stand on each page of 100. */
const counts = (pieces: readonly Piece[]): number[] => fillPages(pieces, 100).map((page) => page.length);

test('a page holds what fits to the last unit', () => {
  expect(counts([piece(60), piece(40), piece(1)])).toEqual([2, 1]);
  expect(counts([])).toEqual([]);
});

test('a piece that begins a page does, and the first makes no empty page', () => {
  expect(counts([piece(10, { newPage: true }), piece(10), piece(10, { newPage: true })])).toEqual([2, 1]);
});

test('what stays with the next goes over with it, however many there are', () => {
  const kept = { keepNext: true };
  expect(counts([piece(50), piece(20, kept), piece(20, kept), piece(20)])).toEqual([1, 3]);
});

test('what no page holds together is broken where the page ends', () => {
  const kept = { keepNext: true };
  expect(counts([piece(60, kept), piece(60, kept), piece(60)])).toEqual([1, 1, 1]);
});

test('a piece higher than a page has one of its own', () => {
  expect(counts([piece(10), piece(250), piece(10)])).toEqual([1, 1, 1]);
});

test('a header that stands again takes its room', () => {
  const row = piece(45, { repeated: 20 });
  expect(counts([piece(20, { keepNext: true }), piece(40), row, row, piece(35)])).toEqual([2, 1, 2]);
});
