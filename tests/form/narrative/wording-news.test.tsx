// Promises that a clerk hears of standard sentences which figures have changed, once typing rests, and of nothing else.
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { narrativeMessages } from '../../../src/form/messages';
import { WordingNews } from '../../../src/form/narrative/wording-news';
import { renderWithSession, type RenderedSession } from '../support/render-session';
import { draftOf } from '../support/drafts';

import '../../../src/sentence/standard';

const FIGURE = 'intake/in/person';
const CHANGED = narrativeMessages.standardChanged(['三、其他']);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const region = (): HTMLElement => screen.getByRole('status', { name: narrativeMessages.standardNews });
const said = (): string => region().textContent;

const rest = (milliseconds: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });

async function opened(draft = draftOf()): Promise<RenderedSession> {
  const rendered = renderWithSession(<WordingNews />, { draft });
  // The first sentences are known before anything is typed.
  await rest(0);
  return rendered;
}

test('is said once, after typing rests', async () => {
  const { session } = await opened();
  act(() => {
    session.setCell(FIGURE, '3');
  });
  await rest(1000);
  expect(said()).toBe('');
  act(() => {
    session.setCell(FIGURE, '31');
  });
  await rest(1000);
  expect(said()).toBe('');
  await rest(1000);
  expect(said()).toBe(CHANGED);
});

test('is said again, by another element, when the words change again', async () => {
  const { session } = await opened();
  const change = async (text: string): Promise<Element | null> => {
    act(() => {
      session.setCell(FIGURE, text);
    });
    await rest(2000);
    return region().firstElementChild;
  };
  const first = await change('3');
  const same = await change('4');
  expect(same).toBe(first);
  const second = await change('0');
  expect(second).not.toBe(first);
  expect(second?.textContent).toBe(CHANGED);
});

test('is not said of figures alone, nor of a text that the clerk has written', async () => {
  const { session } = await opened(draftOf({ cells: { [FIGURE]: '3' } }));
  act(() => {
    session.setCell(FIGURE, '5');
  });
  await rest(2000);
  expect(said()).toBe('');
  act(() => {
    session.setNarrative('other', ['另有说明。']);
    session.setCell(FIGURE, '0');
  });
  await rest(2000);
  expect(said()).toBe('');
});
