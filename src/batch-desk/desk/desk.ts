/** The batches of one window: begun, opened once each, going on while other pages are looked at, and removed. */
import { countNothing } from '../../batch/summary';
import { createBatchShelf, type BatchShelf } from '../../drafts/batch-shelf';
import type { DraftStorage } from '../../drafts/draft-storage';
import type { BatchSaid } from '../../drafts/news';
import { createTemplateShelf } from '../../drafts/template-shelf';
import { STORED_BATCH_SCHEMA, type StoredBatch } from '../../drafts/stored-batch';
import { startSlot, startSlots } from '../checking/start-checking';
import type { Slot } from '../checking/slot';
import type { CheckerSetup } from '../checking/task';
import { deskMessages as messages } from '../messages';
import { folderOf, type GivenFile } from './given-files';
import { holdBatch } from './hold-batch';
import { createLiveBatch, type LiveBatch } from './live-batch';
import type { UnitList } from '../../batch/expected-units';

export interface Desk {
  shelf: BatchShelf;
  /** Begins a batch with some files and returns its id; the checking goes on by itself. */
  begin(files: readonly GivenFile[]): string;
  /** The same object for the same id, for as long as the window is open. */
  open(id: string): LiveBatch;
  /** Ends its run, and takes it and all of its reports off this device. */
  remove(id: string): Promise<void>;
  /** Hears that a batch was written or removed, in this window or another. Returns how to stop. */
  onChange(listener: () => void): () => void;
  /** The units that a file lists, read where files are read. */
  readUnits(file: File): Promise<UnitList>;
}

function createDesk({ database, environment, exclusion, news }: DraftStorage): Desk {
  const shelf = createBatchShelf(database);
  const live = new Map<string, LiveBatch>();
  const listeners = new Set<() => void>();

  function noteChange({ kind }: BatchSaid): void {
    if (kind === 'written' || kind === 'removed') for (const listener of listeners) listener();
  }

  news.subscribe((each) => {
    if (each.kind !== 'batch') return;
    live.get(each.batch)?.hear(each.said);
    noteChange(each.said);
  });

  async function setup(): Promise<CheckerSetup> {
    // That the agency's own templates cannot be read is no reason to check nothing.
    const own = await createTemplateShelf(database).list().catch(() => []);
    return { templates: own.map(({ file }) => file) };
  }

  const make = (id: string, begun: StoredBatch | null): LiveBatch => {
    const slots = async (): Promise<Slot[]> => startSlots(await setup());
    const batch = createLiveBatch(
      {
        id,
        shelf,
        now: environment.now,
        startSlots: slots,
        hold: () => holdBatch(id, { exclusion, news, environment }),
        tell: (said) => {
          news.post({ kind: 'batch', batch: id, said });
          noteChange(said);
        },
      },
      begun,
    );
    live.set(id, batch);
    return batch;
  };

  return {
    shelf,
    begin(files) {
      const id = environment.newId();
      const at = environment.now();
      const time = at.toISOString();
      const batch = make(id, {
        ...{ schema: STORED_BATCH_SCHEMA, id, name: folderOf(files) || messages.begunAt(at), createdAt: time, changedAt: time },
        ...{ counts: countNothing(), left: files.length, expected: { units: null, year: null } },
      });
      void batch.give(files);
      return id;
    },
    open: (id) => live.get(id) ?? make(id, null),
    async remove(id) {
      await (live.get(id) ?? make(id, null)).remove();
      live.delete(id);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async readUnits(file) {
      const slot = startSlot({ templates: [] });
      try {
        const answer = await slot.ask({ kind: 'units', file: file.name, content: file });
        return answer.kind === 'units' ? answer.list : { units: null, problem: '' };
      } finally {
        slot.stop();
      }
    },
  };
}

const desks = new WeakMap<DraftStorage, Desk>();

/** The one desk of a window's storage. */
export function deskOf(storage: DraftStorage): Desk {
  const desk = desks.get(storage) ?? createDesk(storage);
  desks.set(storage, desk);
  return desk;
}
