// Promises that a draft file carries everything, and that a file which is none says why.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDraftFile } from '../../src/drafts/draft-file';
import { createRepository } from '../../src/drafts/repository';
import { DRAFT_SCHEMA, draftFileText } from '../../src/report/draft';
import { MAX_DRAFT_FILE_BYTES } from '../../src/report/parse-draft';
import { arbitraryDraft } from '../support/arbitrary-draft';
import { draftOf, draftWith, summaryWith } from './support/samples';
import { freshName, testDisk, testEnvironment } from './support/windows';

describe('12. Export → import of a draft file is identity over all random drafts', () => {
  it('brings back the very draft, on a device that never saw it', async () => {
    const disk = testDisk(freshName());
    const repository = createRepository(disk, testEnvironment);
    await fc.assert(
      fc.asyncProperty(arbitraryDraft, async (draft) => {
        const read = await readDraftFile(new Blob([draftFileText(draft)]));
        expect(read.problems).toEqual([]);
        if (read.value?.kind !== 'draft') throw new Error('read as something else');
        await repository.importDraft(read.value.draft, summaryWith(0), 'keep-both');
        const stored = draftOf(await repository.load(draft.id));
        expect(stored).toEqual(draft);
        expect(draftFileText(stored)).toBe(draftFileText(draft));
        await repository.remove(draft.id);
      }),
      { seed: 20260107, numRuns: 100 },
    );
    disk.close();
  });
});

describe('A file that is no draft says why and where', () => {
  it('takes a bare report for a report', async () => {
    const { report } = draftWith(3);
    const read = await readDraftFile(new Blob([JSON.stringify(report)]));
    expect(read).toEqual({ value: { kind: 'report', report }, problems: [] });
  });

  it('refuses a file that is too large without reading it', async () => {
    const file = new Blob([new Uint8Array(MAX_DRAFT_FILE_BYTES + 1)]);
    const read = await readDraftFile(file);
    expect(read.value).toBeNull();
    expect(read.problems).toEqual(['文件：有 20.0 MB，草稿文件不应超过 20.0 MB']);
  });

  it('names the place that is wrong', async () => {
    const text = draftFileText({ ...draftWith(0), revision: -1 });
    const { problems } = await readDraftFile(new Blob([text]));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^draft\.revision：/);
  });

  it('does not open a draft of a newer version', async () => {
    const text = JSON.stringify({ kind: 'gongkai-draft', draft: { ...draftWith(0), schema: DRAFT_SCHEMA + 1 } });
    const { value, problems } = await readDraftFile(new Blob([text]));
    expect(value).toBeNull();
    expect(problems[0]).toContain('新版程序');
  });
});
