// Promises that the charts chosen for a draft are known again, that drafts do not share them, and that no storage does any harm.
import { afterEach, expect, test, vi } from 'vitest';
import { keepCharts, keptCharts } from '../../../src/form/deliver/kept-charts';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

test('each draft has its own choice', () => {
  keepCharts('a', new Set(['outcomes', 'applicants']));
  keepCharts('b', new Set(['proceedings']));
  expect(keptCharts('a')).toEqual(new Set(['outcomes', 'applicants']));
  expect(keptCharts('b')).toEqual(new Set(['proceedings']));
  expect(keptCharts('c')).toEqual(new Set());
  keepCharts('a', new Set());
  expect(keptCharts('a')).toEqual(new Set());
});

test('the draft chosen for longest ago gives way in the end', () => {
  for (let draft = 0; draft < 100; draft += 1) keepCharts(String(draft), new Set(['outcomes']));
  keepCharts('0', new Set(['applicants']));
  keepCharts('new', new Set(['outcomes']));
  expect(keptCharts('0').size).toBe(1);
  expect(keptCharts('1').size).toBe(0);
});

test.each(['{', '7', '[["a"]]', '[["a",["x"]],null]'])('what is stored as %s is no choice', (stored) => {
  localStorage.setItem('gongkai-charts', stored);
  expect(keptCharts('a')).toEqual(new Set());
  keepCharts('a', new Set(['outcomes']));
  expect(keptCharts('a')).toEqual(new Set(['outcomes']));
});

test('a browser without storage has no choice to keep', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  keepCharts('a', new Set(['outcomes']));
  expect(keptCharts('a')).toEqual(new Set());
});
