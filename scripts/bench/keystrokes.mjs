// Promises what a keystroke in table 三 costs: script, and time until it is painted.
//
// Script is the ScriptDuration of the DevTools protocol in CPU time of the page's thread, read before the key and after
// the frame that shows it. What the app puts off until typing pauses (the full check, saving) is no part of a keystroke:
// it is held back, because the measuring itself pauses, and measured on its own.
// Time to paint runs from the key event's own time to the first task after the frame: on a screen of 60 Hz a page that
// does nothing takes half a frame on average. All of it is measured alike in the app and in the floor page.
import { holdTimers } from './held-timers.mjs';
import { mean, median, quantile } from './stats.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').CDPSession} DevTools */

/**
 * @typedef {{ script: number, scriptP95: number, paint: number, paintP95: number, keys: number }} KeyTimes milliseconds;
 *   `script` is the mean, for single readings are about as fine as what they measure
 */

/** Two digits in each of the fields of the first rows. */
const FIELDS = 100;

/** Fields whose keys are not counted: the engine has not compiled the handlers yet. */
const WARM_UP = 10;

/** Tells the driver of each painted key through `painted`. Runs in the browser. */
function watchPaint() {
  const { painted } = /** @type {{ painted: (milliseconds: string) => void }} */ (/** @type {unknown} */ (window));
  const channel = new MessageChannel();
  let began = 0;
  channel.port1.onmessage = () => {
    painted(String(performance.now() - began));
  };
  document.addEventListener(
    'keydown',
    (event) => {
      if (!/^\d$/.test(event.key)) return;
      began = event.timeStamp;
      requestAnimationFrame(() => {
        channel.port2.postMessage(null);
      });
    },
    true,
  );
}

/** @param {DevTools} devtools @returns {Promise<number>} milliseconds of script since the page was loaded */
export async function scriptTime(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN) * 1000;
}

/**
 * Types into a page that shows table 三 in full, at the processor's own speed and slowed down four times.
 * @param {Page} page whose timers can be held
 * @returns {Promise<Record<'normal' | 'slowed', KeyTimes>>}
 */
export async function measureKeystrokes(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  /** @type {(milliseconds: number) => void} */
  let onPainted = () => undefined;
  devtools.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === 'painted') onPainted(Number(payload));
  });
  await devtools.send('Runtime.enable');
  await devtools.send('Runtime.addBinding', { name: 'painted' });
  await page.evaluate(watchPaint);

  const run = async (/** @type {number} */ slowdown) => {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    /** @type {number[]} */
    const script = [];
    /** @type {number[]} */
    const paint = [];
    for (let index = -WARM_UP; index < FIELDS; index += 1) {
      const field = page.locator('input[id^="cell-applications/"]').nth(index + WARM_UP);
      await field.focus();
      for (const digit of [String(1 + (Math.abs(index) % 9)), '7']) {
        const before = await scriptTime(devtools);
        const painted = new Promise((/** @type {(milliseconds: number) => void} */ resolve) => {
          onPainted = resolve;
        });
        await page.keyboard.press(digit);
        const milliseconds = await painted;
        if (index < 0) continue;
        paint.push(milliseconds);
        script.push((await scriptTime(devtools)) - before);
      }
    }
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    return {
      script: mean(script),
      scriptP95: quantile(script, 0.95),
      paint: median(paint),
      paintP95: quantile(paint, 0.95),
      keys: paint.length,
    };
  };

  await holdTimers(page, true);
  const normal = await run(1);
  const slowed = await run(4);
  await holdTimers(page, false);
  await devtools.detach();
  return { normal, slowed };
}

/**
 * What follows once typing pauses: the full check, the lists that show it, and saving.
 * @param {Page} page shows table 三 of the app
 * @returns {Promise<number>} milliseconds of script, the median of several pauses
 */
export async function measurePause(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const status = page.locator('[role="status"]:not([aria-label])').filter({ hasText: '已保存在本机' });
  /** @type {number[]} */
  const times = [];
  const field = page.locator('input[id^="cell-applications/"]').first();
  for (const digit of '123456789') {
    await field.focus();
    await page.keyboard.press(digit);
    const before = await scriptTime(devtools);
    await status.waitFor();
    // The check waits for a pause of its own, which may end after the save.
    await page.waitForTimeout(500);
    times.push((await scriptTime(devtools)) - before);
  }
  await devtools.detach();
  return median(times);
}
