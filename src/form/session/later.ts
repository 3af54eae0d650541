/** Puts work off until typing pauses, so that a keystroke never waits for it. */

/** Runs the work some time later, once; returns how to call it off. */
export type Later = (work: () => void) => () => void;

/** How long typing must have paused, in milliseconds. */
const PAUSE = 150;

/** After a pause and then at an idle moment, or at the latest one pause later. */
export const afterPause: Later = (work) => {
  let idle: number | undefined;
  const timer = window.setTimeout(() => {
    if ('requestIdleCallback' in window) idle = window.requestIdleCallback(work, { timeout: PAUSE });
    else work();
  }, PAUSE);
  return () => {
    window.clearTimeout(timer);
    if (idle !== undefined) window.cancelIdleCallback(idle);
  };
};
