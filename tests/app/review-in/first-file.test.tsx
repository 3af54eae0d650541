// Promises that a reviewer's first file of a report, of whatever kind, opens for review as the draft that it was sent from.
import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { homeMessages } from '../../../src/app/home/messages';
import { importMessages } from '../../../src/app/import/messages';
import { reviewInMessages } from '../../../src/app/review-in/messages';
import { createLedger } from '../../../src/check/ledger';
import { compose } from '../../../src/document/compose';
import { renderPage } from '../../../src/render/html/render-html';
import { EMPTY_SITE_SETTINGS } from '../../../src/render/html/site-settings';
import { draftFileText, type Draft } from '../../../src/report/draft';
import type { Report } from '../../../src/report/report';
import { takeStep } from '../../../src/report/take-step';
import { draftOf as openedDraftOf } from '../../drafts/support/samples';
import { formatOf } from '../../support/formats';
import { openApp, rowNames, type OpenedApp } from '../support/open-app';
import { draftOf } from '../support/samples';

// What the app loads on demand is loaded here before any test starts.
import '../../../src/app/import/import-page';
import '../../../src/app/review-in/review-in-page';
import '../../../src/form/read-file/read-file';
import '../../../src/read/html/read-html';
import '../../../src/read/recognise/recognise';
import '../../../src/review/review-desk';

vi.mock('../../../src/form/workspace', () => ({
  Workspace: ({ draftId }: { draftId: string }) => <h1>工作区 {draftId}</h1>,
}));

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

const SENT_FROM = { id: 'draft-of-the-clerk', revision: 7 };
const DECISIONS = 'disclosure/licences/decisions';
const format = formatOf('cn-2021');

function reportOf(draft = SENT_FROM): Report {
  const cells = Object.fromEntries([...format.cells.keys()].filter((key) => !format.computedBy.has(key)).map((key) => [key, '0']));
  const narrative = { overview: ['本年度做好政府信息公开工作。'], problems: ['存在不足。'], 'other-matters': ['未收取信息处理费。'] };
  const report = { ...draftOf('甲局', 1).report, fields: { date: '2026-01-20' }, narrative, cells: { ...cells, [DECISIONS]: '12' } };
  return takeStep(report, { id: 'step-1', act: 'submit', by: '王敏', at: '2026-01-06T01:00:00.000Z', note: '', draft });
}

function pageOf(report: Report): string {
  const tree = compose(format, report, createLedger(format, report.cells));
  return renderPage(tree, { site: EMPTY_SITE_SETTINGS, published: null, draft: false, report }).html;
}

/** The same page after somebody changed a sentence in it by hand. */
const edited = (page: string): string =>
  page.replace('<p>本年度做好', '<p>全年做好').replace('本年度做好政府信息公开工作。</p>', '全年做好政府信息公开工作。</p>');

async function give(user: UserEvent, name: string, content: string): Promise<void> {
  await screen.findByRole('button', { name: homeMessages.create });
  await user.upload(screen.getByTestId('draft-files'), new File([content], name));
}

const onReviewPage = () => screen.findByRole('heading', { level: 1, name: /^审核：甲局/ });

async function drafts({ storage: { repository } }: OpenedApp): Promise<Draft[]> {
  const entries = await repository.list();
  return Promise.all(entries.map(async ({ id }) => openedDraftOf(await repository.load(id))));
}

