/** A worker in which files are checked: it is set up once, then a task comes in and its answer goes out. */
import { createChecker, type Checker } from './checker';
import type { CheckerSetup, Task, WorkerMessage } from './task';

const say = (message: WorkerMessage): void => {
  self.postMessage(message);
};

/** What was made with the setup, the first message; every later one is a task. */
let checker: Promise<Checker> | null = null;

/** A failure that nobody catches tells the page that this worker is done for. */
function fail(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}

self.addEventListener('message', ({ data }: MessageEvent<CheckerSetup | Task>) => {
  if ('kind' in data) {
    checker
      ?.then((check) => check(data))
      .then((answer) => {
        say({ kind: 'answer', answer });
      })
      .catch(fail);
    return;
  }
  checker = createChecker(data);
  checker.then(() => {
    say({ kind: 'ready' });
  }, fail);
});
