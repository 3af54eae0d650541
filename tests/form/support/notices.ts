/** Notices in passing, as a clerk finds them by their words. */
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

/** Presses 撤销 in the notice that says these words. */
export async function undoNotice(user: UserEvent, words: string): Promise<void> {
  const notice = screen.getAllByRole('listitem').find(({ textContent }) => textContent.includes(words));
  if (!notice) throw new Error(`no notice says ${words}`);
  await user.click(within(notice).getByRole('button', { name: '撤销' }));
}
