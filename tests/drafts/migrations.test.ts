// Promises that drafts of older versions open in this one, and that their originals stay until that is proven.
import { afterEach, describe, expect, it } from 'vitest';
import { DRAFT_FILE_KIND, DRAFT_SCHEMA } from '../../src/report/draft';
import { parseReportFile } from '../../src/report/parse-draft';
import { migrations, openRecord, type Migration } from '../../src/drafts/migrations';
import { createRepository, type Repository } from '../../src/drafts/repository';
import { draftOf, draftWith, editsIn, reportWith, summaryWith } from './support/samples';
import { freshName, testDisk, testEnvironment, type TestDisk } from './support/windows';

/** Drafts of every older schema and what each becomes: one pair for each migration of the program. */
const common = {
  id: '0123456789abcdef',
  revision: 7,
  createdAt: '2026-01-05T01:00:00.000Z',
  savedAt: '2026-01-06T01:00:00.000Z',
  done: ['overview'],
};
const content = {
  template: 'cn-2021',
  agency: { name: '某某局', level: 'department' },
  year: 2025,
  fields: { date: '2026-01-20' },
  narrative: { overview: ['一段', ['收到', { cell: 'applications/received/total' }, '件']] },
  cells: { 'applications/received/natural': '3' },
  units: {},
};
const upgraded = { schema: 2, ...content, waivers: [] };
const present = { ...upgraded, schema: 4, review: { steps: [], threads: [] } };
const template = { name: '本局.yaml', source: 'id: own' };
const fixtures: readonly { from: number; before: Record<string, unknown>; after: Record<string, unknown> }[] = [
  {
    from: 1,
    before: { schema: 1, ...common, report: { schema: 1, ...content } },
    after: { schema: 5, ...common, report: present, template: null, previous: null, prefilled: [] },
  },
  {
    from: 2,
    before: {
      ...{ schema: 2, ...common, report: upgraded, template },
      previous: { report: { ...upgraded, year: 2024 }, template: null, name: '去年.json' },
    },
    after: {
      ...{ schema: 5, ...common, report: present, template },
      ...{ previous: { report: { ...present, year: 2024 }, template: null, name: '去年.json' }, prefilled: [] },
    },
  },
  {
    from: 3,
    before: {
      ...{ schema: 3, ...common, report: upgraded, template: null },
      ...{ previous: { report: { ...upgraded, year: 2024 }, template, name: '去年.json' }, prefilled: ['field:date'] },
    },
    after: {
      ...{ schema: 5, ...common, report: present, template: null },
      ...{ previous: { report: { ...present, year: 2024 }, template, name: '去年.json' }, prefilled: ['field:date'] },
    },
  },
  {
    from: 4,
    before: {
      ...{ schema: 4, ...common, report: { ...upgraded, schema: 3 }, template: null },
      ...{ previous: { report: { ...upgraded, schema: 3, year: 2024 }, template, name: '去年.json' }, prefilled: [] },
    },
    after: {
      ...{ schema: 5, ...common, report: present, template: null },
      ...{ previous: { report: { ...present, year: 2024 }, template, name: '去年.json' }, prefilled: [] },
    },
  },
];

// The way is proven with a schema that never was, too: finished sections were a record, and saving had no time of its
// own.
const ancient = {
  schema: 0,
  id: 'ancient-1',
  revision: 3,
  createdAt: '2025-01-05T01:00:00.000Z',
  report: { ...content, schema: 1, fields: {}, narrative: {}, cells: reportWith(2).cells },
  finished: { overview: true, applications: false },
};
const fromAncient: Migration = {
  from: 0,
  change: ({ finished, ...rest }) => ({
    ...rest,
    savedAt: rest.createdAt,
    done: Object.entries(finished as Record<string, boolean>).flatMap(([id, done]) => (done ? [id] : [])),
  }),
};
const steps = [fromAncient, ...migrations];
const modern = draftWith(2, {
  id: ancient.id,
  revision: ancient.revision,
  createdAt: ancient.createdAt,
  savedAt: ancient.createdAt,
  done: ['overview'],
});

const disks: TestDisk[] = [];
afterEach(() => {
  for (const disk of disks.splice(0)) disk.close();
});

interface Household {
  name: string;
  disk: TestDisk;
  repository: Repository;
}

function household(name: string): Household {
  const disk = testDisk(name);
  disks.push(disk);
  return { name, disk, repository: createRepository(disk, testEnvironment, { steps }) };
}

async function householdWithAncientDraft(): Promise<Household> {
  const home = household(freshName());
  const entry = { id: ancient.id, schema: 0, revision: 3, createdAt: ancient.createdAt, savedAt: ancient.createdAt };
  await home.disk.write(['drafts', 'entries'], (transaction) =>
    Promise.all([
      transaction.objectStore('drafts').put(ancient),
      transaction.objectStore('entries').put({ ...entry, summary: summaryWith(2), copyOf: null, writers: [] }),
    ]),
  );
  return home;
}

