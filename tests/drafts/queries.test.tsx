// Promises that components see the drafts of this device as they are, in this window and in others.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { StrictMode, useState, useSyncExternalStore, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { statusText } from '../../src/drafts/messages';
import { useDraft, useDrafts, usePersistence } from '../../src/drafts/queries';
import { DraftStorageProvider, useDraftStorage } from '../../src/drafts/storage-provider';
import { useAutosave } from '../../src/drafts/use-autosave';
import type { Draft } from '../../src/report/draft';
import { allEdits, contentWith, draftWith, editsIn, reportWith, summaryWith } from './support/samples';
import { testProfile, type TestWindow } from './support/windows';

let profile: ReturnType<typeof testProfile>;
const windows: TestWindow[] = [];

beforeEach(() => {
  profile = testProfile();
});

afterEach(() => {
  cleanup();
  for (const each of windows.splice(0)) each.kill();
});

function open(): TestWindow {
  const window = profile.open();
  windows.push(window);
  return window;
}

/** Renders a page of the program in a window. */
function show(window: TestWindow, page: ReactNode) {
  const client = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <QueryClientProvider client={client}>
        <DraftStorageProvider storage={window.storage}>{children}</DraftStorageProvider>
      </QueryClientProvider>
    </StrictMode>
  );
  return render(page, { wrapper });
}

function List() {
  const drafts = useDrafts();
  const persistence = usePersistence();
  return (
    <>
      <p data-testid="list">{drafts.data?.map((entry) => entry.summary.filled).join(' ')}</p>
      <p data-testid="persistence">{persistence.data}</p>
    </>
  );
}

/** What is typed, outside React's state, as in the real workspace. */
function createText(opened: Draft) {
  let edits = editsIn(opened);
  return { type: () => (edits += 1), edits: () => edits };
}

function Workspace({ opened }: { opened: Draft }) {
  const [content] = useState(() => createText(opened));
  const [edits, setEdits] = useState(content.edits);
  const read = () => contentWith(content.edits(), opened);
  const { progress, writable, noteEdit, takeOver, draft } = useAutosave(opened, read);
  const status = useSyncExternalStore(progress.subscribe, progress.status);
  return (
    <>
      <p data-testid="status">{status.kind}</p>
      <p data-testid="text">{statusText(status, new Date())}</p>
      <p data-testid="edits">{edits}</p>
      <p data-testid="revision">{draft().revision}</p>
      <button
        disabled={!writable}
        onClick={() => {
          setEdits(content.type());
          noteEdit();
        }}
      >
        type
      </button>
      <button onClick={() => void takeOver()}>take over</button>
    </>
  );
}

function Page({ id }: { id: string }) {
  const { data, error } = useDraft(id);
  if (error !== null) return <p data-testid="status">{error.name}</p>;
  if (data === undefined) return null;
  if (data.kind !== 'draft') return <p data-testid="status">{data.kind}</p>;
  return <Workspace key={data.opening} opened={data.draft} />;
}

const text = (id: string): string => screen.getByTestId(id).textContent;
const click = (name: string): void => act(() => screen.getByRole('button', { name }).click());
const shows = (id: string, value: string): Promise<void> => waitFor(() => expect(text(id)).toBe(value));

describe('The list follows every change', () => {
  it('creates, deletes, restores and imports', async () => {
    const window = open();
    const { repository } = window.storage;
    show(window, <List />);
    await shows('list', '');
    const { id } = await repository.create(reportWith(1), summaryWith(1));
    await shows('list', '1');
    await repository.remove(id);
    await shows('list', '');
    await repository.restore(id);
    await shows('list', '1');
    await repository.importDraft(draftWith(5), summaryWith(5), 'keep-both');
    await shows('list', '1 5');
  });

  it('shows what another window has created', async () => {
    show(open(), <List />);
    await shows('list', '');
    await open().storage.repository.create(reportWith(3), summaryWith(3));
    await shows('list', '3');
  });

  it('says whether the browser keeps the data', async () => {
    show(open(), <List />);
    await shows('persistence', 'unsupported');
  });
});

describe('The page of a draft', () => {
  it('saves what is typed, under strict mode too', async () => {
    const window = open();
    const { id } = await window.storage.repository.create(reportWith(0), summaryWith(0));
    show(window, <Page id={id} />);
    await shows('status', 'saved');
    click('type');
    click('type');
    await shows('status', 'saved');
    await waitFor(async () => expect(await allEdits(window.storage.repository)).toEqual([2]));
    expect(text('text')).toMatch(/^已保存在本机（\d\d:\d\d）$/);
    expect(text('edits')).toBe('2');
  });

  it('opens the last state again after it was left in the middle of typing', async () => {
    const window = open();
    const { id } = await window.storage.repository.create(reportWith(0), summaryWith(0));
    const page = show(window, <Page id={id} />);
    await shows('status', 'saved');
    click('type');
    page.rerender(<List />);
    page.rerender(<Page id={id} />);
    await shows('status', 'saved');
    expect(text('edits')).toBe('1');
    click('type');
    await waitFor(async () => expect(await allEdits(window.storage.repository)).toEqual([2]));
  });

  it('is read-only while another window writes, and writes after taking over', async () => {
    const [mine, theirs] = [open(), open()];
    const { id } = await mine.storage.repository.create(reportWith(0), summaryWith(0));
    show(theirs, <Page id={id} />);
    await shows('status', 'saved');
    show(mine, <Page id={id} />);
    const [second, first] = [1, 0];
    const both = (name: string): (string | null)[] => screen.getAllByTestId(name).map((each) => each.textContent);
    await waitFor(() => expect(both('text')[second]).toContain('另一个窗口'));
    act(() => screen.getAllByRole('button', { name: 'take over' })[second]?.click());
    await waitFor(() => expect(both('text')[first]).toContain('另一个窗口'));
    await waitFor(() => expect(both('status')[second]).toBe('saved'));
  });

  it('says that there is no such draft', async () => {
    show(open(), <Page id="nowhere-1" />);
    await shows('status', 'missing');
  });

  it('says that the storage failed instead of showing an empty draft', async () => {
    const window = open();
    vi.spyOn(window.storage.repository, 'load').mockRejectedValue(new DOMException('denied', 'SecurityError'));
    show(window, <Page id="anything-1" />);
    await shows('status', 'SecurityError');
  });

  it('needs the provider', () => {
    function Lost() {
      useDraftStorage();
      return null;
    }
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const client = new QueryClient();
    const lost = (
      <QueryClientProvider client={client}>
        <Lost />
      </QueryClientProvider>
    );
    expect(() => render(lost)).toThrow(/DraftStorageProvider/);
    quiet.mockRestore();
  });
});
