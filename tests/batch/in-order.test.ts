// Promises that work shared among workers comes out in order, and that no more than a few tasks are begun ahead.
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/batch/in-order';
import { randomFrom } from '../support/random';

async function collect<T>(results: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const result of results) all.push(result);
  return all;
}

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
};

describe('inOrder', () => {
  it('gives the results in the order of the tasks, however long each takes', async () => {
    const random = randomFrom(5);
    const busy = [0, 0, 0];
    const workers = busy.map((_, index) => async (task: number) => {
      busy[index] = (busy[index] ?? 0) + 1;
      expect(busy[index]).toBe(1);
      await turns(random.between(1, 60));
      busy[index] = 0;
      return task * 2;
    });
    const tasks = Array.from({ length: 200 }, (_, index) => index);
    expect(await collect(inOrder(tasks, workers))).toEqual(tasks.map((task) => task * 2));
  });

  it('begins only a few tasks behind one that does not end, and goes on when it does', async () => {
    let begun = 0;
    let release = (): void => undefined;
    const slow = new Promise<void>((resolve) => (release = resolve));
    const work = async (task: number): Promise<number> => {
      begun += 1;
      if (task === 0) await slow;
      return task;
    };
    const collected = collect(inOrder(Array.from({ length: 1000 }, (_, index) => index), [work, work]));
    await turns(500);
    expect(begun).toBeLessThan(20);
    release();
    expect(await collected).toHaveLength(1000);
  });

  it('ends with the first task that fails, and with nothing to do at once', async () => {
    const work = (task: number): Promise<number> => (task === 3 ? Promise.reject(new Error('三')) : Promise.resolve(task));
    await expect(collect(inOrder([0, 1, 2, 3, 4], [work]))).rejects.toThrow('三');
    expect(await collect(inOrder([], [work]))).toEqual([]);
  });
});
