// Promises a browser page that shows table 三 of a draft, its findings beside it, and how long it takes to open one.
import { median } from './stats.mjs';

/** @typedef {{ id: string, file: string }} HeavyDraft what heavy-draft.ts makes */

/** From how many cold starts the opening is told. */
const OPENINGS = 7;

/** Gives the app the draft as a file and waits for its line in the list. @param {import('playwright-core').Page} page @param {string} site @param {HeavyDraft} draft */
async function bringIn(page, site, { id, file }) {
  await page.goto(site);
  await page.getByRole('button', { name: '新建年报' }).first().waitFor();
  await page.getByTestId('draft-files').setInputFiles({ name: '草稿.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await page.locator(`[data-draft="${id}"]`).waitFor();
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} site address of the app
 * @param {HeavyDraft} draft
 */
export async function openWorkspace(page, site, draft) {
  await bringIn(page, site, draft);
  await page.locator(`a[href="#/draft/${draft.id}"]`).click();
  await page.getByRole('link', { name: /^三、/ }).first().click();
  await page.getByRole('tab', { name: '核对' }).click();
  await page.locator('input[id^="cell-applications/"][aria-invalid="true"]').first().waitFor();
}

/** Runs in the browser: the time from the click on a draft to the frame that shows its first field, ready for input. */
function watchOpening() {
  const times = Object.assign(window, { opened: /** @type {Promise<number> | null} */ (null) });
  document.addEventListener(
    'click',
    (event) => {
      times.opened = new Promise((resolve) => {
        const look = () => {
          const field = document.querySelector('[data-place="page"] :is(input, textarea, [contenteditable="true"])');
          if (field === null) requestAnimationFrame(look);
          else resolve(performance.now() - event.timeStamp);
        };
        requestAnimationFrame(look);
      });
    },
    true,
  );
}

/**
 * Each time the page is loaded anew, so that what a draft needs is loaded anew too; from this computer, as the network
 * is not what is measured.
 * @param {import('playwright-core').Page} page @param {string} site @param {HeavyDraft} draft
 * @returns {Promise<number>} milliseconds, the median
 */
export async function measureOpening(page, site, draft) {
  await bringIn(page, site, draft);
  /** @type {number[]} */
  const times = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    await page.goto('about:blank');
    await page.goto(site);
    await page.locator(`[data-draft="${draft.id}"]`).waitFor();
    // What the start page itself still fetches is not the draft's.
    await page.waitForLoadState('networkidle');
    await page.evaluate(watchOpening);
    await page.locator(`a[href="#/draft/${draft.id}"]`).click();
    await page.waitForFunction(() => 'opened' in window && window.opened !== null);
    times.push(await page.evaluate(() => /** @type {{ opened: Promise<number> }} */ (/** @type {unknown} */ (window)).opened));
  }
  return median(times);
}
