/** A keystroke in table 三 renders what it changes and nothing else. */
import { fireEvent } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Grid } from '../../../src/form/grid/grid';
import { PageList } from '../../../src/form/pages/page-list';
import { CheckPanel } from '../../../src/form/panel/check-panel';
import type { Report } from '../../../src/report/report';
import { field, total } from '../support/cells';
import { renders } from '../support/count-renders';
import { draftOf, format } from '../support/drafts';
import { renderWithSession } from '../support/render-session';

vi.mock('react/jsx-dev-runtime', async (importOriginal) => {
  const { countingRuntime } = await import('../support/count-renders');
  return countingRuntime(await importOriginal<object>());
});

const table = format.template.tables.find(({ id }) => id === 'applications');
const keys = (format.tableCells.get('applications') ?? [])
  .map(({ key }) => key)
  .filter((key) => !format.computedBy.has(key));

function renderTable(cells: Report['cells']) {
  if (!table) throw new Error('the format has no table 三');
  const rendered = renderWithSession(
    <>
      <PageList />
      <Grid table={table} />
      <CheckPanel scope="everywhere" onScope={() => undefined} />
    </>,
    // What waits for a pause in typing is not part of a keystroke.
    { format, draft: draftOf({ cells }, [], format), page: 'applications', later: () => () => undefined },
  );
  renders.count = 0;
  return rendered;
}

function type(key: string, text: string): void {
  fireEvent.input(field(key), { target: { value: text } });
}

test('the counter counts: an unreadable figure marks its cell', () => {
  renderTable({});
  type('applications/granted/natural', 'x');
  expect(field('applications/granted/natural').getAttribute('aria-invalid')).toBe('true');
  expect(renders.count).toBe(1);
});

test('totals follow without rendering anything', () => {
  renderTable({});
  type('applications/granted/natural', '1');
  expect(total('applications/handled/total')).toBe('1');
  expect(renders.count).toBe(0);
});

test('filling the blank table takes at most three component renders a keystroke', () => {
  renderTable({});
  for (const key of keys) type(key, '1');
  expect(renders.count / keys.length).toBeLessThanOrEqual(3);
});

test('typing a full table anew, its rules broken and mended on the way, takes at most three a keystroke', () => {
  // 21 results, one brought in and one left over: the balance holds for any figure.
  const balanced = (figure: number): Record<string, string> =>
    Object.fromEntries(keys.map((key) => [key, String(key.includes('/received/') ? 21 * figure : figure)]));
  const { session } = renderTable(balanced(1));
  expect(session.ledger.findings()).toEqual([]);
  const next = Object.entries(balanced(3));
  for (const [key, text] of next) type(key, text);
  expect(session.ledger.findings()).toEqual([]);
  expect(renders.count).toBeGreaterThan(0);
  expect(renders.count / next.length).toBeLessThanOrEqual(3);
});
