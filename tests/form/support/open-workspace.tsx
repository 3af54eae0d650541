/** The workspace of one stored draft on a fresh database, as the route of a draft mounts it. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { Route, Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { createDatabase } from '../../../src/drafts/database';
import { createDraftStorage, type DraftStorage } from '../../../src/drafts/draft-storage';
import { browserEnvironment } from '../../../src/drafts/environment';
import { DraftStorageProvider } from '../../../src/drafts/storage-provider';
import { Workspace } from '../../../src/form/workspace';
import { emptyReport, type Report } from '../../../src/report/report';
import { ToastProvider } from '../../../src/ui/toast/toast-provider';
import './no-layout';

// What the workspace loads on demand is loaded here, so that no test waits for a compiler.
import '../../../src/document/compose';
import '../../../src/form/deliver/deliver-page';
import '../../../src/render/docx/render-docx';
import '../../../src/render/html/render-html';

// A whole workspace in jsdom on a busy machine is slow; a promise kept late is still kept.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });

let databases = 0;

export function freshStorage(): DraftStorage {
  databases += 1;
  return createDraftStorage({
    database: createDatabase(`form-test-${String(databases)}`),
    environment: browserEnvironment,
    news: { post: () => undefined, subscribe: () => () => undefined },
    locks: null,
    keeper: null,
  });
}

/** Renders the route of a draft. */
export function openStored(id: string, storage: DraftStorage, page = ''): RenderResult {
  const { hook } = memoryLocation({ path: `/draft/${id}${page === '' ? '' : `/${page}`}` });
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <DraftStorageProvider storage={storage}>
        <ToastProvider>
          <Router hook={hook}>
            <main>
              <Route path="/draft/:id/*?">{(params) => <Workspace draftId={params.id} />}</Route>
            </main>
          </Router>
        </ToastProvider>
      </DraftStorageProvider>
    </QueryClientProvider>,
  );
}

export interface OpenedWorkspace extends RenderResult {
  user: UserEvent;
  storage: DraftStorage;
  id: string;
  /** The report as it stands on the disk. */
  stored: () => Promise<Report>;
}

/** Stores a report as a new draft. */
export async function storeReport(storage: DraftStorage, report: Partial<Report> = {}): Promise<string> {
  const whole = { ...emptyReport('cn-2021', { name: '云溪市自然资源局', level: 'department' }, 2025), ...report };
  const summary = { agency: whole.agency.name, year: whole.year, template: whole.template, filled: 0, total: 0, errors: 0 };
  return (await storage.repository.create(whole, summary)).id;
}

/** Stores a report of the national format as a draft and opens it; resolves when it can be edited. */
export async function openWorkspace(
  report: Partial<Report> = {},
  { page = '', storage = freshStorage() }: { page?: string; storage?: DraftStorage } = {},
): Promise<OpenedWorkspace> {
  const id = await storeReport(storage, report);
  const result = openStored(id, storage, page);
  await screen.findByText(/^已保存在本机/);
  return {
    ...result,
    user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }),
    storage,
    id,
    async stored() {
      const opened = await storage.repository.load(id);
      if (opened.kind !== 'draft') throw new Error(`opened as ${opened.kind}`);
      return opened.draft.report;
    },
  };
}
