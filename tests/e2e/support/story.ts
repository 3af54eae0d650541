// Promises that of tests which tell one story, none runs after another has failed: it would only wait in vain.
import { afterEach, beforeEach } from 'vitest';

/** To be called in the `describe` of the story. What is not run counts as failed. */
export function tellAsStory(): void {
  let broken = false;
  beforeEach(({ skip }) => {
    skip(broken, 'an earlier step of the story failed');
  });
  afterEach(({ task }) => {
    broken ||= task.result?.state === 'fail';
  });
}
