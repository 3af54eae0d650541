/** The findings of all reports by the rule that they break: what concerns most reports comes first. */
import type { BatchFinding, BatchRow, CheckedRow } from '../../batch/batch-row';

export interface FoundIn {
  row: CheckedRow;
  finding: BatchFinding;
}

export interface FindingGroup {
  rule: string;
  /** The gravest among them. */
  severity: BatchFinding['severity'];
  /** Ids of the formats whose reports break it. */
  templates: string[];
  found: FoundIn[];
  /** In how many reports. */
  reports: number;
}

const GRAVITY = { error: 0, warning: 1, hint: 2 } as const;

export function groupFindings(rows: readonly BatchRow[]): FindingGroup[] {
  const byRule = new Map<string, FoundIn[]>();
  for (const row of rows) {
    if (row.state === 'broken') continue;
    for (const finding of row.findings) {
      const found = byRule.get(finding.rule) ?? [];
      found.push({ row, finding });
      byRule.set(finding.rule, found);
    }
  }
  const groups = [...byRule].map(([rule, found]): FindingGroup => {
    const severity = found.reduce<FindingGroup['severity']>((gravest, { finding }) => (GRAVITY[finding.severity] < GRAVITY[gravest] ? finding.severity : gravest), 'hint');
    const templates = [...new Set(found.map(({ row }) => row.template.id))];
    return { rule, severity, templates, found, reports: new Set(found.map(({ row }) => row.file)).size };
  });
  return groups.sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || b.reports - a.reports || b.found.length - a.found.length);
}
