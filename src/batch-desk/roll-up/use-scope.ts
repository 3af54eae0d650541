/** What is chosen in 汇总: year, format, the parent's own report, and which reports count. */
import { useState } from 'react';
import { yearsOf } from '../../survey/analysis';
import type { RollUpScope } from '../../survey/choose-children';
import { NO_CHOICES } from '../../survey/doubles';
import type { SurveyedReport } from '../../survey/surveyed-report';
import type { Format } from '../../template/format';

/** Formats of a year's reports, the commonest first. */
export function formatsOf(reports: readonly SurveyedReport[], year: number): { format: Format; count: number }[] {
  const counts = new Map<string, { format: Format; count: number }>();
  for (const { row, format } of reports) {
    if (row.year !== year) continue;
    const known = counts.get(format.template.id);
    if (known) known.count += 1;
    else counts.set(format.template.id, { format, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

export interface ScopeControl {
  scope: RollUpScope;
  change: (part: Partial<RollUpScope>) => void;
  /** Choosing another year takes its commonest format. */
  chooseYear: (year: number) => void;
}

/** @param reports at least one */
export function useScope(reports: readonly SurveyedReport[]): ScopeControl | null {
  const [scope, setScope] = useState<RollUpScope | null>(() => {
    const [year] = yearsOf(reports);
    const [first] = year === undefined ? [] : formatsOf(reports, year);
    if (year === undefined || !first) return null;
    return { format: first.format, year, own: null, excluded: new Set(), choices: NO_CHOICES, otherFormats: false };
  });
  if (scope === null) return null;
  return {
    scope,
    change: (part) => {
      setScope({ ...scope, ...part });
    },
    chooseYear: (year) => {
      const [first] = formatsOf(reports, year);
      setScope({ ...scope, year, own: null, format: first?.format ?? scope.format });
    },
  };
}
