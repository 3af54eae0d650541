/** Runs long work a few steps at a time, so that the page answers between them. */
import type { Steps } from '../../survey/steps';

/** Milliseconds of work before the page has its turn. */
const TURN = 12;

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** @param isWanted asked before each turn @returns `null` when the result is not wanted any more */
export async function runSteps<Result>(steps: Steps<Result>, isWanted: () => boolean = () => true): Promise<Result | null> {
  while (isWanted()) {
    const end = performance.now() + TURN;
    do {
      const { done, value } = steps.next();
      if (done === true) return value;
    } while (performance.now() < end);
    await nextTurn();
  }
  return null;
}
