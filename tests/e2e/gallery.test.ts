// Holds every example of every component to being usable by all, in light and in dark: axe finds nothing.
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from './support/axe';
import { launchBrowser } from './support/browser';

let server: ViteDevServer;
let browser: Browser;
beforeAll(async () => {
  const root = path.resolve(import.meta.dirname, '../..');
  server = await createServer({ root, logLevel: 'error', server: { port: 0 }, cacheDir: path.join(root, 'build/gallery-cache') });
  [browser] = await Promise.all([launchBrowser(), server.listen()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Components that lie over the page are shown one at a time by buttons of their own. */
async function findingsOf(page: Page): Promise<string[]> {
  const found = await axeFindings(page);
  for (const button of await page.getByRole('button', { name: /^显示/ }).all()) {
    await button.click();
    found.push(...(await axeFindings(page)).map((line) => `${String(button)}: ${line}`));
    await page.keyboard.press('Escape');
  }
  return found;
}

it.each(['light', 'dark'] as const)('axe finds nothing wrong with any example, %s', async (colorScheme) => {
  const page = await browser.newPage({ colorScheme, locale: 'zh-CN' });
  await page.goto(new URL('src/app/gallery/gallery.html', server.resolvedUrls?.local[0]).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(15);
  expect(await findingsOf(page)).toEqual([]);
  await page.close();
});
