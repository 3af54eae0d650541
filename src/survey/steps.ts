/** Long work in short steps, so that a page stays at hand: whoever runs it decides how many steps go into one turn. */

/** Yields after each step; returns the result. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** All steps in one go. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
