// Promises the whole app on a fresh database, and what it hands out as downloads.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { App } from '../../../src/app/app';
import { createDatabase } from '../../../src/drafts/database';
import { createDraftStorage, type DraftStorage } from '../../../src/drafts/draft-storage';
import { browserEnvironment } from '../../../src/drafts/environment';
import { DraftStorageProvider } from '../../../src/drafts/storage-provider';

// What the app loads on demand is loaded here before any test starts, so that no test waits for a compiler.
import '../../../src/app/home/example-dialog';
import '../../../src/app/home/new-report-dialog';
import '../../../src/app/new-report/summarise-report';
import '../../../src/report/parse-draft';

// A whole app in jsdom on a busy machine is slow; a promise kept late is still kept.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });

let databases = 0;

/** The storage of one window with a database that no other test uses. */
export function freshStorage(): DraftStorage {
  databases += 1;
  return createDraftStorage({
    database: createDatabase(`app-test-${String(databases)}`),
    environment: browserEnvironment,
    news: { post: () => undefined, subscribe: () => () => undefined },
    locks: null,
    keeper: null,
  });
}

export interface OpenedApp {
  user: UserEvent;
  storage: DraftStorage;
}

/** Opens the app at a route, e.g. `/` or `/draft/abc`. */
export function openApp(route = '/', storage = freshStorage()): OpenedApp {
  window.location.hash = `#${route}`;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <DraftStorageProvider storage={storage}>
        <App />
      </DraftStorageProvider>
    </QueryClientProvider>,
  );
  return { user: userEvent.setup({ applyAccept: false, delay: null }), storage };
}

export interface Download {
  name: string;
  text: string;
}

/** Collects what would be downloaded; jsdom has no object URLs and follows no links. */
export function catchDownloads(): () => Promise<Download[]> {
  const caught: { name: string; content: Blob }[] = [];
  let latest = new Blob();
  vi.stubGlobal('URL', {
    createObjectURL: (blob: Blob) => {
      latest = blob;
      return 'blob:test';
    },
    revokeObjectURL: () => undefined,
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    caught.push({ name: this.download, content: latest });
  });
  return () => Promise.all(caught.map(async ({ name, content }) => ({ name, text: await content.text() })));
}

/** The row of the list that belongs to an agency. */
export async function findRow(agency: string): Promise<HTMLElement> {
  const link = await screen.findByRole('link', { name: new RegExp(agency) });
  const row = link.closest('li');
  if (row === null) throw new Error(`${agency} stands in no row`);
  return row;
}

/** What the rows of the list are called, in their order. */
export async function rowNames(): Promise<(string | null)[]> {
  const list = await screen.findByRole('list', { name: '年报' });
  return within(list)
    .getAllByRole('listitem')
    .map((row) => within(row).getAllByRole('link')[0]?.textContent ?? null);
}
