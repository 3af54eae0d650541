// Promises that the desk says of reports and last year's beside them what the command line says, in whatever order the files come.
import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rowLine } from '../../src/batch/batch-row';
import { createSlot, type Slot } from '../../src/batch-desk/checking/slot';
import type { GivenFile } from '../../src/batch-desk/desk/given-files';
import { createLiveBatch, type LiveBatch } from '../../src/batch-desk/desk/live-batch';
import { countNothing } from '../../src/batch/summary';
import { createBatchShelf } from '../../src/drafts/batch-shelf';
import { STORED_BATCH_SCHEMA, type StoredBatch } from '../../src/drafts/stored-batch';
import type { Report } from '../../src/report/report';
import { batch, newFolder, rowsOf } from '../cli/batch/support';
import { cleanReport, draftOf, nextYear } from '../cli/support/reports';
import { freshName, testDisk, type TestDisk } from '../drafts/support/windows';

// Loaded on demand where there are no workers.
import '../../src/batch-desk/checking/checker';

const begun: StoredBatch = {
  ...{ schema: STORED_BATCH_SCHEMA, id: 'b', name: '一批', createdAt: '2026-01-05T00:00:00.000Z', changedAt: '2026-01-05T00:00:00.000Z' },
  ...{ counts: countNothing(), left: 0, expected: { units: null, year: null } },
};

const clean = cleanReport();
const of = (name: string, report: Report): Report => ({ ...report, agency: { ...report.agency, name } });
/** Carries so many applications of natural persons over to the next year. */
const carrying = (text: string, report = clean): Report => ({ ...report, cells: { ...report.cells, 'applications/carried-out/natural': text } });
const text = (report: Report): string => JSON.stringify(report);
const attached = { report: of('乙局', carrying('555')), template: null, name: '去年的草稿' };

const THIS_YEAR = {
  '2025/甲.json': text(of('甲局', nextYear(clean))),
  '2025/乙.json': draftOf(of('乙局', nextYear(clean)), { previous: attached }),
  '2025/丙.json': text(of('丙局', nextYear(clean))),
  '2025/丁.json': draftOf(of('丁局', nextYear(clean)), { previous: { ...attached, report: of('丁局', carrying('666')) } }),
  '2025/戊.txt': '不是报告',
};
const LAST_YEAR = {
  '2024/甲局.json': text(of('甲 局', carrying('777'))),
  '2024/乙局.json': text(of('乙局', carrying('888'))),
  '2024/丙局.json': text(of('丙局', clean)),
  '2024/丙局（新）.json': text(of('丙局', carrying('999'))),
};
type Files = Readonly<Record<string, string>>;

let disk: TestDisk;
beforeEach(() => {
  disk = testDisk(freshName());
});
afterEach(() => {
  disk.close();
});

/** Checks on the page itself, as where there are no workers. */
let slot: Slot;
beforeAll(() => {
  slot = createSlot({ templates: [] }, () => {
    throw new Error('no workers');
  });
});

function open(isNew: boolean, slots = [slot]): LiveBatch {
  const hold = () => Promise.resolve({ release: () => undefined });
  const parts = { id: 'b', shelf: createBatchShelf(disk), now: () => new Date('2026-01-06'), startSlots: () => Promise.resolve(slots), hold, tell: () => undefined };
  return createLiveBatch(parts, isNew ? begun : null);
}

const given = (files: Files): GivenFile[] => Object.entries(files).map(([path, content]) => ({ path, content: new File([content], path) }));

/** Rows as they are exported, by file; the digest of the rules is not the same for both programs. */
function linesOf(rows: readonly Parameters<typeof rowLine>[0][], root = ''): string[] {
  return rows.map((row) => rowLine({ ...row, rules: '' }).replaceAll(root === '' ? '\0' : `${root}/`, '')).sort();
}

async function byCommand(files: Files): Promise<string[]> {
  const folder = newFolder(files);
  const { stdout } = await batch([folder.at('.'), '--previous', folder.at('.')]);
  return linesOf(rowsOf(stdout), folder.at('.').replace(/\/\.$/, ''));
}

const messagesOf = (desk: LiveBatch, file: string): string => {
  const row = desk.state().rows.find((each) => each.file === file);
  return row?.state === 'checked' ? row.findings.map(({ message }) => message).join('\n') : '';
};

describe('last year’s reports at the desk', () => {
  it('are found among the files, and give the rows that the command line gives, to the byte', async () => {
    const files = { ...THIS_YEAR, ...LAST_YEAR };
    const desk = open(true);
    await desk.give(given(files));
    expect(linesOf(desk.state().rows)).toEqual(await byCommand(files));
    expect([messagesOf(desk, '2025/甲.json'), messagesOf(desk, '2025/乙.json'), messagesOf(desk, '2025/丁.json')]).toEqual([
      expect.stringContaining('777'),
      expect.stringContaining('888'),
      expect.stringContaining('666'),
    ]);
    expect(desk.state().ended).toMatchObject({ done: 9, compared: 2 });
  });

  it('come later, to a batch that was closed meanwhile, with the same outcome', async () => {
    const first = open(true);
    await first.give(given(THIS_YEAR));
    expect(messagesOf(first, '2025/乙.json')).toContain('555');
    await first.keep();
    const later = open(false);
    await later.give(given(LAST_YEAR));
    await later.keep();
    const expected = await byCommand({ ...THIS_YEAR, ...LAST_YEAR });
    expect(linesOf(later.state().rows)).toEqual(expected);
    const reopened = open(false);
    await reopened.give([]);
    expect(linesOf(reopened.state().rows)).toEqual(expected);
  });

  it('change: what was compared with them is compared anew, or no more', async () => {
    const desk = open(true);
    await desk.give(given({ ...THIS_YEAR, ...LAST_YEAR }));
    const changed = { '2024/甲局.json': text(of('甲局', carrying('321'))), '2024/乙局.json': '坏了', '2024/丙局.json': text(of('己局', clean)) };
    await desk.give(given(changed));
    expect(linesOf(desk.state().rows)).toEqual(await byCommand({ ...THIS_YEAR, ...LAST_YEAR, ...changed }));
    expect(messagesOf(desk, '2025/甲.json')).toContain('321');
    expect(messagesOf(desk, '2025/乙.json')).toContain('555');
    expect(messagesOf(desk, '2025/丙.json')).toContain('999');
  });

  it('are compared later, without the files, when the run was ended before', async () => {
    const files = { ...THIS_YEAR, ...LAST_YEAR };
    const cut: Slot = {
      ...slot,
      ask: (task) => {
        if (task.kind === 'compare') desk.cancel();
        return slot.ask(task);
      },
    };
    const desk = open(true, [cut]);
    await desk.give(given(files));
    expect(messagesOf(desk, '2025/甲.json')).not.toContain('777');
    await desk.keep();
    const later = open(false);
    await later.compare();
    expect(later.state().ended).toEqual({ done: 0, same: 0, left: 0, compared: 2 });
    expect(linesOf(later.state().rows)).toEqual(await byCommand(files));
  });
});
