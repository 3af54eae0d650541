/** Which report counts where an agency has several of one year: no agency is summed twice. */
import { bareName, unitKey } from '../batch/units';
import { nameOf, reportKey, type SurveyedReport } from './surveyed-report';

/** Why one report of several counts. */
export type DoubleReason =
  /** It is the latest revision of the draft. */
  | 'later'
  /** The others say the same, or have the same figures. */
  | 'same'
  /** The reader chose it. */
  | 'chosen'
  /** Nothing decides: none of them counts until the reader chooses. */
  | 'undecided';

export interface Double {
  /** See `unitKey`. */
  key: string;
  agency: string;
  year: number;
  reports: SurveyedReport[];
  /** `null` while undecided. */
  counted: SurveyedReport | null;
  reason: DoubleReason;
}

export interface Resolved {
  /** One report for each agency and year, in the order given; reports without an agency's name stand for themselves. */
  counted: SurveyedReport[];
  doubles: Double[];
}

/** By the key of an agency and year, the key of the report that counts. */
export type Choices = ReadonlyMap<string, string>;

export const NO_CHOICES: Choices = new Map();

/** The last revision of each draft; what is no draft stays. */
function latestRevisions(reports: readonly SurveyedReport[]): SurveyedReport[] {
  const latest = new Map<string, number>();
  for (const { row } of reports) {
    if (row.draft) latest.set(row.draft.id, Math.max(row.draft.revision, latest.get(row.draft.id) ?? 0));
  }
  return reports.filter(({ row }) => row.draft === null || row.draft.revision === latest.get(row.draft.id));
}

/** The first of each kind by what their figures are; a report in another format has other figures. */
function ofDifferentFigures(reports: readonly SurveyedReport[]): SurveyedReport[] {
  return reports.filter(({ row }, index) => reports.findIndex((other) => other.row.numbers === row.numbers) === index);
}

function decide(reports: readonly SurveyedReport[], chosen: string | undefined): Pick<Double, 'counted' | 'reason'> {
  const choice = reports.find((report) => reportKey(report) === chosen);
  if (choice) return { counted: choice, reason: 'chosen' };
  const latest = latestRevisions(reports);
  const [only = null, other] = ofDifferentFigures(latest);
  if (other) return { counted: null, reason: 'undecided' };
  return { counted: only, reason: latest.length < reports.length ? 'later' : 'same' };
}

export function resolveDoubles(reports: readonly SurveyedReport[], choices: Choices): Resolved {
  const groups = new Map<string, SurveyedReport[]>();
  for (const report of reports) {
    const { agency, year } = report.row;
    const key = bareName(agency) === '' ? `${unitKey('', year)} ${reportKey(report)}` : unitKey(agency, year);
    const group = groups.get(key);
    if (group) group.push(report);
    else groups.set(key, [report]);
  }
  const counted: SurveyedReport[] = [];
  const doubles: Double[] = [];
  for (const [key, group] of groups) {
    const [first, second] = group;
    if (!first) continue;
    if (!second) {
      counted.push(first);
      continue;
    }
    const decided = decide(group, choices.get(key));
    doubles.push({ key, agency: nameOf(first), year: first.row.year, reports: group, ...decided });
    if (decided.counted) counted.push(decided.counted);
  }
  return { counted, doubles };
}
