// Promises that a worker answers each question under its number, tells of progress, and survives a question it fails at.
import { afterEach, expect, it, vi } from 'vitest';
import { answerWith } from '../../../src/form/worker/answer-with';
import type { Tell } from '../../../src/form/worker/protocol';

afterEach(() => {
  vi.restoreAllMocks();
});

it('answers, tells of progress, and says that it failed', async () => {
  const said: unknown[] = [];
  vi.spyOn(self, 'postMessage').mockImplementation((message: unknown) => {
    said.push(message);
  });
  answerWith(async (request: string, tell: Tell) => {
    tell(1, 2);
    await Promise.resolve();
    if (request === '坏') throw new Error('reason');
    return `答${request}`;
  });
  for (const [id, request] of ['坏', '好'].entries()) self.dispatchEvent(new MessageEvent('message', { data: { id, request } }));
  await vi.waitFor(() => {
    expect(said).toHaveLength(4);
  });
  expect(said).toEqual(
    expect.arrayContaining([
      { id: 0, kind: 'progress', done: 1, total: 2 },
      { id: 0, kind: 'failed' },
      { id: 1, kind: 'progress', done: 1, total: 2 },
      { id: 1, kind: 'answer', answer: '答好' },
    ]),
  );
});
