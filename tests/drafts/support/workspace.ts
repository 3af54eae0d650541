// Promises a workspace as the form has it: a draft read from the disk, typed in, and read again when it must be.
import type { AutosaveStatus } from '../../../src/drafts/autosave-status';
import type { DraftStorage } from '../../../src/drafts/draft-storage';
import { createWritingSession, type WritingSession } from '../../../src/drafts/writing-session';
import { cellKey, splitCellKey, type CellKey } from '../../../src/report/address';
import type { Draft } from '../../../src/report/draft';
import { draftOf, editsIn, reportWith, summaryWith } from './samples';

export interface Workspace {
  /** Types one more edit, into a cell of its own name if it has one; false when the workspace is read-only. */
  type(name?: string): boolean;
  /** How many edits the workspace shows. */
  shown(): number;
  /** The names of the edits that it shows. */
  names(): string[];
  status(): AutosaveStatus;
  session(): WritingSession;
  takeOver(): Promise<void>;
  /** Stops and starts at once, as React does in development. */
  restart(): void;
  /** Leaves the page of the draft while the window stays. */
  leave(): void;
}

/** Opens a draft the way the page of a draft does. */
export async function openWorkspace(storage: DraftStorage, id: string): Promise<Workspace> {
  let session: WritingSession;
  let stop: () => void;
  let edits = 0;
  let cells: Record<CellKey, string> = {};
  let left = false;

  function begin(opened: Draft): void {
    edits = editsIn(opened);
    cells = opened.report.cells;
    session = createWritingSession({
      storage,
      opened,
      read: () => {
        const report = reportWith(edits);
        return {
          draft: { ...opened, report: { ...report, cells: { ...cells, ...report.cells } } },
          summary: summaryWith(edits),
        };
      },
      onStale: () => void reopen(),
    });
    stop = session.start();
  }

  async function reopen(): Promise<void> {
    await storage.left(id);
    const opened = await storage.repository.load(id);
    if (left) return;
    stop();
    // Else the page says why it cannot be edited here.
    if (opened.kind === 'draft') begin(opened.draft);
  }

  await storage.left(id);
  begin(draftOf(await storage.repository.load(id)));
  return {
    type(name) {
      if (!session.autosave.writable()) return false;
      edits += 1;
      if (name !== undefined) cells = { ...cells, [cellKey('typed', name, 'total')]: '1' };
      return session.noteEdit();
    },
    shown: () => edits,
    names: () => namesOf(cells),
    status: () => session.autosave.status(),
    session: () => session,
    takeOver: () => session.takeOver(),
    restart() {
      stop();
      stop = session.start();
    },
    leave() {
      left = true;
      stop();
    },
  };
}

function namesOf(cells: Record<CellKey, string>): string[] {
  return Object.keys(cells).flatMap((key) => {
    const address = splitCellKey(key);
    return address?.table === 'typed' ? [address.row] : [];
  });
}

/** The names of the edits that a draft contains. */
export function namesIn(draft: Pick<Draft, 'report'>): string[] {
  return namesOf(draft.report.cells);
}