describe('the first file of a report that was sent', () => {
  it.each([
    ['a page', '送审.html', pageOf(reportOf())],
    ['a bare report', '送审.json', JSON.stringify(reportOf())],
    ['a bare report under another name', '送审.txt', JSON.stringify(reportOf())],
    ['a draft file', '送审.json', draftFileText({ ...draftOf('甲局', 1), ...SENT_FROM, report: reportOf() })],
  ])('as %s opens for review at once, with id and revision', async (_, name, content) => {
    const app = openApp();
    await give(app.user, name, content);
    await onReviewPage();
    expect(await drafts(app)).toMatchObject([{ ...SENT_FROM, report: reportOf() }]);
  });

  it('and the next one is known as the same report', async () => {
    const app = openApp();
    await give(app.user, '送审.html', pageOf(reportOf()));
    await onReviewPage();
    window.location.hash = '#/';
    const again = takeStep(
      takeStep(reportOf(), { id: 'step-2', act: 'withdraw', by: '王敏', at: '2026-01-07T01:00:00.000Z', note: '', draft: SENT_FROM }),
      { id: 'step-3', act: 'submit', by: '王敏', at: '2026-01-07T02:00:00.000Z', note: '', draft: { ...SENT_FROM, revision: 9 } },
    );
    await give(app.user, '再送审.html', pageOf(again));
    await app.user.click(await screen.findByRole('button', { name: reviewInMessages.take }));
    await onReviewPage();
    expect(await drafts(app)).toMatchObject([{ id: SENT_FROM.id, report: again }]);
  });

  it('can be made a report of one’s own instead, which has nothing to do with the one that was sent', async () => {
    const app = openApp();
    await give(app.user, '送审.html', pageOf(reportOf()));
    await onReviewPage();
    await app.user.click(await screen.findByRole('button', { name: homeMessages.asReport }));
    await screen.findByRole('heading', { name: /^工作区/ });
    const [own, ...others] = await drafts(app);
    expect(others).toEqual([]);
    expect(own?.id).not.toBe(SENT_FROM.id);
    expect(own?.report).toEqual({ ...reportOf(), review: { steps: [], threads: [] } });
  });

  it('among several files is taken in without leaving the list', async () => {
    const app = openApp();
    const sent = draftFileText({ ...draftOf('甲局', 1), ...SENT_FROM, report: reportOf() });
    await screen.findByRole('button', { name: homeMessages.create });
    const files = [new File([sent], '甲.json'), new File([draftFileText(draftOf('乙局', 2))], '乙.json')];
    await app.user.upload(screen.getByTestId('draft-files'), files);
    await waitFor(async () => {
      expect(await rowNames()).toHaveLength(2);
    });
    expect(screen.queryByRole('heading', { name: /^审核/ })).toBeNull();
  });

  it('sent from a draft with an id that none can have here gets an id of its own', async () => {
    const app = openApp();
    await give(app.user, '送审.html', pageOf(reportOf({ id: '../x', revision: 1 })));
    await onReviewPage();
    const [draft] = await drafts(app);
    expect(draft?.id).toMatch(/^[\w-]{8,}$/);
    expect(draft?.report.review.steps).toHaveLength(1);
  });
});

describe('a first file that was changed after it was sent', () => {
  it('is looked over, and then opened for review as the draft that it was sent from', async () => {
    const app = openApp();
    await give(app.user, '送审.html', edited(pageOf(reportOf())));
    await screen.findByText(/王敏于 .* 送审/);
    expect(await drafts(app)).toEqual([]);
    await app.user.click(screen.getByRole('button', { name: importMessages.review }));
    await onReviewPage();
    const [draft] = await drafts(app);
    expect(draft).toMatchObject(SENT_FROM);
    expect(draft?.report.narrative.overview).toEqual(['全年做好政府信息公开工作。']);
    expect(draft?.report.review).toEqual(reportOf().review);
  });

  it('becomes another report where that is wanted', async () => {
    const app = openApp();
    await give(app.user, '送审.html', edited(pageOf(reportOf())));
    await app.user.click(await screen.findByRole('button', { name: importMessages.asReport }));
    await screen.findByRole('heading', { name: /^工作区/ });
    const [draft] = await drafts(app);
    expect(draft?.id).not.toBe(SENT_FROM.id);
    expect(draft?.report.review).toEqual({ steps: [], threads: [] });
  });

  it('of a report that is here is compared with it', async () => {
    const app = openApp();
    await give(app.user, '送审.html', pageOf(reportOf()));
    await onReviewPage();
    window.location.hash = '#/';
    await give(app.user, '改过.html', edited(pageOf(reportOf())));
    await screen.findByText(reviewInMessages.since.theirs);
  });
});
