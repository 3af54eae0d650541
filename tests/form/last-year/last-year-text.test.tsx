// Promises that last year's text stands beside this year's with its differences marked, and follows the writing.
import { act, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { createLedger } from '../../../src/check/ledger';
import { LastYearText, type TextView } from '../../../src/form/last-year/last-year-text';
import type { LastYear } from '../../../src/form/session/last-year';
import { emptyReport } from '../../../src/report/report';
import { draftOf, smallFormat } from '../support/drafts';
import { renderWithSession } from '../support/render-session';

import '../../../src/form/last-year/compared-text';

const content = { narrative: 'overview', required: true } as const;

function lastYearWith(overview: string[]): LastYear {
  const report = { ...emptyReport('small', { name: '云溪市自然资源局', level: 'department' }, 2024), narrative: { overview } };
  return { attached: { report, template: null, name: '去年' }, ledger: createLedger(smallFormat, {}), figures: new Map() };
}

function Shown({ lastYear }: { lastYear: LastYear }) {
  const [view, setView] = useState<TextView>('differences');
  return <LastYearText content={content} lastYear={lastYear} view={view} onView={setView} />;
}

const text = () => screen.getByRole('region', { name: '上年文字' });
const marks = (tag: string) => [...text().querySelectorAll(`:scope > div > p > ${tag}`)].map((element) => element.lastChild?.textContent);

test('what is new is underlined, what is gone struck through, and both are said in words', async () => {
  const draft = draftOf({ narrative: { overview: ['2025年，我局主动公开信息150条。'] } });
  const { session } = renderWithSession(<Shown lastYear={lastYearWith(['2024年，我局主动公开信息120条。'])} />, { draft });
  expect(await screen.findByText(/^与上年文字相同 100%（年份、数字不计）/)).toBeTruthy();
  expect([marks('del'), marks('ins')]).toEqual([['2024', '120'], ['2025', '150']]);
  expect(text().textContent).toContain('〔上年〕2024〔新写〕2025年，我局主动公开信息');

  act(() => {
    session.setNarrative('overview', ['2025年，我局主动公开信息120条。', '今年新设咨询窗口。']);
  });
  expect([marks('del'), marks('ins')]).toEqual([['2024'], ['2025', '今年新设咨询窗口。']]);
});

test('only last year’s text is shown on demand, and where this year has none yet', async () => {
  const old = '2024年，我局主动公开信息120条。';
  const draft = draftOf({ narrative: { overview: ['2025年，我局主动公开信息150条。'] } });
  const { user, session } = renderWithSession(<Shown lastYear={lastYearWith([old])} />, { draft });
  const views = screen.getByRole('group', { name: '上年文字的显示方式' });
  await user.click(within(views).getByRole('button', { name: '只看上年原文' }));
  expect(within(text()).getByText(old)).toBeTruthy();
  expect(text().querySelector('del, ins')).toBeNull();
  await user.click(within(views).getByRole('button', { name: '标出差异' }));
  expect(marks('del')).toEqual(['2024', '120']);
  act(() => {
    session.setNarrative('overview', ['']);
  });
  expect(screen.queryByRole('group', { name: '上年文字的显示方式' })).toBeNull();
  expect(within(text()).getByText(old)).toBeTruthy();
});
