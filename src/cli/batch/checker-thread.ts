/** The thread in which files are checked: a task comes in as a message, its answer goes out as one. */
import { parentPort, workerData } from 'node:worker_threads';
import { readFile } from '../node-io';
import { createChecker, type CheckerSetup, type CheckerTask } from './checker';

const checker = createChecker(workerData as CheckerSetup, readFile);

parentPort?.on('message', (task: CheckerTask) => {
  // A rejection ends the thread; whoever asked is told by its error.
  void checker.ask(task).then((answer) => parentPort?.postMessage(answer));
});
