// Promises a page whose work for later (the full check, saving) can be held back while keystrokes are measured.

/** From how many milliseconds on a timer counts as work for later. */
const LATER = 100;

/** Runs in the browser, before the app. */
function makeTimersHoldable(/** @type {number} */ least) {
  const start = window.setTimeout.bind(window);
  const stop = window.clearTimeout.bind(window);
  /** @type {Map<number, [TimerHandler, number | undefined, unknown[]]>} */
  const held = new Map();
  let holding = false;
  let next = -1;
  Object.assign(window, {
    setTimeout(/** @type {TimerHandler} */ work, /** @type {number | undefined} */ wait, /** @type {unknown[]} */ ...rest) {
      if (!holding || wait === undefined || wait < least) return start(work, wait, ...rest);
      next -= 1;
      held.set(next, [work, wait, rest]);
      return next;
    },
    clearTimeout(/** @type {number | undefined} */ timer) {
      if (timer === undefined || !held.delete(timer)) stop(timer);
    },
    holdTimers(/** @type {boolean} */ hold) {
      holding = hold;
      if (hold) return;
      for (const [work, wait, rest] of held.values()) start(work, wait, ...rest);
      held.clear();
    },
  });
}

/** @param {import('playwright-core').Page} page before it loads the app */
export const allowHolding = (page) => page.addInitScript(makeTimersHoldable, LATER);

/** @param {import('playwright-core').Page} page @param {boolean} hold whether work for later is put off until further notice */
export const holdTimers = (page, hold) =>
  page.evaluate((value) => {
    /** @type {{ holdTimers: (hold: boolean) => void }} */ (/** @type {unknown} */ (window)).holdTimers(value);
  }, hold);
