// Promises that a run comes to every file, whatever single files do, and does what it is told at once.
import { describe, expect, it } from 'vitest';
import { NoAnswer, type Slot } from '../../src/batch-desk/checking/slot';
import type { Answer, Task } from '../../src/batch-desk/checking/task';
import type { GivenFile } from '../../src/batch-desk/desk/given-files';
import { startRun, type Came, type Run, type RunHooks } from '../../src/batch-desk/desk/run';
import { checkedReport, rowWith } from './support/rows';

const given = (...paths: string[]): GivenFile[] => paths.map((path) => ({ path, content: new File([''], path) }));
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** `甲 | 乙`: 甲 is compared with 乙. */
const fileAsked = (task: Task): string => (task.kind === 'compare' ? `${task.again.row.file} | ${task.last?.file ?? ''}` : task.file);

/** A slot whose answers are given by hand. */
function handSlot() {
  const asked: { task: Task; answer: (answer?: Answer) => void; fail: (error: Error) => void }[] = [];
  let stopped = 0;
  const slot: Slot = {
    ask: (task) =>
      new Promise((resolve, reject) => {
        const answer = (given: Answer = { kind: 'outcome', outcome: checkedReport({ file: fileAsked(task) }) }): void => {
          resolve(given);
        };
        asked.push({ task, answer, fail: reject });
      }),
    stop: () => {
      stopped += 1;
      asked[asked.length - 1]?.fail(new NoAnswer('', false));
    },
  };
  return { slot, asked, stopped: () => stopped, files: () => asked.map(({ task }) => fileAsked(task)) };
}

/** @param pairs files by what they are to be compared with, at the end of the first and each later reading */
function begin(files: GivenFile[], slots: Slot[], pairs: Record<string, string>[] = []): { run: Run; came: Came[] } {
  const came: Came[] = [];
  const hooks: RunHooks = {
    knownFiles: () => [],
    take: (each) => came.push(each),
    due: () => Object.entries(pairs.shift() ?? {}).map(([file, last]) => ({ file, last: { file: last, hash: '' } })),
    load: ({ file, last }) => {
      const { report, template } = checkedReport();
      return Promise.resolve(file.startsWith('gone') ? null : { again: checkedReport({ file }), last: last && { ...last, report, template } });
    },
  };
  return { run: startRun(files, slots, hooks), came };
}

function fileOf(came: Came): string {
  if (came.kind === 'same') return `= ${came.file}`;
  return `${came.outcome.row.file} ${came.kind === 'compared' ? 'compared' : came.outcome.row.state}`;
}

const compared = (file: string): Answer => ({ kind: 'compared', row: rowWith({ file }) });

describe('a run', () => {
  it('gives each free place the next file, and ends when all are done', async () => {
    const [one, two] = [handSlot(), handSlot()];
    const { run, came } = begin(given('a', 'b', 'c'), [one.slot, two.slot]);
    await turn();
    two.asked[0]?.answer();
    await turn();
    expect([one.files(), two.files()]).toEqual([['a'], ['b', 'c']]);
    expect(run.progress()).toEqual({ done: 1, total: 3, paused: false, comparing: null });
    one.asked[0]?.answer();
    two.asked[1]?.answer({ kind: 'same', file: 'x/c' });
    expect(await run.over).toBeNull();
    expect(came.map(fileOf)).toEqual(['b checked', 'a checked', '= x/c']);
    expect([one.stopped(), two.stopped()]).toEqual([1, 1]);
  });

  it('makes a row with its reason of a file over which a worker was lost, and goes on', async () => {
    const { slot, asked } = handSlot();
    const { run, came } = begin(given('a', 'b'), [slot]);
    await turn();
    asked[0]?.fail(new NoAnswer('超过 120 秒', true));
    await turn();
    asked[1]?.answer();
    expect(await run.over).toBeNull();
    expect(came.map(fileOf)).toEqual(['a broken', 'b checked']);
    expect(came[0]).toMatchObject({ outcome: { row: { hash: null, reasons: ['超过 120 秒'] } } });
  });

  it('blames no file when nothing can be checked at all', async () => {
    const { slot, asked } = handSlot();
    const { run, came } = begin(given('a', 'b'), [slot]);
    await turn();
    asked[0]?.fail(new NoAnswer('没有启动', false));
    expect(await run.over).toBe('没有启动');
    expect(came).toEqual([]);
  });

  it('begins no file while it is held up, and takes it up where it was', async () => {
    const { slot, asked, files } = handSlot();
    const { run } = begin(given('a', 'b'), [slot]);
    await turn();
    run.pause();
    asked[0]?.answer();
    await turn();
    expect(files()).toEqual(['a']);
    expect(run.progress()).toEqual({ done: 1, total: 2, paused: true, comparing: null });
    run.goOn();
    await turn();
    asked[1]?.answer();
    expect(await run.over).toBeNull();
    expect(run.progress()).toEqual({ done: 2, total: 2, paused: false, comparing: null });
  });

  it.each(['running', 'paused'])('ends at once when told to, %s, and hears nothing more of what was being checked', async (how) => {
    const { slot, asked, stopped } = handSlot();
    const { run, came } = begin(given('a', 'b'), [slot]);
    await turn();
    if (how === 'paused') run.pause();
    run.cancel();
    expect(await run.over).toBeNull();
    asked[0]?.answer();
    await turn();
    expect(came).toEqual([]);
    expect(asked).toHaveLength(1);
    expect(stopped()).toBeGreaterThan(0);
    expect(run.progress().done).toBe(0);
  });

  it('takes no answer that was on its way when it was ended', async () => {
    const { slot, asked } = handSlot();
    const { run, came } = begin(given('a'), [{ ...slot, stop: () => undefined }]);
    await turn();
    run.cancel();
    asked[0]?.answer();
    await run.over;
    expect([came, run.progress().done]).toEqual([[], 0]);
  });

  it('comes to files that are added meanwhile', async () => {
    const { slot, asked, files } = handSlot();
    const { run } = begin(given('a'), [slot]);
    await turn();
    run.add(given('b'));
    asked[0]?.answer();
    await turn();
    asked[1]?.answer();
    expect(await run.over).toBeNull();
    expect(files()).toEqual(['a', 'b']);
  });
});

