// Promises the last day for a level as the format has it, the earliest where it has several.
import { expect, test } from 'vitest';
import { deadlineOf, deadlineRule } from '../../src/template/deadline';
import { summaryOf } from '../../src/template/choose';
import { formatOf } from '../support/formats';

const { template } = formatOf('cn-2021');

test('each level has its own day in the year after the report year', () => {
  const days = (['government', 'department', 'township', 'other'] as const).map((level) => deadlineOf(template.deadlines, 2025, level)?.date);
  expect(days).toEqual(['2026-03-31', '2026-01-31', '2026-01-31', undefined]);
});

test('without levels a rule binds all, and the earliest of several holds', () => {
  const rules = [
    { by: '03-31', source: '甲' },
    { by: '02-20', levels: ['department' as const], source: '乙' },
  ];
  expect(deadlineOf(rules, 2024, 'department')).toEqual({ date: '2025-02-20', source: '乙' });
  expect(deadlineRule(rules, 'other')?.source).toBe('甲');
  expect(deadlineOf(undefined, 2024, 'department')).toBeNull();
});

test('a summary says the same days as its template', () => {
  const { deadlines } = summaryOf(template);
  expect(deadlineOf(deadlines, 2025, 'township')).toEqual(deadlineOf(template.deadlines, 2025, 'township'));
});
