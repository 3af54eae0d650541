// Promises stored drafts whose place in the list is known.
import type { DraftStorage } from '../../../src/drafts/draft-storage';
import type { DraftSummary } from '../../../src/drafts/stored-draft';
import { DRAFT_SCHEMA, type Draft } from '../../../src/report/draft';
import { emptyReport } from '../../../src/report/report';

/** A draft of the current format, saved at so many minutes past nine on 5 January 2026. */
export function draftOf(agency: string, minute: number, overrides: Partial<Draft> = {}): Draft {
  const time = `2026-01-05T09:${String(minute).padStart(2, '0')}:00.000Z`;
  return {
    schema: DRAFT_SCHEMA,
    id: `draft-of-minute-${String(minute)}`,
    revision: 3,
    createdAt: time,
    savedAt: time,
    report: emptyReport('cn-2021', { name: agency, level: 'department' }, 2025),
    done: [],
    template: null,
    previous: null,
    prefilled: [],
    ...overrides,
  };
}

/** Stores drafts as if they had been saved at their times. */
export async function store(storage: DraftStorage, ...drafts: [Draft, Partial<DraftSummary>?][]): Promise<void> {
  for (const [draft, counts] of drafts) {
    const { agency, year, template } = draft.report;
    const summary = { agency: agency.name, year, template, filled: 0, total: 169, errors: 0, ...counts };
    await storage.repository.importDraft(draft, summary, 'keep-both');
  }
}