const record = ({ disk }: Household): Promise<unknown> =>
  disk.read(['drafts'], (transaction) => transaction.objectStore('drafts').get(ancient.id));
const original = ({ disk }: Household): Promise<unknown> =>
  disk.read(['originals'], (transaction) => transaction.objectStore('originals').get(ancient.id));

let writers = 0;
async function edit({ repository }: Household, edits: number): Promise<void> {
  const draft = draftOf(await repository.load(ancient.id));
  await save({ repository }, edits, draft.revision);
}
async function save({ repository }: Pick<Household, 'repository'>, edits: number, revision: number): Promise<void> {
  writers += 1;
  const base = { revision, writer: `writer-${String(writers).padStart(4, '0')}`, edits: 1 };
  const result = await repository.save({ ...modern, report: reportWith(edits) }, summaryWith(edits), base);
  expect(result.kind).toBe('saved');
}

describe('7. Migrations are numbered without gaps, each with a before/after fixture', () => {
  it('leads from 1 to the present schema', () => {
    const expected = Array.from({ length: DRAFT_SCHEMA - 1 }, (_, index) => index + 1);
    expect(migrations.map((migration) => migration.from)).toEqual(expected);
  });

  it('has a fixture for each, which becomes what it should and stays as it was', () => {
    expect(fixtures.map((fixture) => fixture.from)).toEqual(migrations.map((migration) => migration.from));
    for (const { from, before, after } of fixtures) {
      const copy = structuredClone(before);
      expect(openRecord(before)).toEqual({ kind: 'draft', draft: after, from });
      expect(before).toEqual(copy);
    }
  });

  it('reads a draft file of an older schema as the same draft', () => {
    for (const { before, after } of fixtures) {
      const text = JSON.stringify({ kind: DRAFT_FILE_KIND, draft: before });
      expect(parseReportFile(text)).toEqual({ value: { kind: 'draft', draft: after }, problems: [] });
    }
  });

  it('leads a record of an older schema up to the present one and leaves the record as it was', () => {
    const copy = structuredClone(ancient);
    expect(openRecord(ancient, steps)).toEqual({ kind: 'draft', draft: modern, from: 0 });
    expect(ancient).toEqual(copy);
  });

  it('opens a record of the present schema as it is', () => {
    expect(openRecord(modern, steps)).toEqual({ kind: 'draft', draft: modern, from: DRAFT_SCHEMA });
  });

  it('calls a record damaged when there is no way up, when a migration stumbles, and when it is no draft', () => {
    expect(openRecord(ancient, [])).toEqual({ kind: 'damaged' });
    expect(openRecord({ ...ancient, finished: null }, steps)).toEqual({ kind: 'damaged' });
    const misshapen = { ...modern, report: { ...reportWith(0), narrative: { a: 'text' } } };
    for (const nothing of [misshapen, undefined, null, 3, 'text', [], {}]) {
      expect(openRecord(nothing)).toEqual({ kind: 'damaged' });
    }
  });
});

describe('7. The original is kept until the migrated draft has been opened and saved once', () => {
  it('writes nothing when an old draft is opened', async () => {
    const home = await householdWithAncientDraft();
    expect(draftOf(await home.repository.load(ancient.id))).toEqual(modern);
    expect(await record(home)).toEqual(ancient);
  });

  it('puts the original aside with the first save', async () => {
    const home = await householdWithAncientDraft();
    await edit(home, 3);
    expect(await record(home)).toMatchObject({ schema: DRAFT_SCHEMA, revision: 4, done: ['overview'] });
    expect(await original(home)).toEqual(ancient);
  });

  it('keeps it through later saves of the same workspace, which prove nothing', async () => {
    const home = await householdWithAncientDraft();
    await edit(home, 3);
    await save(home, 4, 4);
    await save(home, 5, 5);
    expect(await original(home)).toEqual(ancient);
  });

  it('lets it go when the migrated draft was opened from the disk and saved', async () => {
    const home = await householdWithAncientDraft();
    await edit(home, 3);
    await home.repository.load(ancient.id);
    expect(await original(home)).toEqual(ancient);
    await edit(home, 4);
    expect(await original(home)).toBeUndefined();
    expect(editsIn(draftOf(await home.repository.load(ancient.id)))).toBe(4);
  });

  it('lets it go when that happens after the program was started anew', async () => {
    const home = await householdWithAncientDraft();
    await edit(home, 3);
    const next = household(home.name);
    await edit(next, 4);
    expect(await original(next)).toBeUndefined();
  });

  it('leaves the old draft in place when the first save fails', async () => {
    const home = await householdWithAncientDraft();
    home.disk.faults.push('quota');
    const draft = draftOf(await home.repository.load(ancient.id));
    const base = { revision: draft.revision, writer: 'writer-fail', edits: 1 };
    await expect(home.repository.save(draft, summaryWith(3), base)).rejects.toThrow();
    expect(await record(home)).toEqual(ancient);
    expect(await original(home)).toBeUndefined();
  });
});