describe('a run whose reports have others of the year before', () => {
  it('compares them when all files were read, and not one earlier', async () => {
    const [one, two] = [handSlot(), handSlot()];
    const { run, came } = begin(given('a', 'b'), [one.slot, two.slot], [{ a: 'b' }]);
    await turn();
    one.asked[0]?.answer();
    await turn();
    expect([...one.files(), ...two.files()]).toEqual(['a', 'b']);
    two.asked[0]?.answer();
    await turn();
    expect([one.files(), run.progress().comparing]).toEqual([['a', 'a | b'], { done: 0, total: 1 }]);
    one.asked[1]?.answer(compared('a'));
    expect(await run.over).toBeNull();
    expect(came.map(fileOf)).toEqual(['a checked', 'b checked', 'a compared']);
    expect(run.progress()).toEqual({ done: 2, total: 2, paused: false, comparing: { done: 1, total: 1 } });
  });

  it('leaves a report as it is over which a worker was lost, or which is not to be had', async () => {
    const { slot, asked, files } = handSlot();
    const { run, came } = begin([], [slot], [{ gone: 'x', a: 'x', b: 'x' }]);
    await turn();
    asked[0]?.fail(new NoAnswer('超过 120 秒', true));
    await turn();
    asked[1]?.answer(compared('b'));
    expect(await run.over).toBeNull();
    expect([files(), came.map(fileOf)]).toEqual([['a | x', 'b | x'], ['b compared']]);
  });

  it('reads files that are added meanwhile first, and asks anew what is to be compared', async () => {
    const { slot, asked, files } = handSlot();
    const { run } = begin(given('a'), [slot], [{ a: 'x', b: 'x' }, { a: 'c', b: 'x' }]);
    await turn();
    asked[0]?.answer();
    await turn();
    run.add(given('c'));
    asked[1]?.answer(compared('a'));
    await turn();
    asked[2]?.answer();
    await turn();
    asked[3]?.answer(compared('a'));
    await turn();
    asked[4]?.answer(compared('b'));
    expect(await run.over).toBeNull();
    expect(files()).toEqual(['a', 'a | x', 'c', 'a | c', 'b | x']);
  });

  it.each(['held up', 'ended'])('compares no more when it is %s', async (how) => {
    const { slot, asked, files } = handSlot();
    const { run, came } = begin([], [slot], [{ a: 'x', b: 'x' }]);
    await turn();
    if (how === 'ended') run.cancel();
    else run.pause();
    asked[0]?.answer(compared('a'));
    await turn();
    expect(files()).toEqual(['a | x']);
    expect(came.map(fileOf)).toEqual(how === 'ended' ? [] : ['a compared']);
    run.goOn();
    await turn();
    asked[1]?.answer(compared('b'));
    expect(await run.over).toBeNull();
    expect(files()).toHaveLength(how === 'ended' ? 1 : 2);
  });
});
