/** Which reports a roll-up adds, and why the others are left out. */
import type { Format } from '../template/format';
import { resolveDoubles, type Choices, type Double } from './doubles';
import { reportKey, type SurveyedReport } from './surveyed-report';

export interface RollUpScope {
  /** The format in which the sums stand. */
  format: Format;
  year: number;
  /** Key of the parent's own report, to compare with; `null` when it is not in the set. */
  own: string | null;
  /** Keys of reports that the reader left out. */
  excluded: ReadonlySet<string>;
  choices: Choices;
  /** Reports in other formats count where their figures are exactly the same. */
  otherFormats: boolean;
}

export type LeftOutReason = 'format' | 'double' | 'excluded';

export interface Chosen {
  children: SurveyedReport[];
  /** The parent's own report. */
  own: SurveyedReport | null;
  leftOut: { report: SurveyedReport; reason: LeftOutReason }[];
  doubles: Double[];
}

/** Reports of other years are no candidates and not mentioned. */
export function chooseChildren(reports: readonly SurveyedReport[], scope: RollUpScope): Chosen {
  const { format, year, excluded, choices, otherFormats } = scope;
  const leftOut: Chosen['leftOut'] = [];
  const ofYear = reports.filter(({ row }) => row.year === year);
  const own = ofYear.find((report) => reportKey(report) === scope.own) ?? null;
  const wanted = ofYear.filter((report) => {
    if (report === own) return false;
    const reason = excluded.has(reportKey(report)) ? 'excluded' : !otherFormats && report.format.template.id !== format.template.id ? 'format' : null;
    if (reason !== null) leftOut.push({ report, reason });
    return reason === null;
  });
  const { counted, doubles } = resolveDoubles(wanted, choices);
  for (const { reports: all, counted: one } of doubles) {
    for (const report of all) if (report !== one) leftOut.push({ report, reason: 'double' });
  }
  return { children: counted, own, leftOut, doubles };
}
