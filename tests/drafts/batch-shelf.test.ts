// Promises that what was found in many reports is kept whole, each batch apart, and is still there after an update.
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BatchRow } from '../../src/batch/batch-row';
import type { CheckedReport, FileOutcome } from '../../src/batch/checked-report';
import { brokenRow } from '../../src/batch/read-and-check';
import { countNothing } from '../../src/batch/summary';
import { createBatchShelf, type BatchShelf } from '../../src/drafts/batch-shelf';
import { upgradeStores, type Connection } from '../../src/drafts/database-schema';
import { STORED_BATCH_SCHEMA, type StoredBatch } from '../../src/drafts/stored-batch';
import { REPORT_SCHEMA } from '../../src/report/report';
import { checkedReport, rowWith, RULES } from '../batch-desk/support/rows';
import { draftWith, reportWith } from './support/samples';
import { freshName, testDisk, type TestDisk } from './support/windows';

let name: string;
let disk: TestDisk;
let shelf: BatchShelf;
beforeEach(() => {
  name = freshName();
  disk = testDisk(name);
  shelf = createBatchShelf(disk);
});
afterEach(async () => {
  disk.close();
  await deleteDB(name);
});

const batchOf = (id: string, part: Partial<StoredBatch> = {}): StoredBatch => ({
  ...{ schema: STORED_BATCH_SCHEMA, id, name: id, createdAt: '2026-01-05T00:00:00.000Z', changedAt: '2026-01-05T00:00:00.000Z' },
  ...{ counts: countNothing(), left: 0, expected: { units: null, year: null } },
  ...part,
});

async function rowsOf(id: string): Promise<BatchRow[][]> {
  const groups: BatchRow[][] = [];
  await shelf.rows(id, (rows) => groups.push(rows));
  return groups;
}

async function reportsOf(id: string): Promise<string[]> {
  const files: string[] = [];
  await shelf.reports(id, (reports) => files.push(...reports.map(({ file }) => file)));
  return files;
}

const report = (file: string, edits = 0): CheckedReport => checkedReport({ file }, reportWith(edits));
const broken = (file: string): FileOutcome => ({ row: brokenRow(file, null, RULES, ['坏了']), report: null });

describe('a batch', () => {
  it('gives back its rows by the names of their files, a group at a time, and none of another batch', async () => {
    const files = Array.from({ length: 250 }, (_, index) => `${String(index).padStart(3, '0')}.docx`);
    await shelf.put(batchOf('b'), [...files].reverse().map((file) => report(file)));
    await shelf.put(batchOf('a'), [report('zzz.docx')]);
    await shelf.put(batchOf('b2'), [report('000.docx')]);
    const groups = await rowsOf('b');
    expect(groups.length).toBeGreaterThan(1);
    expect(groups.flat().map(({ file }) => file)).toEqual(files);
    expect(await reportsOf('b')).toEqual(files);
  });

  it('replaces what it had of a file: a report that has become unreadable is no longer there', async () => {
    await shelf.put(batchOf('a'), [report('甲.docx', 1), report('乙.docx', 1)]);
    await shelf.put(batchOf('a'), [report('甲.docx', 2), broken('乙.docx')]);
    expect((await shelf.report('a', '甲.docx'))?.report).toEqual(reportWith(2));
    expect(await shelf.report('a', '乙.docx')).toBeNull();
    expect((await rowsOf('a')).flat().map(({ file, state }) => `${file} ${state}`)).toEqual(['乙.docx broken', '甲.docx checked']);
  });

  it('is removed with all of its rows and reports, and nothing of another one', async () => {
    await shelf.put(batchOf('a'), [report('甲.docx')]);
    await shelf.put(batchOf('b'), [report('乙.docx')]);
    await shelf.remove('a');
    expect(await shelf.get('a')).toBeNull();
    expect([await rowsOf('a'), await reportsOf('a')]).toEqual([[], []]);
    expect(await reportsOf('b')).toEqual(['乙.docx']);
  });

  it('keeps the whole of a group or nothing of it', async () => {
    await shelf.put(batchOf('a'), [report('甲.docx')]);
    disk.faults.push('quota');
    await expect(shelf.put(batchOf('a', { name: '改过' }), [report('乙.docx'), report('丙.docx')])).rejects.toMatchObject({ kind: 'quota' });
    expect((await rowsOf('a')).flat().map(({ file }) => file)).toEqual(['甲.docx']);
    expect((await shelf.get('a'))?.name).toBe('a');
  });

  it('stands in the list with the one begun last first', async () => {
    await shelf.put(batchOf('old', { createdAt: '2026-01-01T00:00:00.000Z' }));
    await shelf.put(batchOf('new', { createdAt: '2026-01-02T00:00:00.000Z' }));
    expect((await shelf.list()).map(({ id }) => id)).toEqual(['new', 'old']);
  });

  it('that a newer version has written is left alone', async () => {
    await shelf.put({ ...batchOf('a'), schema: STORED_BATCH_SCHEMA + 1 } as unknown as StoredBatch);
    expect([await shelf.get('a'), await shelf.list()]).toEqual([null, []]);
  });
});

describe('a report', () => {
  it('of an older version is led up to the present shape, one of a newer version is not guessed at', async () => {
    const old = { ...reportWith(3), schema: 2, waivers: [] };
    const newer = { ...reportWith(3), schema: REPORT_SCHEMA + 1 };
    const outcome = (file: string, of: object) => ({ row: rowWith({ file }), report: of, template: null }) as unknown as CheckedReport;
    await shelf.put(batchOf('a'), [outcome('旧', old), outcome('新', newer)]);
    expect((await shelf.report('a', '旧'))?.report).toMatchObject({ schema: REPORT_SCHEMA, cells: reportWith(3).cells });
    expect(await shelf.report('a', '新')).toBeNull();
    expect(await reportsOf('a')).toEqual(['旧']);
  });
});

it('is added to a database of the version before, whose drafts stay', async () => {
  const old = await openDB(name, 3, {
    upgrade: (connection) => {
      for (const store of ['drafts', 'entries', 'originals', 'templates']) connection.createObjectStore(store, { keyPath: 'id' });
      for (const store of ['settings', 'meta']) connection.createObjectStore(store);
    },
  });
  await old.put('drafts', draftWith(4));
  old.close();
  const upgraded = await openDB(name, 4, { upgrade: (connection, from) => {
    upgradeStores(connection as unknown as Connection, from);
  } });
  expect(await upgraded.get('drafts', draftWith(4).id)).toEqual(draftWith(4));
  upgraded.close();
  await shelf.put(batchOf('a'), [report('甲.docx')]);
  expect(await reportsOf('a')).toEqual(['甲.docx']);
});
