/** Reports with their whole audit, for assertions. */
import { projectLibrary } from '../../../scripts/project-templates';
import { audit, type Audit, type AuditInput } from '../../../src/audit/audit';
import type { FormattedReport } from '../../../src/audit/formatted-report';
import { operandsOf } from '../../../src/check/waivers';
import type { Report } from '../../../src/report/report';
import { formatOf } from '../../support/formats';
import { reportFrom } from '../../template/templates/project-files';

export const { vocabulary } = projectLibrary();

export function inputOf({ format, report }: FormattedReport, previous: FormattedReport | null = null): AuditInput {
  return { format, report, previous, vocabulary };
}

/** A report file of the project in its format. */
export function formatted(...parts: string[]): FormattedReport {
  const report = reportFrom(...parts);
  return { format: formatOf(report.template), report };
}

/** The same report with other figures. */
export function withCells({ format, report }: FormattedReport, cells: Report['cells']): FormattedReport {
  return { format, report: { ...report, cells: { ...report.cells, ...cells } } };
}

export const idsOf = ({ findings }: Pick<Audit, 'findings'>): string[] => findings.map(({ id }) => id);

/** The report with findings kept as things stand. */
export function keeping(current: FormattedReport, ids: readonly string[], previous: FormattedReport | null = null): FormattedReport {
  const result = audit(inputOf(current, previous));
  const waivers = ids.map((id) => {
    const finding = result.findings.find((each) => each.id === id);
    if (!finding) throw new Error(`No finding ${id} among ${idsOf(result).join(' ')}`);
    return { finding: id, reason: '经核实无误', by: '李四', at: '2026-01-19T01:02:03.000Z', operands: operandsOf(finding, result) };
  });
  return { format: current.format, report: { ...current.report, waivers } };
}
