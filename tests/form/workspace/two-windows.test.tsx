/** One draft in two windows: one writes, the other reads, and either may take over. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { createDatabase } from '../../../src/drafts/database';
import { createDraftStorage } from '../../../src/drafts/draft-storage';
import { browserEnvironment } from '../../../src/drafts/environment';
import { fakeLocks } from '../../drafts/support/fake-locks';
import { newsHub } from '../../drafts/support/windows';
import { openWorkspace as openElsewhere } from '../../drafts/support/workspace';
import { field } from '../support/cells';
import { openStored, storeReport } from '../support/open-workspace';

const KEY = 'disclosure/licences/decisions';

test('the second window is read-only until it takes over, and then shows the last edits of the first', async () => {
  const news = newsHub();
  const locks = fakeLocks();
  const window = () =>
    createDraftStorage({
      database: createDatabase('form-two-windows'),
      environment: browserEnvironment,
      news: news(),
      locks: locks.window(),
      keeper: null,
    });
  const [first, second] = [window(), window()];
  const id = await storeReport(first, { cells: { [KEY]: '3' } });
  const elsewhere = await openElsewhere(first, id);
  await waitFor(() => {
    expect(elsewhere.status().kind).toBe('saved');
  });

  openStored(id, second, 'disclosure');
  await screen.findByText(/此草稿正在另一个窗口编辑，本窗口只读/);
  expect(field(KEY).readOnly).toBe(true);
  expect(screen.queryByRole('button', { name: '空格填 0' })).toBeNull();

  elsewhere.type('regulations');
  await userEvent.click(screen.getByRole('button', { name: '改在这里编辑' }));
  await screen.findByText(/^已保存在本机/);
  expect(elsewhere.status()).toMatchObject({ kind: 'read-only' });
  expect(field(KEY).readOnly).toBe(false);
  const opened = await second.repository.load(id);
  expect(opened).toMatchObject({ kind: 'draft', draft: { report: { cells: { [KEY]: '3', 'typed/regulations/total': '1' } } } });
});
