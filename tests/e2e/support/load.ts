// Promises what an act costs the page: the longest piece of work on its own thread, and the memory of all its threads.
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';

export interface Load {
  /** Milliseconds of computing time of the longest task on the page's thread: other programs do not count. */
  longestTask: number;
  /** Megabytes that the page and its workers took beyond what they had; 0 on a computer that does not tell. */
  memory: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds of computing time. */
  tdur?: number;
  args?: { name?: string; data?: { frames?: { url: string; processId?: number }[] } };
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** Every how many milliseconds memory is looked at. */
const SAMPLING = 25;

/** Kilobytes of memory of its own that a process has. */
async function anonymousMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '');
  return Number(/RssAnon:\s+(\d+)/.exec(status)?.[1] ?? 0);
}

async function memoryOfPages(pids: readonly number[]): Promise<number> {
  const each = await Promise.all(pids.map(anonymousMemory));
  return each.reduce((sum, kilobytes) => sum + kilobytes, 0);
}

async function pageProcesses(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

function longestTask(events: readonly TraceEvent[], url: string): number {
  const pages = new Set(
    events.flatMap(({ args }) => args?.data?.frames ?? []).flatMap((frame) => (frame.url.startsWith(url) ? (frame.processId ?? []) : [])),
  );
  const threads = new Set(
    events.flatMap(({ name, args, pid, tid }) => (name === 'thread_name' && args?.name === 'CrRendererMain' && pages.has(pid) ? [`${String(pid)} ${String(tid)}`] : [])),
  );
  const tasks = events.filter(({ ph, pid, tid, tdur }) => ph === 'X' && tdur !== undefined && threads.has(`${String(pid)} ${String(tid)}`));
  if (tasks.length === 0) throw new Error('The trace holds no task of the page.');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

/** Watches the page, the only one of its browser, while something is done to it. */
export async function loadOf(browser: Browser, page: Page, act: () => Promise<void>): Promise<Load> {
  const pids = await pageProcesses(browser);
  const before = await memoryOfPages(pids);
  let peak = before;
  const sampling = setInterval(() => {
    void memoryOfPages(pids).then((now) => {
      peak = Math.max(peak, now);
    });
  }, SAMPLING);
  await browser.startTracing(page, { categories: CATEGORIES });
  let trace: Buffer;
  try {
    await act();
  } finally {
    clearInterval(sampling);
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const [site = ''] = page.url().split('#');
  return { longestTask: longestTask(traceEvents, site), memory: (peak - before) / 1000 };
}
