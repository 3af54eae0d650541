// Promises small drafts to test with, each marked by how many edits it contains.
import { DRAFT_SCHEMA, type Draft } from '../../../src/report/draft';
import { emptyReport, type Report } from '../../../src/report/report';
import type { DraftContent } from '../../../src/drafts/autosave';
import type { OpenedDraft, Repository } from '../../../src/drafts/repository';
import type { DraftSummary } from '../../../src/drafts/stored-draft';

const CELL = 'applications/received/total';

/** A report after so many edits. */
export function reportWith(edits: number): Report {
  return { ...emptyReport('cn-2021', { name: '某某局', level: 'department' }, 2025), cells: { [CELL]: String(edits) } };
}

export function summaryWith(edits: number): DraftSummary {
  return { agency: '某某局', year: 2025, template: 'cn-2021', filled: edits, total: 100, errors: 0 };
}

export function draftWith(edits: number, overrides: Partial<Draft> = {}): Draft {
  return {
    schema: DRAFT_SCHEMA,
    id: 'draft-0001',
    revision: 1,
    createdAt: '2026-01-05T01:00:00.000Z',
    savedAt: '2026-01-05T01:00:00.000Z',
    report: reportWith(edits),
    done: [],
    template: null,
    previous: null,
    prefilled: [],
    ...overrides,
  };
}

/** What a workspace holds after so many edits of a draft. */
export function contentWith(edits: number, draft: Draft = draftWith(0)): DraftContent {
  return { draft: { ...draft, report: reportWith(edits) }, summary: summaryWith(edits) };
}

/** How many edits a draft contains. */
export function editsIn(draft: Pick<Draft, 'report'>): number {
  return Number(draft.report.cells[CELL]);
}

/** The draft of an opening that must be one. */
export function draftOf(opened: OpenedDraft): Draft {
  if (opened.kind !== 'draft') throw new Error(`opened as ${opened.kind}`);
  return opened.draft;
}

/** How many edits every stored draft contains, in rising order. */
export async function allEdits(repository: Repository): Promise<number[]> {
  const entries = await repository.list();
  const drafts = await Promise.all(entries.map((entry) => repository.load(entry.id)));
  return drafts.map((opened) => editsIn(draftOf(opened))).sort((a, b) => a - b);
}
