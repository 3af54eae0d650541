/** Last year's figures in the cells: there on request, for all tables of the draft, read aloud with the cell. */
import { act, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { LastYear } from '../../../src/form/session/last-year';
import { createLedger } from '../../../src/check/ledger';
import { previousFigures } from '../../../src/check/last-year';
import { field } from '../support/cells';
import { draftOf, smallFormat } from '../support/drafts';
import { renderGrid } from '../support/render-grid';
import { renderWithSession } from '../support/render-session';
import { Grid } from '../../../src/form/grid/grid';

const IN = 'intake/in/person';
const TOTAL = 'intake/in/total';
/** Blank in last year's report. */
const UNKNOWN = 'intake/granted/person';

function lastYearWith(cells: Record<string, string>): LastYear {
  const ledger = createLedger(smallFormat, cells);
  const report = { ...draftOf({ cells }).report, year: 2024 };
  const vocabulary = { concepts: [], facets: [] };
  return { attached: { name: '上年.docx', report, template: null }, ledger, figures: previousFigures(smallFormat, ledger, vocabulary) };
}

const described = (key: string) =>
  (document.getElementById(`cell-${key}`)?.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);

async function renderWithLastYear(cells: Record<string, string>) {
  const rendered = await renderGrid({ draft: draftOf({ cells }) });
  act(() => {
    rendered.session.attach(lastYearWith({ [IN]: '8', 'intake/in/company': '2' }));
  });
  return rendered;
}

test('without last year’s report there is no switch', async () => {
  await renderGrid();
  expect(screen.queryByRole('button', { name: /上年/ })).toBeNull();
});

describe('with last year’s report', () => {
  test('its figures appear beneath the cells when they are asked for, computed ones too, and go again', async () => {
    const { user } = await renderWithLastYear({ [IN]: '10' });
    const toggle = screen.getByRole('button', { name: '显示上年（2024）' });
    expect([toggle.getAttribute('aria-pressed'), field(IN).getAttribute('aria-describedby')]).toEqual(['false', null]);
    await user.click(toggle);
    expect(toggle.getAttribute('aria-pressed')).toBe('true');
    expect(described(IN)).toEqual(['上年 8']);
    expect(described(TOTAL)).toEqual(['上年 10']);
    await user.click(toggle);
    expect(field(IN).getAttribute('aria-describedby')).toBeNull();
  });

  test('another table of the draft shows them, too', async () => {
    const [intake] = smallFormat.template.tables;
    if (!intake) throw new Error('the small format has a table');
    const { user, session } = renderWithSession(
      <>
        <Grid table={intake} />
        <Grid table={intake} />
      </>,
    );
    act(() => {
      session.attach(lastYearWith({ [IN]: '8' }));
    });
    const [first] = await screen.findAllByRole('button', { name: '显示上年（2024）' });
    await user.click(first ?? document.body);
    expect(screen.getAllByRole('button', { pressed: true })).toHaveLength(2);
  });

  test('another report changes them', async () => {
    const { user, session } = await renderWithLastYear({});
    await user.click(screen.getByRole('button', { name: '显示上年（2024）' }));
    act(() => {
      session.attach(lastYearWith({ [IN]: '99' }));
    });
    expect(described(IN)).toEqual(['上年 99']);
    act(() => {
      session.attach(null);
    });
    expect(field(IN).getAttribute('aria-describedby')).toBeNull();
  });

  test('the line of the selected cell tells the change in number and per cent, and follows the typing', async () => {
    const { user } = await renderWithLastYear({ [IN]: '10' });
    await user.click(field(IN));
    expect(screen.getByText('上年 8，增减 +2（+25.0%）')).toBeTruthy();
    await user.keyboard('6');
    expect(screen.getByText('上年 8，增减 -2（-25.0%）')).toBeTruthy();
  });

  test('the line says nothing of last year where last year’s figure of the cell is not known', async () => {
    const { user } = await renderWithLastYear({ [IN]: '10' });
    await user.click(field(IN));
    expect(screen.getByText(/^上年 8/)).toBeTruthy();
    await user.click(field(UNKNOWN));
    expect(screen.queryByText(/^上年 \d/)).toBeNull();
    await user.click(field(IN));
    expect(screen.getByText(/^上年 8/)).toBeTruthy();
  });
});
