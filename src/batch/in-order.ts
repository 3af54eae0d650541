/** Work done by several workers at once whose results come out in the order of the tasks. */

/** Does one task at a time. */
export type Worker<Task, Result> = (task: Task) => Promise<Result>;

/** Tasks per worker that may be begun ahead of the one whose result is waited for: what bounds the memory. */
const AHEAD = 4;

/**
 * Each worker takes the next task as soon as it is free; as many tasks as fit before a slow one are done ahead of it.
 * @yields the result of each task, in the order of the tasks; ends with the first rejection
 */
export async function* inOrder<Task, Result>(
  tasks: Iterable<Task>,
  workers: readonly Worker<Task, Result>[],
): AsyncGenerator<Result, void, undefined> {
  const source = tasks[Symbol.iterator]();
  const free = [...workers];
  const begun: Promise<Result>[] = [];
  const waiting: (() => void)[] = [];

  async function whenFree(): Promise<Worker<Task, Result>> {
    for (;;) {
      const worker = free.pop();
      if (worker) return worker;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  }

  async function run(task: Task): Promise<Result> {
    const worker = await whenFree();
    try {
      return await worker(task);
    } finally {
      free.push(worker);
      waiting.shift()?.();
    }
  }

  function begin(): void {
    while (begun.length < workers.length * AHEAD) {
      const next = source.next();
      if (next.done === true) return;
      const running = run(next.value);
      // It is awaited in its turn; until then a rejection waits too.
      running.catch(() => undefined);
      begun.push(running);
    }
  }

  begin();
  for (let first = begun.shift(); first !== undefined; first = begun.shift()) {
    yield await first;
    begin();
  }
}
