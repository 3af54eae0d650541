/** What `gongkai check --json` prints: findings with their causes, open and kept, cells by their printed labels. */
import type { Audit } from '../audit/audit';
import type { Cause, CellChange } from '../check/cause';
import { causesFor } from '../check/causes-for';
import { summarise } from '../check/check-report';
import type { Finding } from '../check/finding';
import type { Waiver } from '../report/waiver';
import { labelsOf } from '../template/cell-labels';
import type { Format } from '../template/format';
import type { ReportInput } from './report-input';

const SCHEMA = 'gongkai/check/1';

/** A change of a cell by the labels that are printed around it; none of a cell that the format does not have. */
function changeOfCell({ key, from, to }: CellChange, format: Format): object[] {
  const cell = format.cells.get(key);
  return cell ? [{ table: cell.table.name, ...labelsOf(cell), from, to }] : [];
}

function jsonOfCause({ kind, message, cells, texts }: Cause, format: Format): object {
  const inTexts = texts.map(({ narrative, paragraph, start, end, from, to }) => ({ narrative, paragraph, start, end, from, to }));
  return { kind, message, changes: [...cells.flatMap((change) => changeOfCell(change, format)), ...inTexts] };
}

function jsonOfFinding(finding: Finding, format: Format, causes: readonly Cause[]): object {
  const { id, rule, severity, message, left, right, difference, cells, place, source } = finding;
  return {
    ...{ id, rule, severity, message, left, right, difference },
    cells: cells.flatMap((key) => {
      const cell = format.cells.get(key);
      return cell ? [labelsOf(cell)] : [];
    }),
    place,
    source,
    causes: causesFor(finding, causes).map((cause) => jsonOfCause(cause, format)),
  };
}

const reasonOf = ({ reason, by, at }: Waiver): object => ({ reason, by, at });

/** The object that is printed; its fields are documented for programs and their order is kept. */
export function checkJson({ report, format }: ReportInput, { findings, kept, lapsed, causes }: Audit): object {
  const lapsedOf = new Map(lapsed.map(({ finding, waiver }) => [finding.id, waiver]));
  return {
    schema: SCHEMA,
    report: { template: report.template, agency: report.agency.name, year: report.year },
    findings: findings.map((finding) => {
      const waiver = lapsedOf.get(finding.id);
      return { ...jsonOfFinding(finding, format, causes), lapsed: waiver ? reasonOf(waiver) : null };
    }),
    kept: kept.map(({ finding, waiver }) => ({ ...jsonOfFinding(finding, format, causes), ...reasonOf(waiver) })),
    summary: summarise(findings),
  };
}
