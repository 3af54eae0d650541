/** What of a draft can be edited, at one moment, and what leads from one moment to another. */
import type { Draft } from '../../report/draft';
import type { NarrativeBlock } from '../../report/narrative';
import type { Waiver } from '../../report/waiver';
import { outcomesBetween, withOutcomes, type Outcomes } from './suggestions-at';

export type DraftState = Pick<Draft, 'report' | 'done' | 'prefilled' | 'previous'>;

/** What has to be written to lead one state to another; parts that are the same in both are absent or empty. */
export interface DraftChange {
  /** `null`: blank, or computed where the template computes the cell. */
  cells: Record<string, string | null>;
  /** `null`: the standard sentences stand. */
  narratives: Record<string, NarrativeBlock[] | null>;
  /** '' where nothing stands. */
  fields: Record<string, string>;
  agency?: string;
  waivers?: Waiver[];
  done?: string[];
  prefilled?: string[];
  /** How threads stand whose suggestions the change accepts or takes back. */
  outcomes?: Outcomes;
}

/** The entries that differ, as `to` has them, and `empty` for those that it lacks. */
function differing<T, E>(from: Readonly<Record<string, T>>, to: Readonly<Record<string, T>>, empty: E): Record<string, T | E> {
  if (from === to) return {};
  const changed: [string, T | E][] = Object.entries(to).filter(([key, value]) => !same(from[key], value));
  const gone = Object.keys(from).filter((key) => !(key in to));
  return Object.fromEntries([...changed, ...gone.map((key): [string, E] => [key, empty])]);
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** What leads from one state to the other, last year's report aside. */
export function changeBetween(from: DraftState, to: DraftState): DraftChange {
  const outcomes = outcomesBetween(from.report.review, to.report.review);
  return {
    cells: differing(from.report.cells, to.report.cells, null),
    narratives: differing(from.report.narrative, to.report.narrative, null),
    fields: differing(from.report.fields, to.report.fields, ''),
    ...(from.report.agency.name !== to.report.agency.name && { agency: to.report.agency.name }),
    ...(!same(from.report.waivers, to.report.waivers) && { waivers: to.report.waivers }),
    ...(!same(from.done, to.done) && { done: to.done }),
    ...(!same(from.prefilled, to.prefilled) && { prefilled: to.prefilled }),
    ...(Object.keys(outcomes).length > 0 && { outcomes }),
  };
}

/** The record with other entries; those of the value `empty` are taken out. */
function withEntries<T, E>(record: Record<string, T>, changes: Readonly<Record<string, T | E>>, empty: E): Record<string, T> {
  if (Object.keys(changes).length === 0) return record;
  const kept = Object.entries({ ...record, ...changes }).filter((entry): entry is [string, T] => entry[1] !== empty);
  return Object.fromEntries(kept);
}

/** The state that a change leads to. */
export function withChange(state: DraftState, change: DraftChange): DraftState {
  const { report } = state;
  return {
    report: {
      ...report,
      cells: withEntries(report.cells, change.cells, null),
      narrative: withEntries(report.narrative, change.narratives, null),
      fields: withEntries(report.fields, change.fields, ''),
      agency: { ...report.agency, name: change.agency ?? report.agency.name },
      waivers: change.waivers ?? report.waivers,
      review: change.outcomes ? withOutcomes(report.review, change.outcomes) : report.review,
    },
    done: change.done ?? state.done,
    prefilled: change.prefilled ?? state.prefilled,
    previous: state.previous,
  };
}
