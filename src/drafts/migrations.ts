/** Leads drafts of every older shape up to the present one; a draft of a newer shape is never touched. */
import { DRAFT_SCHEMA, type Draft } from '../report/draft';
import { REPORT_SCHEMA, type Report } from '../report/report';
import { draftFromSchema1, draftFromSchema2, draftFromSchema3, draftFromSchema4 } from '../report/upgrade';
import { isFields, looksLikeDraft, looksLikeReport, type Fields } from './record-shape';

export interface Migration {
  /** The schema that it leads from; it leads to the next one. */
  from: number;
  /** A pure function; it leaves the old record as it is. The schema number is set for it. */
  change(old: Readonly<Fields>): Fields;
}

/**
 * All migrations, from 1 upwards without gaps up to the present schema. A change in the shape of the report is one in
 * the shape of the draft too: it raises both numbers and gets one migration here.
 */
export const migrations: readonly Migration[] = [
  { from: 1, change: draftFromSchema1 },
  { from: 2, change: draftFromSchema2 },
  { from: 3, change: draftFromSchema3 },
  { from: 4, change: draftFromSchema4 },
];

export type OpenedRecord =
  | { kind: 'draft'; draft: Draft; /** The schema it was stored in. */ from: number }
  /** The report is there to be looked at when its shape is still one that this version knows. */
  | { kind: 'newer'; schema: number; report: Report | null }
  | { kind: 'damaged' };

function lead(record: Fields, from: number, steps: readonly Migration[]): Fields | null {
  let present = record;
  for (let schema = from; schema < DRAFT_SCHEMA; schema += 1) {
    const step = steps.find((each) => each.from === schema);
    if (!step) return null;
    present = { ...step.change(present), schema: schema + 1 };
  }
  return present;
}

function isNewer(schema: number, report: unknown): boolean {
  if (schema > DRAFT_SCHEMA) return true;
  return schema === DRAFT_SCHEMA && isFields(report) && Number(report.schema) > REPORT_SCHEMA;
}

/** Reads a stored record as a draft of the present shape. The record itself stays as it is. */
export function openRecord(record: unknown, steps: readonly Migration[] = migrations): OpenedRecord {
  if (!isFields(record) || typeof record.schema !== 'number') return { kind: 'damaged' };
  const { schema, report } = record;
  if (isNewer(schema, report)) return { kind: 'newer', schema, report: looksLikeReport(report) ? report : null };
  try {
    const draft = lead(record, schema, steps);
    return looksLikeDraft(draft) ? { kind: 'draft', draft, from: schema } : { kind: 'damaged' };
  } catch {
    // A migration that stumbles over a record must not make the record unreachable: it can still be exported.
    return { kind: 'damaged' };
  }
}
