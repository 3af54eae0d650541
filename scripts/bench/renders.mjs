// Promises how many components the production build renders for each keystroke.
//
// React tells whoever stands at `__REACT_DEVTOOLS_GLOBAL_HOOK__` of each commit. What a commit has rendered is found as
// React's own developer tools find it: a fiber that was worked on carries a flag, and a subtree that was not touched is
// the same object as before.

import { holdTimers } from './held-timers.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** Counts renders in `window.renders`. Runs in the browser, before the app. */
function countRenders() {
  /** @typedef {{ tag: number, flags: number, child: Fiber | null, sibling: Fiber | null, alternate: Fiber | null }} Fiber */
  const counts = Object.assign(window, { renders: 0 });
  const PERFORMED_WORK = 1;
  /** Function, class, forwardRef, memo and simple memo components, by React's numbers of kinds of fibers. */
  const components = new Set([0, 1, 11, 14, 15]);
  const visit = (/** @type {Fiber} */ fiber) => {
    if (components.has(fiber.tag) && (fiber.flags & PERFORMED_WORK) !== 0) counts.renders += 1;
    if (fiber.child === fiber.alternate?.child) return;
    for (let child = fiber.child; child !== null; child = child.sibling) visit(child);
  };
  Object.assign(window, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
      onCommitFiberRoot: (/** @type {number} */ _, /** @type {{ current: Fiber }} */ root) => {
        visit(root.current);
      },
    },
  });
}

/** @param {Page} page before it loads the app */
export const watchRenders = (page) => page.addInitScript(countRenders);

const readRenders = (/** @type {Page} */ page) =>
  page.evaluate(() => /** @type {{ renders: number }} */ (/** @type {unknown} */ (window)).renders);

/**
 * @param {Page} page shows table 三; see `watchRenders`; its timers can be held
 * @returns {Promise<number>} components rendered per keystroke on average, until the frame that shows it
 */
export async function measureRenders(page) {
  await holdTimers(page, true);
  let renders = 0;
  let keys = 0;
  for (let index = 0; index < 100; index += 1) {
    await page.locator('input[id^="cell-applications/"]').nth(index).focus();
    for (const digit of '17') {
      const before = await readRenders(page);
      await page.keyboard.press(digit);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))));
      renders += (await readRenders(page)) - before;
      keys += 1;
    }
  }
  await holdTimers(page, false);
  return renders / keys;
}
