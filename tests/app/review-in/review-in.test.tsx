// Promises that a file of a report under review changes nothing before it is taken over, and then only what was chosen.
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { reviewInMessages as messages } from '../../../src/app/review-in/messages';
import { draftFileText, type Draft } from '../../../src/report/draft';
import type { Report } from '../../../src/report/report';
import type { ReviewAct } from '../../../src/report/review';
import { takeStep } from '../../../src/report/take-step';
import { withWaivers } from '../../../src/report/withdrawals';
import { freshStorage, openApp, rowNames } from '../support/open-app';
import { draftOf, store } from '../support/samples';

// What the app loads on demand is loaded here before any test starts.
import '../../../src/app/review-in/review-in-page';
import '../../../src/review/review-desk';

afterEach(() => {
  vi.unstubAllGlobals();
});

const [RECEIVED, GRANTED] = ['applications/received/natural', 'applications/granted/natural'];

let steps = 0;
function step(report: Report, act: ReviewAct, id = 'draft-of-minute-1'): Report {
  steps += 1;
  const at = new Date(Date.UTC(2026, 0, 6, 1, steps)).toISOString();
  return takeStep(report, { id: `step-${String(steps)}`, act, by: '李强', at, note: '', draft: { id, revision: 3 } });
}

const withCells = (report: Report, cells: Record<string, string>): Report => ({ ...report, cells: { ...report.cells, ...cells } });
const file = (draft: Draft) => new File([draftFileText(draft)], '退回.json', { type: 'application/json' });

/** The app with a sent report, and a file of it that comes back. */
async function returned(ours: Record<string, string>, theirs: Record<string, string>, act: ReviewAct = 'return') {
  const storage = freshStorage();
  const draft = draftOf('甲局', 1);
  const sent = step(withCells(draft.report, { [RECEIVED]: '3' }), 'submit');
  const own = { ...draft, report: withCells(sent, ours) };
  await store(storage, [own]);
  const app = openApp('/', storage);
  await rowNames();
  const came = { ...draft, revision: 5, report: step(withCells(sent, theirs), act) };
  await app.user.upload(await screen.findByTestId('draft-files'), file(came));
  await screen.findByRole('button', { name: messages.take });
  const present = async (): Promise<Report> => {
    const opened = await storage.repository.load(draft.id);
    if (opened.kind !== 'draft') throw new Error('gone');
    return opened.draft.report;
  };
  return { ...app, own, came, present };
}

