// Holds the built site to its promises: it runs from any folder, keeps to its own policy, and `npm start` serves it.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './support/browser';
import { serveSite } from './support/server';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('starts below any path, without an error, a refused resource or a request elsewhere', async () => {
  const site = await serveSite({ base: '/office/reports/' });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(request.url()));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) complaints.push(request.url());
  });
  await page.goto(site.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
  await site.close();
});

it('refuses scripts that are not its own', async () => {
  const site = await serveSite();
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "foreign"';
    document.head.append(script);
  });
  expect(await page.title()).not.toBe('foreign');
  await page.close();
  await site.close();
});

it('is served by `npm start`, which prints the address on a line of its own', async () => {
  const start = path.resolve(import.meta.dirname, '../../scripts/start.mjs');
  const child = spawn(process.execPath, [start], { env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    let address = '';
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('http')) {
        address = line;
        break;
      }
    }
    expect(address).toMatch(/^http:\/\/localhost:\d+\/$/);
    const response = await fetch(address);
    expect(await response.text()).toContain('lang="zh-CN"');
    expect((await fetch(`${address}absent`)).status).toBe(404);
  } finally {
    child.kill();
  }
});
