// Promises what a keystroke costs in a section of ten thousand characters: script in the page's thread.
//
// Measured as in keystrokes.mjs: what the app puts off until typing pauses is held back.
import { holdTimers } from './held-timers.mjs';
import { scriptTime } from './keystrokes.mjs';
import { mean, quantile } from './stats.mjs';

/** Paragraphs of a hundred characters, each tenth one a heading. */
const TEXT = Array.from({ length: 100 }, (_, index) => {
  const sentence = '全年主动公开政府信息，及时解读政策文件，回应群众关切，办理依申请公开。'.repeat(3).slice(0, 96);
  return index % 10 === 0 ? `${String(index / 10 + 1)}.${sentence}` : `${sentence}${String(index)}。`;
}).join('\n');

const KEYS = 100;
/** Keys that are not counted: the engine has not compiled the handlers yet. */
const WARM_UP = 20;

/**
 * Types in the middle of a long narrative.
 * @param {import('playwright-core').Page} page of the app, with an open draft, whose timers can be held
 * @returns {Promise<{ script: number, scriptP95: number, characters: number }>} milliseconds per key
 */
export async function measureTyping(page) {
  await page.getByRole('link', { name: /^一、/ }).first().click();
  const box = page.getByRole('textbox', { name: /总体情况/ });
  await box.click();
  await page.keyboard.press('Control+A');
  await box.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, TEXT);
  await box.locator('p').nth(50).click();
  await page.waitForTimeout(1000);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await holdTimers(page, true);
  /** @type {number[]} */
  const script = [];
  for (let key = -WARM_UP; key < KEYS; key += 1) {
    const before = await scriptTime(devtools);
    await page.keyboard.insertText('字');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    if (key >= 0) script.push((await scriptTime(devtools)) - before);
  }
  await holdTimers(page, false);
  const characters = await box.evaluate((element) => element.textContent.length);
  await devtools.detach();
  return { script: mean(script), scriptP95: quantile(script, 0.95), characters };
}
