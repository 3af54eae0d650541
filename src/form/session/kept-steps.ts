/** Reads the steps of a draft that were kept before the page was loaded anew. Loaded only when there are some. */
import { z } from 'zod';
import { parseReport } from '../../report/parse-report';
import { changeBetween, withChange, type DraftChange, type DraftState } from './draft-state';
import type { Steps } from './history';

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

/**
 * @param text what was kept
 * @param opened the draft as it was read; steps that belong to another state of it are left aside
 */
export function readSteps(text: string, opened: DraftState): Steps | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const { data } = keptSchema.safeParse(json);
  if (!data) return null;
  const report = parseReport(data.present.report).value;
  if (report === null || !isSame({ ...data.present, report, previous: opened.previous }, opened)) return null;
  return { past: statesFrom(opened, data.past), future: statesFrom(opened, data.future) };
}
