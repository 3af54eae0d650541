/** The steps of a draft that were kept before the page was loaded anew. Loaded only when there are some. */
import { z } from 'zod';
import { parseReport } from '../../report/parse-report';
import { changeBetween, withChange, type DraftChange, type DraftState } from './draft-state';
import type { Steps } from './history';
import type { KeptSteps } from './keep-steps';

const record = z.record(z.string(), z.unknown());
const ids = z.array(z.string());
const changeSchema = z.object({
  cells: record,
  narratives: record,
  fields: record,
  agency: z.string().optional(),
  waivers: z.array(z.unknown()).optional(),
  done: ids.optional(),
  prefilled: ids.optional(),
  outcomes: record.optional(),
});
const keptSchema = z.object({
  present: z.object({ report: z.unknown(), done: ids, prefilled: ids }),
  past: z.array(changeSchema),
  future: z.array(changeSchema),
});

/** `null` for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether nothing leads from one state to the other. */
function isSame(a: DraftState, b: DraftState): boolean {
  const { cells, narratives, fields, ...others } = changeBetween(a, b);
  return [cells, narratives, fields, others].every((part) => Object.keys(part).length === 0);
}

/** The states that the changes lead to, as far as each of them is one of a report. */
function statesFrom(present: DraftState, changes: readonly unknown[]): DraftState[] {
  const states: DraftState[] = [];
  let from = present;
  for (const change of changes) {
    const state = withChange(from, change as DraftChange);
    const { value } = parseReport(state.report);
    if (value === null) break;
    from = { ...state, report: value };
    states.push(from);
  }
  return states;
}

/** What no step changes. */
function fixed({ report: { template, year, agency, units }, previous }: DraftState): string {
  return JSON.stringify([template, year, agency.level, Object.entries(units).sort(), previous]);
}

/**
 * Steps that begin with one more: what was put in the place of a draft while it was not open.
 * @param text what was kept of the draft as it stood before, if anything
 * @returns `null` where no step leads from the one to the other
 */
export function withStep(text: string | null, before: DraftState, after: DraftState): KeptSteps | null {
  if (fixed(before) !== fixed(after)) return null;
  const kept = keptSchema.safeParse(parseJson(text ?? '')).data;
  const report = kept && parseReport(kept.present.report).value;
  const follows = kept && report && isSame({ ...kept.present, report, previous: before.previous }, before);
  const present = { report: after.report, done: after.done, prefilled: after.prefilled };
  return { present, past: [changeBetween(after, before), ...(follows ? (kept.past as DraftChange[]) : [])], future: [] };
}

/**
 * @param text what was kept
 * @param opened the draft as it was read; steps that belong to another state of it are left aside
 */
export function readSteps(text: string, opened: DraftState): Steps | null {
  const { data } = keptSchema.safeParse(parseJson(text));
  if (!data) return null;
  const report = parseReport(data.present.report).value;
  if (report === null || !isSame({ ...data.present, report, previous: opened.previous }, opened)) return null;
  return { past: statesFrom(opened, data.past), future: statesFrom(opened, data.future) };
}