describe('a file that comes back', () => {
  it('says what was done and changed, and changes nothing until it is taken over', async () => {
    const { user, own, came, present } = await returned({}, { [RECEIVED]: '4' });
    expect(screen.getByText(messages.since.theirs)).toBeTruthy();
    expect(screen.getByText(/李强 退回修改/)).toBeTruthy();
    expect(await present()).toEqual(own.report);
    await user.click(screen.getByRole('button', { name: messages.take }));
    await screen.findByRole('heading', { level: 1, name: /^审核：/ });
    expect(await present()).toEqual(came.report);
  });

  it('is left aside when nobody wants it', async () => {
    const { user, own, present } = await returned({}, { [RECEIVED]: '4' });
    await user.click(screen.getByRole('button', { name: messages.cancel }));
    expect(await rowNames()).toEqual(['甲局 2025 年度']);
    expect(await present()).toEqual(own.report);
  });

  it('where both went on: says so, keeps the own words, and takes the places that are chosen', async () => {
    const { user, present } = await returned({ [RECEIVED]: '5' }, { [RECEIVED]: '4', [GRANTED]: '2' });
    expect(screen.getByText(messages.since.both)).toBeTruthy();
    const mine = screen.getAllByRole<HTMLInputElement>('radio', { name: messages.mine });
    expect(mine.map(({ checked }) => checked)).toEqual([true, true]);
    const granted = screen.getAllByRole('group').find((each) => /3\.|予以公开/.test(within(each).queryByText(/予以公开/)?.textContent ?? ''));
    if (!granted) throw new Error('the second place is not listed');
    await user.click(within(granted).getByRole('radio', { name: messages.theirs }));
    await user.click(screen.getByRole('button', { name: messages.take }));
    await screen.findByRole('heading', { level: 1, name: /^审核：/ });
    expect((await present()).cells).toEqual({ [RECEIVED]: '5', [GRANTED]: '2' });
  });

  it('stands beside the own one when it is not to be joined', async () => {
    const { user, own, present } = await returned({ [RECEIVED]: '5' }, { [RECEIVED]: '4' });
    await user.click(screen.getByRole('button', { name: messages.keepBoth }));
    await waitFor(async () => {
      expect(await rowNames()).toEqual(['甲局 2025 年度', '甲局 2025 年度']);
    });
    expect(await present()).toEqual(own.report);
  });

  it('of another year is not joined, but can be kept beside the own one', async () => {
    const storage = freshStorage();
    const draft = draftOf('甲局', 1);
    const own = { ...draft, report: step(draft.report, 'submit') };
    await store(storage, [own]);
    const { user } = openApp('/', storage);
    await rowNames();
    await user.upload(await screen.findByTestId('draft-files'), file({ ...own, report: { ...own.report, year: 2024 } }));
    await screen.findByText(messages.otherReport);
    expect(screen.queryByRole('button', { name: messages.take })).toBeNull();
    await user.click(screen.getByRole('button', { name: messages.keepBoth }));
    await waitFor(async () => {
      expect(await rowNames()).toHaveLength(2);
    });
  });

  it('is followed by the next that came with it', async () => {
    const storage = freshStorage();
    const drafts = ['甲局', '乙局'].map((name, index) => {
      const draft = draftOf(name, index + 1);
      return { ...draft, report: step(draft.report, 'submit', draft.id) };
    });
    await store(storage, ...drafts.map((draft): [Draft] => [draft]));
    const { user } = openApp('/', storage);
    await rowNames();
    const came = drafts.map((draft) => file({ ...draft, revision: 5, report: step(draft.report, 'return', draft.id) }));
    await user.upload(await screen.findByTestId('draft-files'), came);
    expect(await screen.findByRole('heading', { level: 1, name: /甲局/ })).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: messages.take }));
    expect(await screen.findByRole('heading', { level: 1, name: /乙局/ })).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: messages.take }));
    await screen.findByRole('heading', { level: 1, name: /^审核：/ });
    const acts = await Promise.all(
      drafts.map(async ({ id }) => {
        const opened = await storage.repository.load(id);
        return opened.kind === 'draft' ? opened.draft.report.review.steps.map(({ act }) => act) : [];
      }),
    );
    expect(acts).toEqual([['submit', 'return'], ['submit', 'return']]);
  });

  it('says what is kept no more and which words are to go', async () => {
    const storage = freshStorage();
    const draft = draftOf('甲局', 1);
    const waiver = { finding: 'f', reason: '情况属实', by: '王敏', at: '2026-01-04T01:00:00.000Z', operands: { cells: {}, last: {}, texts: [] } };
    const own = { ...draft, report: step({ ...draft.report, waivers: [waiver] }, 'submit') };
    await store(storage, [own]);
    const { user } = openApp('/', storage);
    await rowNames();
    const answer = withWaivers(own.report, [], '2026-01-07T01:00:00.000Z');
    const remark = { id: 'r', by: '李强', at: '2026-01-07T01:00:00.000Z', text: '' };
    const threads = [{ id: 't', place: { kind: 'report' as const }, remarks: [remark], suggestion: '', outcome: null }];
    const report = step({ ...answer, review: { ...answer.review, threads } }, 'return');
    await user.upload(await screen.findByTestId('draft-files'), file({ ...own, revision: 5, report }));
    expect(await screen.findByText(messages.withdrawn(1))).toBeTruthy();
    expect(screen.getByText('理由：情况属实（王敏，2026-01-04）')).toBeTruthy();
    expect(screen.getByText('建议删去')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: messages.take }));
    await screen.findByRole('heading', { level: 1, name: /^审核：/ });
    const opened = await storage.repository.load(draft.id);
    expect(opened.kind === 'draft' && opened.draft.report.waivers).toEqual([]);
  });

  it('that was passed offers no choice of places', async () => {
    const { came, user, present } = await returned({ [RECEIVED]: '5' }, {}, 'pass');
    expect(screen.getByText(messages.wholeTheirs)).toBeTruthy();
    expect(screen.queryAllByRole('radio')).toEqual([]);
    await user.click(screen.getByRole('button', { name: messages.take }));
    await screen.findByRole('heading', { level: 1, name: /^审核：/ });
    expect(await present()).toEqual(came.report);
  });
});
