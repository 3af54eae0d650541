// Promises browser tests the built site in a browser, and every complaint that the browser makes about it.
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { serveSite, type SiteOptions } from './server';

export interface Visit {
  page: Page;
  /** Errors and warnings of the console, uncaught errors, failed requests and requests elsewhere. */
  complaints: readonly string[];
  /** Another window of the same reader: same storage, same complaints. */
  newWindow(): Promise<Page>;
  close(): Promise<void>;
}

export interface App {
  browser: Browser;
  /** The address of the site, ending in `/`, or of the file. */
  url: string;
  /** A new reader with nothing stored, at the start page. */
  visit(options?: VisitOptions): Promise<Visit>;
  /** From here on nobody answers at the site's address. */
  stopServing(): Promise<void>;
  close(): Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  /** Run in each page before anything of the site's. No method shorthand: it is sent as text. */
  before?: () => void;
  /** Done before the site is asked for. */
  prepare?: (page: Page) => Promise<void>;
}

export interface AppOptions extends SiteOptions {
  /** A name under which the site is visited, instead of `localhost`. */
  host?: string;
  /** A file to be opened from the disk, with the network off, instead of the site. */
  file?: string;
}

/** How long anything may take that is waited for, in milliseconds: many times what it takes on a busy computer. */
const PATIENCE = 15_000;

/** What Playwright itself says where service workers are blocked. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

/** What was asked for or said in a page that should not have been. */
function watch(page: Page, site: string, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.text() === BLOCKED) return;
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A page that is left or closed gives up what it was still loading.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    const own = url.startsWith(site) || url.startsWith('blob:') || url.startsWith('data:') || url === 'about:srcdoc';
    if (!own) complaints.push(`elsewhere: ${url}`);
  });
  page.on('websocket', (socket) => complaints.push(`socket: ${socket.url()}`));
}

/** A file is a site that nobody serves. */
function fileSite(file: string): Awaited<ReturnType<typeof serveSite>> {
  return { url: pathToFileURL(file).href, close: () => Promise.resolve() };
}

export async function openApp({ host, file, ...options }: AppOptions = {}): Promise<App> {
  const args = host === undefined ? [] : [`--host-resolver-rules=MAP ${host} localhost`];
  const [browser, site] = await Promise.all([
    launchBrowser({ args }),
    file === undefined ? serveSite({ ...options, ...(host !== undefined && { hosts: [host] }) }) : fileSite(file),
  ]);
  let serving = true;
  const url = host === undefined ? site.url : site.url.replace('//localhost', `//${host}`);
  return {
    browser,
    url,
    async visit({ before, prepare, ...contextOptions } = {}) {
      const context = await browser.newContext({
        locale: 'zh-CN',
        viewport: { width: 1366, height: 768 },
        offline: file !== undefined,
        // Each visit would otherwise fetch the whole site in the background.
        serviceWorkers: 'block',
        ...contextOptions,
      });
      context.setDefaultTimeout(PATIENCE);
      if (before) await context.addInitScript(before);
      const complaints: string[] = [];
      const newWindow = async (): Promise<Page> => {
        const page = await context.newPage();
        watch(page, url, complaints);
        return page;
      };
      const page = await newWindow();
      await prepare?.(page);
      await page.goto(url);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return { page, complaints, newWindow, close: () => context.close() };
    },
    async stopServing() {
      await site.close();
      serving = false;
    },
    async close() {
      await browser.close();
      if (serving) await site.close();
    },
  };
}
